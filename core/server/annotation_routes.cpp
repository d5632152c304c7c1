// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/log_json.h"
#include "server/idempotency.h"
#include "server/log_list.h"
#include "server/router.h"
#include "source/annotation_rules.h"
#include "source/annotation_store.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace belfry {

namespace {

HttpAnswer noAnnotations(const HttpCallPtr &call)
{
    return answerNow(errorAnswer(call->request, 503, QStringLiteral("no annotations are kept here")));
}

HttpAnswer listAnnotations(ServerContext &context, const HttpCallPtr &call)
{
    AnnotationStore *store = context.services.annotations;
    if (!store)
        return noAnnotations(call);
    rest::Parameters parameters(call->params);
    const LogSlice slice = rest::readLogSlice(parameters, call->params, "annotations");
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return store->list(slice).then([=](const Result<std::vector<Annotation>> &list) {
        if (!list)
            return errorAnswer(call->request, list.error());
        return rest::logPage(
            *list, slice, "annotations", "annotations", [](const Annotation &annotation) { return annotation.t; },
            [](wire::JsonWriter &out, const Annotation &annotation) { wire::write(out, annotation); });
    });
}

QStringList readTags(rest::Members &members)
{
    const auto tags = members.array("tags", annotations::kTags);
    QStringList words;
    for (const QJsonValue tag : tags)
        words += tag.toString();
    words.removeDuplicates();
    if (!std::all_of(words.begin(), words.end(), isAnnotationTag))
        members.fail("tags", QStringLiteral("expected words of 1 to %1 characters without spaces and commas")
                                 .arg(annotations::kTagChars));
    return words;
}

/// The annotation of a body, at now unless it says otherwise.
tl::expected<Annotation, FieldErrors> readAnnotation(const QJsonObject &body, const HttpCall &call, Timestamp now)
{
    using namespace annotations;
    static const QRegularExpression kinds(QStringLiteral("\\A[a-z0-9_-]{1,32}\\z"));
    rest::Members members(body);
    Annotation annotation;
    annotation.text = members.text("text", 1, kTextChars);
    annotation.tags = readTags(members);
    annotation.t = members.time("t", now);
    annotation.kind = members.has("kind") ? members.text("kind", 1, 32) : QStringLiteral("note");
    annotation.durationMs = members.integer("durationMs", 0, kLongestMs, 0);
    annotation.by = call.principal.name;
    if (!annotation.kind.isEmpty() && !kinds.match(annotation.kind).hasMatch())
        members.fail("kind", QStringLiteral("expected 1 to 32 of the characters a-z, 0-9, _ and -"));
    if (annotation.t < now - kOldestDays * kDayMs || annotation.t > now + kDayMs)
        members.fail("t", QStringLiteral("expected a time of the last %1 days").arg(kOldestDays));
    FieldErrors errors = members.finish();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return annotation;
}

HttpAnswer createAnnotation(ServerContext &context, const HttpCallPtr &call)
{
    AnnotationStore *store = context.services.annotations;
    if (!store)
        return noAnnotations(call);
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    const auto annotation = readAnnotation(*body, *call, context.services.clock.nowMs());
    if (!annotation)
        return answerNow(fieldsProblem(422, annotation.error()));
    return store->create(*annotation).then([call](const Result<Annotation> &created) {
        if (!created)
            return errorAnswer(call->request, created.error());
        wire::JsonWriter out;
        wire::write(out, *created);
        return rest::json(out.take(), 201)
            .with("Location", "/api/belfry/v1/annotations/" + QByteArray::number(qint64(created->id)));
    });
}

HttpAnswer deleteAnnotation(ServerContext &context, const HttpCallPtr &call)
{
    AnnotationStore *store = context.services.annotations;
    if (!store)
        return noAnnotations(call);
    // What is no number is none of the ids, which start at 1.
    return store->remove(call->captures.value(0).toLongLong()).then([call](const Result<std::int64_t> &removed) {
        return removed ? HttpResponse{204, {}, {}, {}} : errorAnswer(call->request, removed.error());
    });
}

} // namespace

void addAnnotationRoutes(Router &router, ServerContext &context)
{
    const QString all = QStringLiteral("/api/belfry/v1/annotations");
    const auto once = std::make_shared<IdempotentAnswers>(context);
    router.add("GET", all, Operation::ReadAnnotations,
               [&context](const HttpCallPtr &call) { return listAnnotations(context, call); });
    router.add("POST", all, Operation::WriteAnnotations, [&context, once](const HttpCallPtr &call) {
        return once->answer(call, [&](const HttpCallPtr &first) { return createAnnotation(context, first); });
    });
    router.add("DELETE", all + QStringLiteral("/{id}"), Operation::WriteAnnotations,
               [&context](const HttpCallPtr &call) { return deleteAnnotation(context, call); });
}

} // namespace belfry
