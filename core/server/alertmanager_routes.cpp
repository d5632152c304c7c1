// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Alertmanager's API v2 tells of alerts, so that amtool and dashboards of alerts work unchanged:
// https://github.com/prometheus/alertmanager/blob/v0.25.0/api/v2/openapi.yaml.

#include "server/routes.h"

#include "server/alertmanager_filter.h"
#include "server/prometheus_values.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"

#include <algorithm>
#include <map>

namespace belfry {

namespace {

using alertmanager::refusal;
using prometheus::timeText;
using wire::JsonWriter;

struct FiringAlert {
    const Alert *alert = nullptr;
    Timestamp endsAt = 0;
};

struct FiringAlerts {
    AlertSnapshotPtr snapshot; ///< holds them
    std::vector<FiringAlert> all;
};

/// Until when an alert would go on if nobody said anything any more: four times its interval, or a minute's, as
/// Prometheus tells.
Timestamp endOf(const RuleGroupStatus &group, Timestamp t)
{
    return t + 4 * std::max<Timestamp>(group.interval.count(), 60'000);
}

Result<FiringAlerts> alertsOf(const ServerContext &context, const UrlParams &params)
{
    alertmanager::Filter filter(params);
    const bool active = filter.flag("active");
    const bool silenced = filter.flag("silenced");
    filter.flag("inhibited"); // nothing is, and what has no state yet isn't told
    filter.flag("unprocessed");
    const bool isFor = filter.takesReceiver();
    if (filter.problem())
        return tl::unexpected(*filter.problem());
    FiringAlerts found{context.source->alerts().snapshot(), {}};
    if (!found.snapshot || !isFor)
        return found;
    for (const RuleGroupStatus &group : found.snapshot->groups) {
        for (const RuleStatus &rule : group.rules) {
            for (const Alert &alert : rule.alerts) {
                if (alert.state == AlertState::Firing && (alert.silencedBy.empty() ? active : silenced) &&
                    filter.matches(alert.labels))
                    found.all.push_back({&alert, endOf(group, found.snapshot->t)});
            }
        }
    }
    std::sort(found.all.begin(), found.all.end(), [](const FiringAlert &a, const FiringAlert &b) {
        return a.alert->fingerprint() < b.alert->fingerprint();
    });
    return found;
}

void writeReceiver(JsonWriter &out)
{
    out.beginObject().field("name", alertmanager::kReceiver).endObject();
}

void writeFiring(JsonWriter &out, const FiringAlert &placed, Timestamp updated)
{
    const Alert &alert = *placed.alert;
    out.beginObject().field("fingerprint", alert.fingerprint());
    out.key("labels").labels(alert.labels).key("annotations").labels(alert.annotations);
    out.field("startsAt", timeText(alert.firedAt)).field("endsAt", timeText(placed.endsAt));
    out.field("updatedAt", timeText(updated)).field("generatorURL", "");
    out.key("receivers").beginArray();
    writeReceiver(out);
    out.endArray().key("status").beginObject().field("state", alert.silencedBy.empty() ? "active" : "suppressed");
    out.key("silencedBy").beginArray();
    for (const QString &id : alert.silencedBy)
        out.value(id);
    out.endArray().key("inhibitedBy").beginArray().endArray().endObject().endObject();
}

HttpAnswer listFiring(const ServerContext &context, const HttpCallPtr &call)
{
    const auto alerts = alertsOf(context, call->params);
    if (!alerts)
        return answerNow(refusal(alerts.error()));
    JsonWriter out;
    out.beginArray();
    for (const FiringAlert &each : alerts->all)
        writeFiring(out, each, alerts->snapshot->t);
    out.endArray();
    return answerNow(rest::json(out.take()));
}

/// By name, as long as there are no routes that say otherwise.
HttpAnswer listGroups(const ServerContext &context, const HttpCallPtr &call)
{
    const auto alerts = alertsOf(context, call->params);
    if (!alerts)
        return answerNow(refusal(alerts.error()));
    std::map<QString, std::vector<FiringAlert>> groups;
    for (const FiringAlert &each : alerts->all)
        groups[each.alert->name()].push_back(each);
    JsonWriter out;
    out.beginArray();
    for (const auto &[name, members] : groups) {
        out.beginObject().key("labels").beginObject().field("alertname", name).endObject().key("receiver");
        writeReceiver(out);
        out.key("alerts").beginArray();
        for (const FiringAlert &each : members)
            writeFiring(out, each, alerts->snapshot->t);
        out.endArray().endObject();
    }
    out.endArray();
    return answerNow(rest::json(out.take()));
}

HttpAnswer listReceivers()
{
    JsonWriter out;
    out.beginArray();
    writeReceiver(out);
    out.endArray();
    return answerNow(rest::json(out.take()));
}

HttpAnswer answerAlertmanagerStatus(Timestamp started)
{
    JsonWriter out;
    out.beginObject().key("cluster").beginObject().field("status", "disabled").key("peers").beginArray().endArray();
    // Clients choose features of the API by Alertmanager's version, so this is the one whose API is answered.
    out.endObject().key("versionInfo").beginObject().field("version", "0.25.0").field("revision", "");
    out.field("branch", "").field("buildUser", "").field("buildDate", "").field("goVersion", "").endObject();
    out.key("config").beginObject().field("original", "").endObject().field("uptime", timeText(started)).endObject();
    return answerNow(rest::json(out.take()));
}

} // namespace

void addAlertmanagerRoutes(Router &router, ServerContext &context)
{
    const auto add = [&router](const char *method, const char *path, Operation operation, Router::Handler handler) {
        router.add(method, QStringLiteral("/api/v2/") + QLatin1String(path), operation, std::move(handler));
    };
    add("GET", "status", Operation::ReadAlerts,
        [started = context.services.clock.nowMs()](const HttpCallPtr &) { return answerAlertmanagerStatus(started); });
    add("GET", "receivers", Operation::ReadAlerts, [](const HttpCallPtr &) { return listReceivers(); });
    add("GET", "alerts", Operation::ReadAlerts,
        [&context](const HttpCallPtr &call) { return listFiring(context, call); });
    add("GET", "alerts/groups", Operation::ReadAlerts,
        [&context](const HttpCallPtr &call) { return listGroups(context, call); });
}

} // namespace belfry
