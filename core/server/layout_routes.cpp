// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/json_writer.h"
#include "server/error_answer.h"
#include "server/router.h"
#include "server/server_context.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

QByteArray etagOf(quint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

/// "7" in quotes, as etagOf() writes it.
std::optional<quint64> versionOf(const QByteArray &etag)
{
    const QByteArray text = etag.trimmed();
    if (text.size() < 3 || !text.startsWith('"') || !text.endsWith('"'))
        return std::nullopt;
    bool right = false;
    const quint64 version = text.mid(1, text.size() - 2).toULongLong(&right);
    return right && version > 0 ? std::optional(version) : std::nullopt;
}

HttpResponse documentAnswer(const StoredLayout &layout, int status)
{
    return HttpResponse{status, "application/json", QJsonDocument(layout.document).toJson(QJsonDocument::Compact), {}}
        .with("ETag", etagOf(layout.version))
        .with("Cache-Control", "no-cache");
}

HttpAnswer answerList(ServerContext &context, const HttpCallPtr &call)
{
    return context.source->layouts().list().then([call](const Result<std::vector<StoredLayout>> &layouts) {
        if (!layouts)
            return errorAnswer(call->request, layouts.error());
        wire::JsonWriter out;
        out.beginObject().key("layouts").beginArray();
        for (const StoredLayout &layout : *layouts) {
            out.beginObject().field("id", layout.id).field("name", layout.name);
            out.integerField("version", qint64(layout.version)).endObject();
        }
        out.endArray().endObject();
        return HttpResponse{200, "application/json", out.take(), {}};
    });
}

HttpAnswer answerGet(ServerContext &context, const HttpCallPtr &call)
{
    return context.source->layouts().get(call->captures.value(0)).then([call](const Result<StoredLayout> &layout) {
        if (!layout)
            return errorAnswer(call->request, layout.error());
        for (const QByteArray &known : call->request.header("If-None-Match").split(',')) {
            if (known.trimmed() == etagOf(layout->version) || known.trimmed() == "*")
                return HttpResponse{304, {}, {}, {}}.with("ETag", etagOf(layout->version));
        }
        return documentAnswer(*layout, 200);
    });
}

/// The version that must be stored for a PUT to happen, from its preconditions; 0: none may be there.
tl::expected<quint64, HttpResponse> expectedVersion(const HttpRequest &request)
{
    if (const QByteArray match = request.header("If-Match"); !match.isEmpty()) {
        if (const auto version = versionOf(match))
            return *version;
        return tl::unexpected(
            errorAnswer(request, 400, QStringLiteral("expected If-Match: \"VERSION\", the ETag of the document")));
    }
    if (request.header("If-None-Match").trimmed() == "*")
        return 0;
    return tl::unexpected(
        errorAnswer(request, 428,
                    QStringLiteral("expected If-Match: \"VERSION\" with the ETag of the document that "
                                   "is replaced, or If-None-Match: * for a new one")));
}

HttpAnswer answerPut(ServerContext &context, const HttpCallPtr &call)
{
    const auto version = expectedVersion(call->request);
    if (!version)
        return answerNow(version.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(call->request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return answerNow(errorAnswer(
            call->request, 400, QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString())));
    if (!document.isObject())
        return answerNow(errorAnswer(call->request, 400, QStringLiteral("expected a JSON object")));
    const int status = *version == 0 ? 201 : 200;
    return context.source->layouts()
        .put(call->captures.value(0), document.object(), *version)
        .then([call, status](const Result<StoredLayout> &layout) {
            if (layout)
                return documentAnswer(*layout, status);
            // A document that is JSON but no layout is understood and refused.
            const int refused = layout.error().kind == ErrorKind::Invalid ? 422 : statusFor(layout.error().kind);
            return errorAnswer(call->request, refused, layout.error());
        });
}

} // namespace

void addLayoutRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/layouts"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerList(context, call); });
    router.add("GET", QStringLiteral("/api/belfry/v1/layouts/{id}"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerGet(context, call); });
    router.add("PUT", QStringLiteral("/api/belfry/v1/layouts/{id}"), Operation::WriteLayouts,
               [&context](const HttpCallPtr &call) { return answerPut(context, call); });
}

} // namespace belfry
