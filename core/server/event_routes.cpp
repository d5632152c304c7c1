// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/log_json.h"
#include "server/log_list.h"
#include "server/router.h"
#include "server/server_context.h"
#include "source/event_log.h"

namespace belfry {

namespace {

constexpr qsizetype kNameChars = 1024;

HttpAnswer nothingKept(const HttpCallPtr &call)
{
    return answerNow(errorAnswer(call->request, 503, QStringLiteral("nothing is kept here")));
}

HttpAnswer answerAlertHistory(ServerContext &context, const HttpCallPtr &call)
{
    EventLog *events = context.services.events;
    if (!events)
        return nothingKept(call);
    rest::Parameters parameters(call->params);
    const QString name = parameters.text("name", kNameChars);
    const QByteArray list = "alert-history-" + name.toUtf8();
    const LogSlice slice = rest::readLogSlice(parameters, call->params, list);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return events->alerts(name, slice).then([=](const Result<std::vector<AlertLogEntry>> &entries) {
        if (!entries)
            return errorAnswer(call->request, entries.error());
        return rest::logPage(
            *entries, slice, list, "events", [](const AlertLogEntry &entry) { return entry.t; },
            [](wire::JsonWriter &out, const AlertLogEntry &entry) { wire::write(out, entry); });
    });
}

HttpAnswer answerIncidents(ServerContext &context, const HttpCallPtr &call)
{
    EventLog *events = context.services.events;
    if (!events)
        return nothingKept(call);
    rest::Parameters parameters(call->params);
    const QString component = parameters.text("component", kNameChars);
    const QByteArray list = "incidents-" + component.toUtf8();
    const LogSlice slice = rest::readLogSlice(parameters, call->params, list);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return events->incidents(component, slice).then([=](const Result<std::vector<HealthIncident>> &incidents) {
        if (!incidents)
            return errorAnswer(call->request, incidents.error());
        return rest::logPage(
            *incidents, slice, list, "incidents", [](const HealthIncident &incident) { return incident.since; },
            [](wire::JsonWriter &out, const HealthIncident &incident) { wire::write(out, incident); });
    });
}

} // namespace

void addEventRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/alerts/history"), Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return answerAlertHistory(context, call); });
    router.add("GET", QStringLiteral("/api/belfry/v1/incidents"), Operation::ReadHealth,
               [&context](const HttpCallPtr &call) { return answerIncidents(context, call); });
}

} // namespace belfry
