// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"
#include "dashboard/layout_words.h"
#include "protocol/json_writer.h"
#include "server/answer_chain.h"
#include "server/refusals.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/routes.h"
#include "server/server_context.h"
#include "server/variable_parameters.h"
#include "source/variable_resolver.h"
#include "translations/translations.h"

#include <QJsonDocument>

namespace belfry {

namespace {

constexpr qsizetype kMostLanguage = 35; // of RFC 5646

void writeChoice(wire::JsonWriter &out, const Variable &variable, const ResolvedVariables &resolved)
{
    const VariableState state = resolved.states.value(variable.name);
    out.beginObject()
        .field("name", variable.name)
        .field("title", variable.title.isEmpty() ? variable.name : variable.title);
    out.field("type", variableTypeName(variable.type)).field("multi", variable.multi).field("all", variable.all);
    out.key("values").beginArray();
    for (const VariableValue &each : state.offered)
        out.beginObject().field("text", each.text).field("value", each.value).endObject();
    out.endArray().key("chosen").beginArray();
    for (const QString &each : state.chosen)
        out.value(each);
    out.endArray();
    const auto error = resolved.errors.constFind(variable.name);
    if (error != resolved.errors.constEnd())
        out.field("error", error->message);
    out.endObject();
}

HttpResponse viewAnswer(const StoredLayout &stored, const Layout &layout, const ResolvedVariables &resolved)
{
    wire::JsonWriter out;
    out.beginObject().field("id", stored.id).integerField("version", qint64(stored.version));
    out.key("variables").beginArray();
    for (const Variable &variable : layout.variables) {
        if (variable.isVisible())
            writeChoice(out, variable, resolved);
    }
    const QJsonDocument view(writeLayout(viewOf(layout, resolved.states)));
    out.endArray().key("layout").raw(view.toJson(QJsonDocument::Compact)).endObject();
    return rest::json(out.take());
}

/// Belfry's own words in the language that is asked for.
Layout inLanguage(const Layout &layout, const QString &language)
{
    if (language.isEmpty())
        return layout;
    const Catalogue catalogue(language);
    return translated(layout, [&catalogue](const QString &text) { return catalogue.text(kLayoutWords, text); });
}

HttpAnswer answerView(ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const QString language = parameters.text("language", kMostLanguage);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    LayoutSource &layouts = context.source->layouts();
    return followedBy(
        layouts.get(call->captures.value(0)), &layouts, [&context, call, language](const Result<StoredLayout> &stored) {
            if (!stored)
                return answerNow(errorAnswer(call->request, stored.error()));
            Result<Layout> layout = readLayout(stored->document);
            if (!layout)
                return answerNow(errorAnswer(call->request, 500, layout.error()));
            *layout = inLanguage(*layout, language);
            if (!call->spend(double(layout->variables.size())))
                return answerNow(tooManyPoints(call->request));
            SeriesSource &series = context.source->series();
            const auto resolved =
                resolveVariables(series, {}, layout->variables, rest::keptChoices(call->params), kVariableTimeLimitMs);
            return followedBy(resolved, &series, [stored = *stored, layout = *layout](const ResolvedVariables &all) {
                return answerNow(viewAnswer(stored, layout, all));
            });
        });
}

} // namespace

void addLayoutViewRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/api/belfry/v1/layouts/{id}/view"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerView(context, call); });
}

} // namespace belfry
