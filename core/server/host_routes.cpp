// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/messages.h"
#include "protocol/snapshot_json.h"
#include "server/api_document.h"
#include "server/layout_schema.h"
#include "server/list_page.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"

#include <functional>
#include <memory>
#include <optional>

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

HttpAnswer answerHosts(const ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray after = rest::readCursor(parameters, call->params, "hosts");
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    const auto page = rest::pageOf(context.source->hosts().hosts(), after, limit,
                                   [](const HostInfo &host) { return host.id.value().toUtf8(); });
    wire::JsonWriter out;
    out.beginObject().key("hosts").beginArray();
    for (const HostInfo &host : page.items)
        wire::write(out, host);
    out.endArray();
    if (!page.next.isEmpty())
        out.field("next", QString::fromLatin1(rest::writeCursor("hosts", page.next)));
    out.endObject();
    return json(out);
}

void writeErrors(wire::JsonWriter &out, const char *member, const std::vector<Error> &errors)
{
    out.key(member).beginArray();
    for (const Error &error : errors) {
        out.beginObject().field("message", error.message).optionalField("file", error.place.file);
        if (error.place.line > 0)
            out.integerField("line", error.place.line).integerField("column", error.place.column);
        out.endObject();
    }
    out.endArray();
}

HttpAnswer answerConfiguration(const ServerContext &context, const HttpCallPtr &call)
{
    if (!context.services.configuration)
        return answerNow(errorAnswer(call->request, 503, QStringLiteral("this server has no configuration")));
    const ConfigurationStatus status = context.services.configuration();
    const AlertSnapshotPtr alerts = context.source->alerts().snapshot();
    wire::JsonWriter out;
    out.beginObject().field("file", status.file).field("found", status.found);
    out.integerField("loadedAt", status.loadedAt).integerField("triedAt", status.triedAt);
    out.key("ruleFiles").beginArray();
    for (const QString &file : status.ruleFiles)
        out.value(file);
    out.endArray();
    writeErrors(out, "errors", status.errors);
    writeErrors(out, "ruleErrors", alerts ? alerts->loadErrors : std::vector<Error>());
    out.endObject();
    return json(out);
}

HttpAnswer answerDocument(const HttpCallPtr &call, const Result<QByteArray> &document, const char *type)
{
    if (!document)
        return answerNow(errorAnswer(call->request, document.error()));
    HttpResponse response = rest::json(*document);
    response.contentType = type;
    return answerNow(response);
}

/// A document that takes long to make: when it is first asked for, not at each start.
void addMade(Router &router, const QString &path, const char *type, const std::function<Result<QByteArray>()> &make)
{
    const auto made = std::make_shared<std::optional<Result<QByteArray>>>();
    router.add("GET", path, Operation::Identify, [made, type, make](const HttpCallPtr &call) {
        if (!*made)
            *made = make();
        return answerDocument(call, **made, type);
    });
}

void addDocument(Router &router, const QString &path, ApiDocument document)
{
    router.add("GET", path + QStringLiteral(".yaml"), Operation::Identify, [document](const HttpCallPtr &call) {
        return answerDocument(call, apiDocument(document), "application/yaml");
    });
    addMade(router, path + QStringLiteral(".json"), "application/json",
            [document] { return apiDocumentAsJson(document); });
}

} // namespace

void addHostRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/identity"), Operation::Identify,
               [&context](const HttpCallPtr &) { return answerIdentity(context); });
    router.add("GET", QStringLiteral("/api/belfry/v1/health"), Operation::ReadHealth,
               [&context](const HttpCallPtr &call) { return answerHealth(context, call); });
    router.add("GET", QStringLiteral("/api/belfry/v1/hosts"), Operation::ReadHosts,
               [&context](const HttpCallPtr &call) { return answerHosts(context, call); });
    router.add("GET", QStringLiteral("/api/belfry/v1/configuration"), Operation::ReadConfiguration,
               [&context](const HttpCallPtr &call) { return answerConfiguration(context, call); });
    addDocument(router, QStringLiteral("/api/belfry/v1/openapi"), ApiDocument::OpenApi);
    addMade(router, QStringLiteral("/api/belfry/v1/layout.schema.json"), "application/schema+json", layoutSchema);
    addDocument(router, QStringLiteral("/api/belfry/v1/asyncapi"), ApiDocument::AsyncApi);
}

} // namespace belfry
