// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/json_writer.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"
#include "source/audit_store.h"

#include <limits>

namespace belfry {

namespace {

HttpResponse auditPage(const std::vector<AuditRecord> &lines, int limit)
{
    wire::JsonWriter out;
    out.beginObject().key("entries").beginArray();
    for (const AuditRecord &line : lines) {
        out.beginObject().integerField("id", line.id).integerField("t", line.t).field("principal", line.principal);
        out.field("address", line.address).field("operation", line.operation);
        out.optionalField("target", line.target).field("result", line.result).endObject();
    }
    out.endArray();
    if (int(lines.size()) == limit) // there may be more
        out.field("next", QString::fromLatin1(rest::writeCursor("audit", QByteArray::number(qint64(lines.back().id)))));
    out.endObject();
    return HttpResponse{200, "application/json", out.take(), {}}.with("Cache-Control", "no-store");
}

HttpAnswer answerAudit(const ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray place = rest::readCursor(parameters, call->params, "audit");
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    const std::int64_t before = place.isEmpty() ? std::numeric_limits<std::int64_t>::max() : place.toLongLong();
    return context.services.audit.list(before, limit).then([=](const Result<std::vector<AuditRecord>> &lines) {
        return lines ? auditPage(*lines, limit) : errorAnswer(call->request, lines.error());
    });
}

} // namespace

void addAuditRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/audit"), Operation::ReadAudit,
               [&context](const HttpCallPtr &call) { return answerAudit(context, call); });
}

} // namespace belfry
