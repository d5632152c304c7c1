// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/json_writer.h"
#include "server/error_answer.h"
#include "server/router.h"
#include "server/server_context.h"
#include "source/audit_store.h"

#include <limits>

namespace belfry {

namespace {

constexpr int kUsualAuditLines = 100;
constexpr int kMostAuditLines = 1000;
constexpr auto kCursorEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Clients are to hand it back, not to make one.
QByteArray auditCursor(std::int64_t before)
{
    return ("audit:" + QByteArray::number(qint64(before))).toBase64(kCursorEncoding);
}

Result<std::int64_t> beforeOf(const QString &cursor)
{
    if (cursor.isEmpty())
        return std::numeric_limits<std::int64_t>::max();
    const QByteArray text = QByteArray::fromBase64(cursor.toLatin1(), kCursorEncoding);
    bool isNumber = false;
    const qint64 before = text.mid(6).toLongLong(&isNumber);
    if (!isNumber || auditCursor(before) != cursor.toLatin1())
        return failure(QStringLiteral("cursor: expected the \"next\" of an answer"));
    return before;
}

Result<int> auditLimit(const QString &text)
{
    if (text.isEmpty())
        return kUsualAuditLines;
    bool isNumber = false;
    const int limit = text.toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > kMostAuditLines)
        return failure(QStringLiteral("limit: expected a number from 1 to %1").arg(kMostAuditLines));
    return limit;
}

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
        out.field("next", QString::fromLatin1(auditCursor(lines.back().id)));
    out.endObject();
    return HttpResponse{200, "application/json", out.take(), {}}.with("Cache-Control", "no-store");
}

HttpAnswer answerAudit(const ServerContext &context, const HttpCallPtr &call)
{
    const Result<std::int64_t> before = beforeOf(call->params.value(QStringLiteral("cursor")));
    const Result<int> limit = auditLimit(call->params.value(QStringLiteral("limit")));
    if (!before || !limit)
        return answerNow(errorAnswer(call->request, before ? limit.error() : before.error()));
    return context.services.audit.list(*before, *limit)
        .then([call, limit = *limit](const Result<std::vector<AuditRecord>> &lines) {
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
