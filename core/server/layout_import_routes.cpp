// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "dashboard/import_json.h"
#include "dashboard/layout_import.h"
#include "dashboard/layout_json.h"
#include "protocol/json_writer.h"
#include "server/answer_chain.h"
#include "server/idempotency.h"
#include "server/layout_answers.h"
#include "server/pool_work.h"
#include "server/rest_request.h"
#include "server/router.h"

#include <QJsonDocument>

namespace belfry {

namespace {

using ImportResult = Result<ImportedLayout>;

struct ImportRequest {
    QJsonObject document;
    QString id;     ///< empty: one that is made of the name
    QString format; ///< of one of importFormats(); empty: what the document looks like
    bool isDryRun = false;
};

/// "belfry or grafana"
QString formatIds()
{
    QStringList ids;
    for (const ImportFormat &format : importFormats())
        ids << QString::fromLatin1(format.id);
    return ids.join(QStringLiteral(" or "));
}

tl::expected<ImportRequest, HttpResponse> readImportRequest(const HttpCall &call)
{
    auto document = rest::readObject(call.request);
    if (!document)
        return tl::unexpected(document.error());
    rest::Parameters parameters(call.params);
    ImportRequest request{*document, parameters.text("id", 64), parameters.text("format", 16),
                          parameters.flag("dryRun")};
    if (request.id.isEmpty() && call.params.has(QStringLiteral("id")))
        parameters.fail("id", QStringLiteral("expected 1 to 64 of the characters a-z, 0-9 and -"));
    if (!request.format.isEmpty() && !findImportFormat(request.format))
        parameters.fail("format", QStringLiteral("expected ") + formatIds());
    if (!parameters.errors().empty())
        return tl::unexpected(fieldsProblem(400, parameters.errors()));
    return request;
}

/// What was made of the document, and where it is stored, if it is.
HttpResponse importAnswer(const QJsonObject &layout, const std::vector<ImportRemark> &remarks,
                          const StoredLayout *stored)
{
    wire::JsonWriter out;
    out.beginObject();
    if (stored)
        out.field("id", stored->id).integerField("version", qint64(stored->version));
    out.key("layout").raw(QJsonDocument(layout).toJson(QJsonDocument::Compact));
    out.key("remarks").raw(QJsonDocument(writeRemarks(remarks)).toJson(QJsonDocument::Compact)).endObject();
    HttpResponse response = rest::json(out.take(), stored ? 201 : 200);
    if (stored)
        response.with("Location", "/api/belfry/v1/layouts/" + stored->id.toLatin1());
    return response;
}

HttpAnswer storeImport(ServerContext &context, const HttpCallPtr &call, const QString &id,
                       const ImportedLayout &imported)
{
    const QJsonObject layout = writeLayout(imported.layout);
    return context.source->layouts()
        .create(id, layout)
        .then([call, layout, remarks = imported.remarks](const Result<StoredLayout> &stored) {
            return stored ? importAnswer(layout, remarks, &*stored) : rest::layoutProblem(*call, stored.error());
        });
}

HttpAnswer answerImport(ServerContext &context, const HttpCallPtr &call)
{
    const auto request = readImportRequest(*call);
    if (!request)
        return answerNow(request.error());
    LayoutSource &layouts = context.source->layouts();
    const auto work = [document = request->document, format = request->format] {
        return format.isEmpty() ? importLayout(document) : findImportFormat(format)->read(document);
    };
    const auto next = [&context, call, id = request->id, isDryRun = request->isDryRun](const ImportResult &imported) {
        if (!imported)
            return answerNow(rest::layoutProblem(*call, imported.error()));
        if (isDryRun)
            return answerNow(importAnswer(writeLayout(imported->layout), imported->remarks, nullptr));
        return storeImport(context, call, id, *imported);
    };
    return followedBy(runInPool(context.services.pool, work), &layouts, next);
}

} // namespace

void addLayoutImportRoutes(Router &router, ServerContext &context)
{
    const auto once = std::make_shared<IdempotentAnswers>(context);
    router.add("POST", QStringLiteral("/api/belfry/v1/layouts/import"), Operation::WriteLayouts,
               [&context, once](const HttpCallPtr &call) {
                   return once->answer(call, [&](const HttpCallPtr &first) { return answerImport(context, first); });
               });
}

} // namespace belfry
