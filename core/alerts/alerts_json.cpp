// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alerts_json.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace belfry {

namespace {

QString text(std::string_view word)
{
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

/// As Go's FormatFloat(v, 'e', -1, 64), which is how Prometheus writes an alert's value.
QString valueText(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    std::array<char, 40> buffer{};
    const auto [end, ec] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    return ec == std::errc() ? QString::fromLatin1(buffer.data(), end - buffer.data()) : QString();
}

double seconds(std::chrono::milliseconds duration)
{
    return double(duration.count()) / 1000;
}

bool isActive(const Alert &alert)
{
    return alert.state == AlertState::Pending || alert.state == AlertState::Firing;
}

QJsonObject ruleToJson(const RuleStatus &rule)
{
    QJsonObject out{{QStringLiteral("name"), rule.name},
                    {QStringLiteral("query"), rule.query},
                    {QStringLiteral("labels"), labelsToJson(rule.labels)},
                    {QStringLiteral("health"), text(toString(rule.health))},
                    {QStringLiteral("evaluationTime"), rule.evaluationSeconds},
                    {QStringLiteral("lastEvaluation"), timeToJson(rule.lastEvaluation)}};
    if (!rule.lastError.isEmpty())
        out.insert(QStringLiteral("lastError"), rule.lastError);
    if (rule.kind == RuleKind::Recording) {
        out.insert(QStringLiteral("type"), QStringLiteral("recording"));
        return out;
    }
    QJsonArray alerts;
    for (const Alert &alert : rule.alerts)
        if (isActive(alert))
            alerts.append(alertToJson(alert));
    out.insert(QStringLiteral("type"), QStringLiteral("alerting"));
    out.insert(QStringLiteral("state"), text(toString(rule.state)));
    out.insert(QStringLiteral("duration"), seconds(rule.holdFor));
    out.insert(QStringLiteral("keepFiringFor"), seconds(rule.keepFiringFor));
    out.insert(QStringLiteral("annotations"), labelsToJson(rule.annotations));
    out.insert(QStringLiteral("alerts"), alerts);
    return out;
}

bool fits(const RuleStatus &rule, RuleFilter filter)
{
    return filter == RuleFilter::All || (filter == RuleFilter::Alerting) == (rule.kind == RuleKind::Alerting);
}

} // namespace

QJsonObject labelsToJson(const Labels &labels)
{
    QJsonObject out;
    for (const Label &label : labels)
        out.insert(text(label.name), text(label.value));
    return out;
}

QString timeToJson(Timestamp t)
{
    if (t == 0)
        return QStringLiteral("0001-01-01T00:00:00Z");
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject alertToJson(const Alert &alert)
{
    QJsonObject out{{QStringLiteral("labels"), labelsToJson(alert.labels)},
                    {QStringLiteral("annotations"), labelsToJson(alert.annotations)},
                    {QStringLiteral("state"), text(toString(alert.state))},
                    {QStringLiteral("activeAt"), timeToJson(alert.activeAt)},
                    {QStringLiteral("value"), valueText(alert.value)}};
    if (alert.keepFiringSince != 0)
        out.insert(QStringLiteral("keepFiringSince"), timeToJson(alert.keepFiringSince));
    if (alert.resolvedAt != 0)
        out.insert(QStringLiteral("resolvedAt"), timeToJson(alert.resolvedAt));
    return out;
}

QJsonObject rulesToJson(const AlertSnapshot &snapshot, RuleFilter filter)
{
    QJsonArray groups;
    for (const RuleGroupStatus &group : snapshot.groups) {
        QJsonArray rules;
        for (const RuleStatus &rule : group.rules)
            if (fits(rule, filter))
                rules.append(ruleToJson(rule));
        if (rules.isEmpty() && filter != RuleFilter::All)
            continue;
        groups.append(QJsonObject{{QStringLiteral("name"), group.name},
                                  {QStringLiteral("file"), group.file},
                                  {QStringLiteral("interval"), seconds(group.interval)},
                                  {QStringLiteral("limit"), group.limit},
                                  {QStringLiteral("evaluationTime"), group.evaluationSeconds},
                                  {QStringLiteral("lastEvaluation"), timeToJson(group.lastEvaluation)},
                                  {QStringLiteral("rules"), rules}});
    }
    return {{QStringLiteral("groups"), groups}};
}

QJsonObject alertsToJson(const AlertSnapshot &snapshot)
{
    QJsonArray alerts;
    for (const Alert *alert : snapshot.alerts())
        if (isActive(*alert))
            alerts.append(alertToJson(*alert));
    return {{QStringLiteral("alerts"), alerts}};
}

} // namespace belfry
