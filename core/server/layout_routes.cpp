// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "dashboard/json_patch.h"
#include "protocol/json_writer.h"
#include "server/answer_chain.h"
#include "server/idempotency.h"
#include "server/layout_answers.h"
#include "server/list_page.h"
#include "server/rest_request.h"
#include "server/router.h"

namespace belfry {

namespace {

using rest::Creation;
using StoredLayouts = std::vector<StoredLayout>;

QByteArray keyByName(const StoredLayout &layout)
{
    return layout.name.toUtf8() + '\0' + layout.id.toUtf8();
}

QByteArray keyByRemoval(const StoredLayout &layout)
{
    return rest::largestFirst(layout.updated) + layout.id.toUtf8();
}

HttpResponse layoutList(const rest::Page<StoredLayout> &page, const char *time, const QByteArray &list)
{
    wire::JsonWriter out;
    out.beginObject().key("layouts").beginArray();
    for (const StoredLayout &layout : page.items) {
        out.beginObject().field("id", layout.id).field("name", layout.name);
        out.integerField("version", qint64(layout.version)).integerField(time, layout.updated);
        out.optionalField("origin", layout.origin).endObject();
    }
    out.endArray();
    if (!page.next.isEmpty())
        out.field("next", QString::fromLatin1(rest::writeCursor(list, page.next)));
    return rest::json(out.endObject().take());
}

HttpAnswer answerList(ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const bool deleted = parameters.flag("deleted");
    const QByteArray list = deleted ? "deleted-layouts" : "layouts";
    const QByteArray after = rest::readCursor(parameters, call->params, list);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    LayoutSource &layouts = context.source->layouts();
    return (deleted ? layouts.removed() : layouts.list()).then([=](const Result<StoredLayouts> &all) {
        if (!all)
            return errorAnswer(call->request, all.error());
        return layoutList(rest::pageOf(*all, after, limit, deleted ? keyByRemoval : keyByName),
                          deleted ? "deletedAt" : "updated", list);
    });
}

HttpAnswer answerGet(ServerContext &context, const HttpCallPtr &call)
{
    return context.source->layouts().get(call->captures.value(0)).then([call](const Result<StoredLayout> &layout) {
        return layout ? rest::layoutDocument(*call, *layout) : errorAnswer(call->request, layout.error());
    });
}

HttpAnswer storeLayout(ServerContext &context, const HttpCallPtr &call, const QJsonObject &document, quint64 version)
{
    LayoutSource &layouts = context.source->layouts();
    const auto answer = [&context, call, version](const Result<StoredLayout> &stored) {
        if (!stored)
            return rest::layoutConflict(context, call, stored.error());
        return answerNow(rest::layoutDocument(*call, *stored, version == 0 ? 201 : 200));
    };
    return followedBy(layouts.put(call->captures.value(0), document, version, call->principal.name), &layouts, answer);
}

HttpAnswer answerPut(ServerContext &context, const HttpCallPtr &call)
{
    return rest::ifVersion(context, call, Creation::Allowed, [&context, call](quint64 version) {
        const auto document = rest::readObject(call->request);
        return document ? storeLayout(context, call, *document, version) : answerNow(document.error());
    });
}

HttpAnswer answerPatch(ServerContext &context, const HttpCallPtr &call)
{
    return rest::ifVersion(context, call, Creation::Refused, [&context, call](quint64 version) {
        const auto patch = rest::readObject(call->request, "application/merge-patch+json");
        if (!patch)
            return answerNow(patch.error());
        LayoutSource &layouts = context.source->layouts();
        const auto apply = [&context, call, patch = *patch, version](const Result<StoredLayout> &layout) {
            if (!layout)
                return answerNow(errorAnswer(call->request, layout.error()));
            // Another version than the one that is patched is refused when it is stored.
            return storeLayout(context, call, mergePatch(layout->document, patch).toObject(), version);
        };
        return followedBy(layouts.get(call->captures.value(0)), &layouts, apply);
    });
}

HttpAnswer answerDelete(ServerContext &context, const HttpCallPtr &call)
{
    return rest::ifVersion(context, call, Creation::Refused, [&context, call](quint64 version) {
        LayoutSource &layouts = context.source->layouts();
        const auto answer = [&context, call](const Result<StoredLayout> &removed) {
            return removed ? answerNow(HttpResponse{204, {}, {}, {}})
                           : rest::layoutConflict(context, call, removed.error());
        };
        return followedBy(layouts.remove(call->captures.value(0), version), &layouts, answer);
    });
}

HttpAnswer answerCreate(ServerContext &context, const HttpCallPtr &call)
{
    const auto document = rest::readObject(call->request);
    if (!document)
        return answerNow(document.error());
    rest::Parameters parameters(call->params);
    const QString id = parameters.text("id", 64);
    if (id.isEmpty() && call->params.has(QStringLiteral("id")))
        parameters.fail("id", QStringLiteral("expected 1 to 64 of the characters a-z, 0-9 and -"));
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return context.source->layouts()
        .create(id, *document, call->principal.name)
        .then([call](const Result<StoredLayout> &stored) {
            return stored ? rest::layoutSummary(*stored, 201) : rest::layoutProblem(*call, stored.error());
        });
}

HttpAnswer answerRestore(ServerContext &context, const HttpCallPtr &call)
{
    return context.source->layouts().restore(call->captures.value(0)).then([call](const Result<StoredLayout> &stored) {
        return stored ? rest::layoutSummary(*stored, 200) : rest::layoutProblem(*call, stored.error());
    });
}

} // namespace

void addLayoutRoutes(Router &router, ServerContext &context)
{
    using Answer = HttpAnswer (*)(ServerContext &, const HttpCallPtr &);
    const QString all = QStringLiteral("/api/belfry/v1/layouts");
    const QString one = all + QStringLiteral("/{id}");
    const auto add = [&](const char *method, const QString &path, Operation operation, Answer answer) {
        router.add(method, path, operation,
                   [&context, answer](const HttpCallPtr &call) { return answer(context, call); });
    };
    // What may be sent again after a lost answer.
    const auto once = std::make_shared<IdempotentAnswers>(context);
    const auto addOnce = [&](const QString &path, Answer answer) {
        router.add("POST", path, Operation::WriteLayouts, [&context, once, answer](const HttpCallPtr &call) {
            return once->answer(call, [&](const HttpCallPtr &first) { return answer(context, first); });
        });
    };
    add("GET", all, Operation::ReadLayouts, answerList);
    addOnce(all, answerCreate);
    add("GET", one, Operation::ReadLayouts, answerGet);
    add("PUT", one, Operation::WriteLayouts, answerPut);
    add("PATCH", one, Operation::WriteLayouts, answerPatch);
    add("DELETE", one, Operation::WriteLayouts, answerDelete);
    addOnce(one + QStringLiteral("/restore"), answerRestore);
}

} // namespace belfry
