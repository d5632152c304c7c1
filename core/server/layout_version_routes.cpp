// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "dashboard/json_patch.h"
#include "protocol/json_writer.h"
#include "server/answer_chain.h"
#include "server/layout_answers.h"
#include "server/list_page.h"
#include "server/pool_work.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "state/layout_repository.h"

#include <QJsonDocument>

namespace belfry {

namespace {

constexpr qint64 kLargestVersion = 1LL << 53;

void writeVersion(wire::JsonWriter &out, const StoredLayout &layout)
{
    out.beginObject().integerField("version", qint64(layout.version)).field("name", layout.name);
    out.integerField("updated", layout.updated).optionalField("author", layout.author);
    out.optionalField("label", layout.label).optionalField("note", layout.note).endObject();
}

HttpAnswer answerVersions(ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray list = "versions-of-" + call->captures.value(0).toUtf8();
    const QByteArray after = rest::readCursor(parameters, call->params, list);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    auto versions = context.source->layouts().versions(call->captures.value(0));
    return versions.then([=](const Result<std::vector<StoredLayout>> &all) {
        if (!all)
            return errorAnswer(call->request, all.error());
        const auto page = rest::pageOf(
            *all, after, limit, [](const StoredLayout &layout) { return rest::largestFirst(qint64(layout.version)); });
        wire::JsonWriter out;
        out.beginObject().key("versions").beginArray();
        for (const StoredLayout &layout : page.items)
            writeVersion(out, layout);
        out.endArray();
        if (!page.next.isEmpty())
            out.field("next", QString::fromLatin1(rest::writeCursor(list, page.next)));
        return rest::json(out.endObject().take());
    });
}

/// The number in the path; an error if it is none.
Result<quint64> versionInPath(const HttpCall &call)
{
    bool isNumber = false;
    const quint64 version = call.captures.value(1).toULongLong(&isNumber);
    if (!isNumber || version > quint64(kLargestVersion))
        return failure(QStringLiteral("expected a version's number in the path"), ErrorKind::NotFound);
    return version;
}

HttpAnswer answerVersion(ServerContext &context, const HttpCallPtr &call)
{
    const Result<quint64> version = versionInPath(*call);
    if (!version)
        return answerNow(errorAnswer(call->request, version.error()));
    auto stored = context.source->layouts().version(call->captures.value(0), *version);
    return stored.then([call](const Result<StoredLayout> &layout) {
        return layout ? rest::layoutDocument(*call, *layout) : errorAnswer(call->request, layout.error());
    });
}

HttpAnswer named(ServerContext &context, const HttpCallPtr &call, quint64 version, const QString &label,
                 const QString &note)
{
    auto done = context.source->layouts().nameVersion(call->captures.value(0), version, label, note);
    return done.then([call](const Result<StoredLayout> &layout) {
        if (!layout)
            return errorAnswer(call->request, layout.error());
        wire::JsonWriter out;
        writeVersion(out, *layout);
        return rest::json(out.take());
    });
}

/// A name replaces name and note together, so that a note never stands beside another name than its own.
HttpAnswer answerName(ServerContext &context, const HttpCallPtr &call)
{
    const Result<quint64> version = versionInPath(*call);
    if (!version)
        return answerNow(errorAnswer(call->request, version.error()));
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    const QString label = members.text("label", 1, LayoutRepository::kMostLabelChars).trimmed();
    const QString note = members.text("note", 0, LayoutRepository::kMostNoteChars);
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    return named(context, call, *version, label, note);
}

HttpAnswer answerUnname(ServerContext &context, const HttpCallPtr &call)
{
    const Result<quint64> version = versionInPath(*call);
    return version ? named(context, call, *version, {}, {}) : answerNow(errorAnswer(call->request, version.error()));
}

HttpAnswer diffAnswer(ServerContext &context, const StoredLayout &from, const StoredLayout &to)
{
    return runInPool(context.services.pool, [from, to] {
        const QJsonDocument patch(jsonDiff(from.document, to.document));
        HttpResponse response = rest::json(patch.toJson(QJsonDocument::Compact));
        response.contentType = "application/json-patch+json";
        return response;
    });
}

HttpAnswer answerDiff(ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const qint64 from = parameters.integer("from", 1, kLargestVersion, 0);
    const qint64 to = parameters.integer("to", 1, kLargestVersion, 0);
    if (from == 0 && parameters.errors().empty())
        parameters.fail("from", QStringLiteral("expected the version that the patch starts at"));
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    LayoutSource &layouts = context.source->layouts();
    const QString id = call->captures.value(0);
    const auto target = to > 0 ? layouts.version(id, quint64(to)) : layouts.get(id);
    return followedBy(target, &layouts, [&context, &layouts, call, id, from](const Result<StoredLayout> &newer) {
        if (!newer)
            return answerNow(errorAnswer(call->request, newer.error()));
        const auto answer = [&context, call, newer](const Result<StoredLayout> &older) {
            return older ? diffAnswer(context, *older, *newer) : answerNow(errorAnswer(call->request, older.error()));
        };
        return followedBy(layouts.version(id, quint64(from)), &layouts, answer);
    });
}

} // namespace

void addLayoutVersionRoutes(Router &router, ServerContext &context)
{
    const QString layout = QStringLiteral("/api/belfry/v1/layouts/{id}");
    router.add("GET", layout + QStringLiteral("/versions"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerVersions(context, call); });
    router.add("GET", layout + QStringLiteral("/versions/{version}"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerVersion(context, call); });
    router.add("PUT", layout + QStringLiteral("/versions/{version}/name"), Operation::WriteLayouts,
               [&context](const HttpCallPtr &call) { return answerName(context, call); });
    router.add("DELETE", layout + QStringLiteral("/versions/{version}/name"), Operation::WriteLayouts,
               [&context](const HttpCallPtr &call) { return answerUnname(context, call); });
    router.add("GET", layout + QStringLiteral("/diff"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerDiff(context, call); });
}

} // namespace belfry
