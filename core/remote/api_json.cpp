// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/api_json.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

double toValue(const QString &text)
{
    if (text == QLatin1String("NaN"))
        return std::bit_cast<double>(kNaNBits);
    if (text == QLatin1String("+Inf"))
        return std::numeric_limits<double>::infinity();
    if (text == QLatin1String("-Inf"))
        return -std::numeric_limits<double>::infinity();
    return text.toDouble();
}

/// [seconds, "value"]
Sample toSample(const QJsonValue &pair)
{
    return {Timestamp(std::llround(pair[0].toDouble() * 1000)), toValue(pair[1].toString())};
}

ResultSeries toSeries(const QJsonObject &series)
{
    ResultSeries result{labelsFromJson(series[QLatin1String("metric")].toObject()), {}};
    if (const QJsonValue value = series[QLatin1String("value")]; value.isArray())
        result.samples.push_back(toSample(value));
    for (const QJsonValue value : series[QLatin1String("values")].toArray())
        result.samples.push_back(toSample(value));
    return result;
}

std::vector<QString> texts(const QJsonValue &list)
{
    std::vector<QString> result;
    for (const QJsonValue text : list.toArray())
        result.push_back(text.toString());
    return result;
}

Result<ValueType> toType(const QString &word)
{
    if (word == QLatin1String("vector"))
        return ValueType::Vector;
    if (word == QLatin1String("matrix"))
        return ValueType::Matrix;
    if (word == QLatin1String("scalar"))
        return ValueType::Scalar;
    if (word == QLatin1String("string"))
        return ValueType::String;
    return failure(QStringLiteral("the server's answer is no query result: its resultType is \"%1\"").arg(word),
                   ErrorKind::Internal);
}

} // namespace

LabelsPtr labelsFromJson(const QJsonObject &object)
{
    std::vector<Label> labels;
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return std::make_shared<const Labels>(std::move(labels));
}

Result<QueryResultPtr> parseQueryAnswer(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QJsonObject data = answer[QLatin1String("data")].toObject();
    const auto type = toType(data[QLatin1String("resultType")].toString());
    if (!type)
        return tl::unexpected(type.error());
    auto result = std::make_shared<QueryResult>();
    result->type = *type;
    result->warnings = texts(answer[QLatin1String("warnings")]);
    result->infos = texts(answer[QLatin1String("infos")]);
    const QJsonValue payload = data[QLatin1String("result")];
    if (*type == ValueType::Scalar) {
        result->scalar = toSample(payload);
    } else if (*type == ValueType::String) {
        result->scalar.t = toSample(payload).t;
        result->text = payload[1].toString();
    } else {
        for (const QJsonValue series : payload.toArray())
            result->series.push_back(toSeries(series.toObject()));
    }
    if (const QString tier = data[QLatin1String("resolution")].toString(); !tier.isEmpty())
        result->resolution = tier;
    return QueryResultPtr(std::move(result));
}

Result<std::vector<std::pair<std::string, Metadata>>> parseMetadataAnswer(const QByteArray &body)
{
    const QJsonValue data = QJsonDocument::fromJson(body).object()[QLatin1String("data")];
    if (!data.isObject())
        return failure(QStringLiteral("the server's answer is no metadata: it has no object \"data\""),
                       ErrorKind::Internal);
    const QJsonObject metrics = data.toObject();
    std::vector<std::pair<std::string, Metadata>> list;
    for (auto it = metrics.begin(); it != metrics.end(); ++it) {
        const QJsonObject entry = it.value()[0].toObject();
        const auto text = [&entry](QLatin1String key) { return entry[key].toString().toStdString(); };
        list.emplace_back(it.key().toStdString(), Metadata{metricTypeFromString(text(QLatin1String("type"))),
                                                           text(QLatin1String("unit")), text(QLatin1String("help"))});
    }
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return list;
}

Result<std::vector<std::string>> parseNamesAnswer(const QByteArray &body)
{
    const QJsonValue data = QJsonDocument::fromJson(body).object()[QLatin1String("data")];
    if (!data.isArray())
        return failure(QStringLiteral("the server's answer is no list of names: it has no list \"data\""),
                       ErrorKind::Internal);
    std::vector<std::string> names;
    for (const QJsonValue name : data.toArray())
        names.push_back(name.toString().toStdString());
    return names;
}

} // namespace belfry
