// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/units.h"
#include "metrics/labels.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

constexpr int kPointsOfARange = 60;

QString seconds(Timestamp ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

/// The labels of a result as Prometheus prints them.
QString seriesName(const QJsonObject &metric)
{
    std::vector<Label> labels;
    for (auto it = metric.begin(); it != metric.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return QString::fromStdString(Labels(std::move(labels)).toString());
}

Timestamp timeOf(const QJsonValue &pair)
{
    return Timestamp(pair[0].toDouble() * 1000);
}

QString vectorTable(const QJsonArray &result)
{
    TextTable table({QStringLiteral("SERIES"), QStringLiteral("VALUE")});
    for (const QJsonValue series : result)
        table.add(
            {seriesName(series[QLatin1String("metric")].toObject()), series[QLatin1String("value")][1].toString()});
    return table.isEmpty() ? QStringLiteral("no series\n") : table.toString();
}

/// A block per series: its name, then a line per point.
QString matrixText(const QJsonArray &result)
{
    QString text;
    for (const QJsonValue series : result) {
        text += seriesName(series[QLatin1String("metric")].toObject()) + u'\n';
        for (const QJsonValue point : series[QLatin1String("values")].toArray())
            text += QStringLiteral("  %1  %2\n").arg(formatTime(timeOf(point)), point[1].toString());
    }
    return text.isEmpty() ? QStringLiteral("no series\n") : text;
}

QString dataText(const QJsonObject &data)
{
    const QString type = data[QLatin1String("resultType")].toString();
    const QJsonValue result = data[QLatin1String("result")];
    if (type == QLatin1String("vector"))
        return vectorTable(result.toArray());
    if (type == QLatin1String("matrix"))
        return matrixText(result.toArray());
    return result[1].toString() + u'\n';
}

Result<HttpParameters> instantParameters(const QueryArguments &arguments, Timestamp now)
{
    HttpParameters parameters{{QStringLiteral("query"), QString::fromStdString(arguments.expr)}};
    if (!arguments.time.empty()) {
        const auto time = parseTime(arguments.time, now);
        if (!time)
            return tl::unexpected(time.error());
        parameters.append({QStringLiteral("time"), seconds(*time)});
    }
    return parameters;
}

Result<HttpParameters> rangeParameters(const QueryArguments &arguments, Timestamp now)
{
    const auto from = parseTime(arguments.from, now);
    const auto to = parseTime(arguments.to.empty() ? "now" : arguments.to, now);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    Timestamp step = std::max<Timestamp>(1000, (*to - *from) / kPointsOfARange / 1000 * 1000);
    if (!arguments.step.empty()) {
        const auto given = parseDuration(QString::fromStdString(arguments.step));
        if (!given)
            return tl::unexpected(given.error());
        step = given->count();
    }
    return HttpParameters{{QStringLiteral("query"), QString::fromStdString(arguments.expr)},
                          {QStringLiteral("start"), seconds(*from)},
                          {QStringLiteral("end"), seconds(*to)},
                          {QStringLiteral("step"), seconds(step)}};
}

} // namespace

int runQuery(const ServerOptions &server, const QueryArguments &arguments)
{
    const bool isRange = !arguments.from.empty();
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    const auto parameters = isRange ? rangeParameters(arguments, now) : instantParameters(arguments, now);
    if (!parameters) {
        complain(parameters.error());
        return kExitUsage;
    }
    ServerAccess access(server);
    const auto reply =
        access.get(isRange ? QStringLiteral("/api/v1/query_range") : QStringLiteral("/api/v1/query"), *parameters);
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
    for (const QJsonValue warning : answer[QLatin1String("warnings")].toArray())
        fprintf(stderr, "belfryctl: warning: %s\n", qUtf8Printable(warning.toString()));
    print(dataText(answer[QLatin1String("data")].toObject()));
    return kExitOk;
}

} // namespace belfry
