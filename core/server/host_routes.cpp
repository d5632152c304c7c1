// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/json_writer.h"
#include "protocol/messages.h"
#include "protocol/snapshot_json.h"
#include "server/error_answer.h"
#include "server/router.h"
#include "server/server_context.h"

namespace belfry {

namespace {

HttpAnswer json(wire::JsonWriter &out)
{
    return answerNow(HttpResponse{200, "application/json", out.take(), {}}.with("Cache-Control", "no-store"));
}

HttpAnswer answerIdentity(const ServerContext &context)
{
    wire::JsonWriter out;
    out.beginObject().field("name", "belfry").field("version", BELFRY_VERSION);
    out.field("epoch", context.options.epoch).field("host", context.options.hostName);
    out.key("protocols").beginArray().value(wire::kSubprotocolJson).value(wire::kSubprotocolCbor).endArray();
    out.field("stream", wire::kStreamPath).endObject();
    return json(out);
}

HttpAnswer answerHealth(const ServerContext &context, const HttpCallPtr &call)
{
    const HealthSnapshotPtr health =
        context.source->health().snapshot(HostId(call->params.value(QStringLiteral("host"))));
    if (!health)
        return answerNow(errorAnswer(call->request, 503, QStringLiteral("health has not been judged yet")));
    wire::JsonWriter out;
    wire::write(out, *health);
    return json(out);
}

HttpAnswer answerHosts(const ServerContext &context)
{
    wire::JsonWriter out;
    out.beginObject().key("hosts").beginArray();
    for (const HostInfo &host : context.source->hosts().hosts())
        wire::write(out, host);
    out.endArray().endObject();
    return json(out);
}

} // namespace

void addHostRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/identity"), Operation::Identify,
               [&context](const HttpCallPtr &) { return answerIdentity(context); });
    router.add("GET", QStringLiteral("/api/belfry/v1/health"), Operation::ReadHealth,
               [&context](const HttpCallPtr &call) { return answerHealth(context, call); });
    router.add("GET", QStringLiteral("/api/belfry/v1/hosts"), Operation::ReadHosts,
               [&context](const HttpCallPtr &) { return answerHosts(context); });
}

} // namespace belfry
