// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "server/error_answer.h"
#include "server/prometheus_values.h"
#include "server/router.h"
#include "server/server_context.h"

namespace belfry {

namespace {

using prometheus::numberText;
using prometheus::timeText;
using wire::JsonWriter;

double seconds(std::chrono::milliseconds duration)
{
    return double(duration.count()) / 1000;
}

bool isActive(const Alert &alert)
{
    return alert.state == AlertState::Pending || alert.state == AlertState::Firing;
}

void writeAlert(JsonWriter &out, const Alert &alert)
{
    out.beginObject().key("labels").labels(alert.labels).key("annotations").labels(alert.annotations);
    out.field("state", toString(alert.state)).field("activeAt", timeText(alert.activeAt));
    out.field("value", std::string_view(numberText(alert.value)));
    if (alert.keepFiringSince != 0)
        out.field("keepFiringSince", timeText(alert.keepFiringSince));
    out.endObject();
}

void writeRule(JsonWriter &out, const RuleStatus &rule, bool withAlerts)
{
    out.beginObject();
    if (rule.kind == RuleKind::Alerting) {
        // Prometheus knows no resolved alerts.
        out.field("state", toString(rule.state == AlertState::Resolved ? AlertState::Inactive : rule.state));
        out.field("duration", seconds(rule.holdFor)).field("keepFiringFor", seconds(rule.keepFiringFor));
        out.key("annotations").labels(rule.annotations).key("alerts").beginArray();
        for (const Alert &alert : rule.alerts) {
            if (withAlerts && isActive(alert))
                writeAlert(out, alert);
        }
        out.endArray();
    }
    out.field("name", rule.name).field("query", rule.query).key("labels").labels(rule.labels);
    out.field("health", toString(rule.health)).optionalField("lastError", rule.lastError);
    out.field("evaluationTime", rule.evaluationSeconds).field("lastEvaluation", timeText(rule.lastEvaluation));
    out.field("type", rule.kind == RuleKind::Alerting ? "alerting" : "recording").endObject();
}

/// Which rules are wanted: type, rule_name[], rule_group[], file[], and whether with their alerts: exclude_alerts.
struct Wanted {
    QString type;
    QStringList names;
    QStringList groups;
    QStringList files;
    bool withAlerts = true;

    bool fits(const RuleGroupStatus &group) const
    {
        return (groups.isEmpty() || groups.contains(group.name)) && (files.isEmpty() || files.contains(group.file));
    }
    bool fits(const RuleStatus &rule) const
    {
        const QString kind = rule.kind == RuleKind::Alerting ? QStringLiteral("alert") : QStringLiteral("record");
        return (type.isEmpty() || type == kind) && (names.isEmpty() || names.contains(rule.name));
    }
};

void writeGroups(JsonWriter &out, const AlertSnapshot &snapshot, const Wanted &wanted)
{
    out.beginObject().key("groups").beginArray();
    for (const RuleGroupStatus &group : snapshot.groups) {
        const bool any =
            std::any_of(group.rules.begin(), group.rules.end(), [&](const auto &r) { return wanted.fits(r); });
        if (!wanted.fits(group) || !any)
            continue;
        out.beginObject().field("name", group.name).field("file", group.file).key("rules").beginArray();
        for (const RuleStatus &rule : group.rules) {
            if (wanted.fits(rule))
                writeRule(out, rule, wanted.withAlerts);
        }
        out.endArray().field("interval", seconds(group.interval)).integerField("limit", 0);
        out.field("evaluationTime", group.evaluationSeconds).field("lastEvaluation", timeText(group.lastEvaluation));
        out.endObject();
    }
    out.endArray().endObject();
}

AlertSnapshotPtr snapshotOf(const ServerContext &context)
{
    const AlertSnapshotPtr snapshot = context.source->alerts().snapshot();
    return snapshot ? snapshot : std::make_shared<const AlertSnapshot>();
}

HttpAnswer answerRules(const ServerContext &context, const HttpCallPtr &call)
{
    Wanted wanted;
    wanted.type = call->params.value(QStringLiteral("type"));
    if (!wanted.type.isEmpty() && wanted.type != QLatin1String("alert") && wanted.type != QLatin1String("record"))
        return answerNow(
            prometheusError(400, "bad_data",
                            QStringLiteral("invalid parameter \"type\": not supported value \"%1\"").arg(wanted.type)));
    wanted.names = call->params.values(QStringLiteral("rule_name[]"));
    wanted.groups = call->params.values(QStringLiteral("rule_group[]"));
    wanted.files = call->params.values(QStringLiteral("file[]"));
    wanted.withAlerts = call->params.value(QStringLiteral("exclude_alerts")) != QLatin1String("true");
    const AlertSnapshotPtr snapshot = snapshotOf(context);
    return answerNow(prometheus::success([&](JsonWriter &out) { writeGroups(out, *snapshot, wanted); }));
}

HttpAnswer answerAlerts(const ServerContext &context)
{
    const AlertSnapshotPtr snapshot = snapshotOf(context);
    return answerNow(prometheus::success([&](JsonWriter &out) {
        out.beginObject().key("alerts").beginArray();
        for (const Alert *alert : snapshot->alerts()) {
            if (isActive(*alert))
                writeAlert(out, *alert);
        }
        out.endArray().endObject();
    }));
}

} // namespace

void addRuleRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/v1/rules"), Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return answerRules(context, call); });
    router.add("GET", QStringLiteral("/api/v1/alerts"), Operation::ReadAlerts,
               [&context](const HttpCallPtr &) { return answerAlerts(context); });
}

} // namespace belfry
