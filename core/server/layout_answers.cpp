// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/layout_answers.h"

#include "protocol/json_writer.h"
#include "server/answer_chain.h"
#include "server/entity_tag.h"
#include "server/error_answer.h"
#include "server/rest_request.h"

#include <QJsonDocument>
#include <QUrl>

namespace belfry::rest {

namespace {

HttpResponse missing(const HttpCall &call, Creation creation)
{
    QString text = QStringLiteral("expected If-Match: \"VERSION\" with the ETag of the layout that is changed");
    if (creation == Creation::Allowed)
        text += QStringLiteral(", or If-None-Match: * for a new one");
    return errorAnswer(call.request, 428, text);
}

bool isNamed(const std::vector<EntityTag> &tags, quint64 version)
{
    return std::any_of(tags.begin(), tags.end(), [&](const EntityTag &tag) { return taggedVersion(tag) == version; });
}

} // namespace

HttpResponse layoutDocument(const HttpCall &call, const StoredLayout &layout, int status)
{
    HttpResponse response = json(QJsonDocument(layout.document).toJson(QJsonDocument::Compact), status);
    response.with("ETag", versionTag(layout.version));
    if (!layout.origin.isEmpty())
        response.with("Belfry-Origin", QUrl::toPercentEncoding(layout.origin, "/"));
    if (status == 201)
        response.with("Location", "/api/belfry/v1/layouts/" + layout.id.toLatin1());
    if (call.params.has(QStringLiteral("download")))
        response.with("Content-Disposition", "attachment; filename=\"" + layout.id.toLatin1() + ".json\"");
    return response;
}

HttpResponse layoutSummary(const StoredLayout &layout, int status)
{
    wire::JsonWriter out;
    out.beginObject().field("id", layout.id).field("name", layout.name);
    out.integerField("version", qint64(layout.version)).integerField("updated", layout.updated).endObject();
    return json(out.take(), status)
        .with("ETag", versionTag(layout.version))
        .with("Location", "/api/belfry/v1/layouts/" + layout.id.toLatin1());
}

HttpResponse layoutProblem(const HttpCall &call, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid: return errorAnswer(call.request, 422, error);
    case ErrorKind::Conflict:
    case ErrorKind::TooLarge: return errorAnswer(call.request, 409, error); // there are too many
    default: return errorAnswer(call.request, error);
    }
}

HttpAnswer layoutConflict(ServerContext &context, const HttpCallPtr &call, const Error &error)
{
    if (error.kind != ErrorKind::Conflict)
        return answerNow(layoutProblem(*call, error));
    LayoutSource &layouts = context.source->layouts();
    return followedBy(layouts.get(call->captures.value(0)), &layouts, [error](const Result<StoredLayout> &current) {
        return answerNow(outdatedProblem(error.message, current ? current->version : 0));
    });
}

HttpAnswer ifVersion(ServerContext &context, const HttpCallPtr &call, Creation creation,
                     const std::function<HttpAnswer(quint64 version)> &change)
{
    const HttpRequest &request = call->request;
    const QByteArray match = request.header("If-Match").trimmed();
    if (match.isEmpty()) {
        const bool isNew = creation == Creation::Allowed && request.header("If-None-Match").trimmed() == "*";
        return isNew ? change(0) : answerNow(missing(*call, creation));
    }
    const auto tags = readEntityTags(match);
    if (!tags && match != "*")
        return answerNow(
            errorAnswer(request, 400, QStringLiteral("expected If-Match: \"VERSION\", the ETag of the layout")));
    if (tags && tags->size() == 1 && taggedVersion(tags->front()))
        return change(*taggedVersion(tags->front()));
    LayoutSource &layouts = context.source->layouts();
    const auto judge = [call, tags, change](const Result<StoredLayout> &current) {
        if (!current)
            return answerNow(layoutProblem(*call, current.error()));
        if (!tags || isNamed(*tags, current->version))
            return change(current->version);
        return answerNow(
            outdatedProblem(QStringLiteral("version %1 is stored").arg(current->version), current->version));
    };
    return followedBy(layouts.get(call->captures.value(0)), &layouts, judge);
}

} // namespace belfry::rest
