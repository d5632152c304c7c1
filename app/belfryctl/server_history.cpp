// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/server_history.h"

#include "query/parser.h"
#include "remote/api_json.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

QString secondsText(Timestamp ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

/// Prometheus wants a matcher that doesn't match the empty text.
QString selectorText(std::span<const Matcher> matchers)
{
    static const Matcher kAny{std::string(kMetricName), MatchOp::Regex, ".+"};
    std::string text;
    for (const Matcher &matcher : matchers.empty() ? std::span(&kAny, 1) : matchers)
        text += (text.empty() ? "{" : ",") + promql::printMatcher(matcher);
    return QString::fromStdString(text + "}");
}

LabelsPtr toLabels(const QJsonObject &metric)
{
    std::vector<Label> labels;
    for (auto it = metric.begin(); it != metric.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return std::make_shared<const Labels>(std::move(labels));
}

bool sortsBefore(const LabelsPtr &a, const LabelsPtr &b)
{
    return *a < *b;
}

} // namespace

Result<void> ServerHistory::open()
{
    const auto metadata = m_access.get(QStringLiteral("/api/v1/metadata"));
    if (!metadata)
        return tl::unexpected(metadata.error());
    const QJsonObject data = QJsonDocument::fromJson(metadata->body)[QLatin1String("data")].toObject();
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QJsonValue first = it->toArray().at(0);
        const auto text = [&first](QLatin1String member) { return first[member].toString().toStdString(); };
        m_metadata.emplace_back(it.key().toStdString(),
                                Metadata{metricTypeFromString(text(QLatin1String("type"))), text(QLatin1String("unit")),
                                         text(QLatin1String("help"))});
    }
    // A server that isn't Belfry has no such thing; then the range must be given.
    if (const auto hosts = m_access.get(QStringLiteral("/api/belfry/v1/hosts"))) {
        const QJsonValue host = QJsonDocument::fromJson(hosts->body)[QLatin1String("hosts")][0];
        m_oldest = host[QLatin1String("oldest")].toInteger();
        m_newest = host[QLatin1String("newest")].toInteger();
    }
    return {};
}

Result<Selected> ServerHistory::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    const QString range = QStringLiteral("[%1ms]").arg(std::max<Timestamp>(1, hints.to - hints.from));
    const auto reply =
        m_access.get(QStringLiteral("/api/v1/query"), {{QStringLiteral("query"), selectorText(matchers) + range},
                                                       {QStringLiteral("time"), secondsText(hints.to)}});
    if (!reply)
        return tl::unexpected(reply.error());
    const auto result = parseQueryAnswer(reply->body);
    if (!result)
        return tl::unexpected(result.error());
    Selected selected;
    for (const ResultSeries &one : (*result)->series)
        selected.series.push_back({one.labels, one.samples});
    std::sort(selected.series.begin(), selected.series.end(),
              [](const auto &a, const auto &b) { return sortsBefore(a.labels, b.labels); });
    return selected;
}

Result<std::vector<LabelsPtr>> ServerHistory::series(Timestamp from, Timestamp to,
                                                     std::span<const Matcher> matchers) const
{
    const auto reply =
        m_access.get(QStringLiteral("/api/v1/series"), {{QStringLiteral("match[]"), selectorText(matchers)},
                                                        {QStringLiteral("start"), secondsText(from + 1)},
                                                        {QStringLiteral("end"), secondsText(to)}});
    if (!reply)
        return tl::unexpected(reply.error());
    const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
    if (const QJsonArray warnings = answer[QLatin1String("warnings")].toArray(); !warnings.isEmpty())
        return failure(QStringLiteral("the list of series isn't whole (%1); choose fewer with --match")
                           .arg(warnings[0].toString()),
                       ErrorKind::TooLarge);
    std::vector<LabelsPtr> found;
    for (const auto &metric : answer[QLatin1String("data")].toArray())
        found.push_back(toLabels(metric.toObject()));
    std::sort(found.begin(), found.end(), sortsBefore);
    return found;
}

} // namespace belfry
