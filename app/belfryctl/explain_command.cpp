// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/units.h"
#include "protocol/explanation_json.h"
#include "query/parser.h"

#include <QDateTime>
#include <QJsonDocument>

namespace belfry {

namespace {

/// A number as a person compares it.
QString figure(double value)
{
    return QString::number(value, 'g', 4);
}

QString seriesText(const Labels &labels)
{
    return labels.empty() ? QStringLiteral("{}") : QString::fromStdString(labels.toString());
}

/// "12.3 spreads", or that it never varied before.
QString spreadsText(const Departure &departure)
{
    if (departure.spreads)
        return QString::number(*departure.spreads, 'f', 1);
    return departure.value == departure.usual ? QStringLiteral("0.0") : QStringLiteral("new");
}

QString lagText(std::int64_t lagMs)
{
    if (lagMs == 0)
        return QStringLiteral("0s");
    const QString distance = formatDuration(std::chrono::milliseconds(std::abs(lagMs)));
    return (lagMs < 0 ? QStringLiteral("-") : QStringLiteral("+")) + distance;
}

/// {mode="user"}, with or without the braces.
Result<Labels> labelsOf(const std::string &text)
{
    const bool isWhole = text.find('{') != std::string::npos;
    const auto matchers = parseSelector(isWhole ? text : '{' + text + '}');
    if (!matchers)
        return failure(QStringLiteral("--series: ") + matchers.error().toString());
    std::vector<Label> labels;
    for (const Matcher &matcher : *matchers) {
        if (matcher.op != MatchOp::Equal)
            return failure(QStringLiteral("--series: expected labels with =, as in mode=\"user\""));
        labels.push_back({matcher.label, matcher.value});
    }
    return Labels(std::move(labels));
}

Result<MovementQuery> movementQueryOf(const ExplainArguments &arguments)
{
    MovementQuery query;
    query.expr = QString::fromStdString(arguments.expr);
    query.limit = arguments.limit;
    if (!arguments.at.empty()) {
        const auto at = parseTime(arguments.at, QDateTime::currentMSecsSinceEpoch());
        if (!at)
            return tl::unexpected(at.error());
        query.t = *at;
    }
    if (!arguments.series.empty()) {
        auto labels = labelsOf(arguments.series);
        if (!labels)
            return tl::unexpected(labels.error());
        query.labels = std::move(*labels);
    }
    const auto window = parseDuration(QString::fromStdString(arguments.window));
    if (!window)
        return failure(QStringLiteral("--window: ") + window.error().message);
    query.beforeMs = query.afterMs = window->count();
    return query;
}

QString eventsText(const Explanation &explanation)
{
    TextTable table({QStringLiteral("WHAT"), QStringLiteral("TIME"), QStringLiteral("ABOUT")});
    for (const AlertThen &alert : explanation.alerts)
        table.add(
            {QStringLiteral("alert ") + alert.state, formatTime(explanation.movement->t), seriesText(alert.labels)});
    for (const AlertLogEntry &change : explanation.alertChanges)
        table.add({QStringLiteral("alert %1 -> %2").arg(change.from, change.to), formatTime(change.t),
                   change.summary.isEmpty() ? change.name : change.name + QStringLiteral(": ") + change.summary});
    for (const HealthIncident &incident : explanation.incidents)
        table.add(
            {incident.worst, formatTime(incident.since), incident.component + QStringLiteral(": ") + incident.reason});
    for (const Annotation &annotation : explanation.annotations)
        table.add({annotation.kind, formatTime(annotation.t), annotation.text});
    return table.isEmpty() ? QString() : table.toString() + u'\n';
}

QString groupsText(const std::vector<GroupChange> &groups)
{
    TextTable table(
        {QStringLiteral("GROUP"), QStringLiteral("BEFORE"), QStringLiteral("THEN"), QStringLiteral("METRIC")});
    for (const GroupChange &group : groups) {
        const QString metric = QString::fromStdString(group.metric);
        table.add({QString::fromStdString(group.name), figure(group.before), figure(group.at),
                   group.isRate ? QStringLiteral("rate of ") + metric : metric});
    }
    return table.isEmpty() ? QString() : table.toString() + u'\n';
}

QString movedText(const Movement &movement)
{
    TextTable table({QStringLiteral("CORRELATION"), QStringLiteral("LAG"), QStringLiteral("USUAL"),
                     QStringLiteral("THEN"), QStringLiteral("SPREADS"), QStringLiteral("SERIES")});
    for (const MovedMetric &metric : movement.metrics) {
        const MovedSeries &best = metric.series.front();
        const QString more = metric.count > 1 ? QStringLiteral(" and %1 more").arg(metric.count - 1) : QString();
        const QString name = best.isRate ? QStringLiteral("rate of ") : QString();
        table.add({QString::number(best.correlation, 'f', 2), lagText(best.lagMs), figure(best.departure.usual),
                   figure(best.departure.value), spreadsText(best.departure), name + seriesText(*best.labels) + more});
    }
    if (!table.isEmpty())
        return table.toString();
    return movement.isConstant ? QStringLiteral("it didn't move, so nothing moved with it\n")
                               : QStringLiteral("nothing else moved with it\n");
}

QString explanationText(const Explanation &explanation)
{
    const Movement &movement = *explanation.movement;
    const QString usual = movement.departure.spreads
                              ? QStringLiteral("%1 spreads from the usual %2")
                                    .arg(spreadsText(movement.departure), figure(movement.departure.usual))
                              : QStringLiteral("usually %1").arg(figure(movement.departure.usual));
    QString text =
        QStringLiteral("%1 at %2: %3 (%4)\n")
            .arg(seriesText(*movement.labels), formatTime(movement.t), figure(movement.departure.value), usual);
    text += QStringLiteral("compared with %1 series from %2 to %3\n\n")
                .arg(movement.compared)
                .arg(formatTime(movement.from), formatTime(movement.to));
    return text + eventsText(explanation) + groupsText(movement.groups) + movedText(movement);
}

} // namespace

int runExplain(const ServerOptions &server, const ExplainArguments &arguments)
{
    const auto query = movementQueryOf(arguments);
    if (!query) {
        complain(query.error());
        return kExitUsage;
    }
    ServerAccess access(server);
    const QByteArray body = QJsonDocument(wire::explainBody(*query)).toJson(QJsonDocument::Compact);
    const auto reply = access.send("POST", QStringLiteral("/api/belfry/v1/explain"), body);
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    const auto explanation = wire::readExplanation(reply->body);
    if (!explanation)
        return complain(explanation.error());
    for (const QString &missing : (*explanation)->missing)
        fprintf(stderr, "belfryctl: warning: %s\n", qUtf8Printable(missing));
    print(explanationText(**explanation));
    return kExitOk;
}

} // namespace belfry
