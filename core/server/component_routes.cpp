// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "server/answer_chain.h"
#include "server/component_data.h"
#include "server/list_page.h"
#include "server/refusals.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"
#include "server/variable_parameters.h"
#include "source/variable_resolver.h"

#include <QJsonDocument>

namespace belfry {

namespace {

constexpr int kDefaultPoints = 600;

std::vector<Component> componentsOf(const Layout &layout)
{
    std::vector<Component> all;
    for (const Page &page : layout.pages) {
        for (const Widget &widget : page.widgets)
            all.push_back({page.id + u'.' + widget.id, page.id, page.rangeMs(), widget, layout.variables});
    }
    return all;
}

void writeComponent(wire::JsonWriter &out, const Component &component)
{
    out.beginObject().field("id", component.id).field("page", component.page);
    out.key("widget").raw(QJsonDocument(writeWidget(component.widget)).toJson(QJsonDocument::Compact)).endObject();
}

/// Lets `answer` have the components of the layout that the path names.
template<typename Answer>
HttpAnswer withComponents(ServerContext &context, const HttpCallPtr &call, Answer answer)
{
    LayoutSource &layouts = context.source->layouts();
    return followedBy(layouts.get(call->captures.value(0)), &layouts, [=](const Result<StoredLayout> &stored) {
        if (!stored)
            return answerNow(errorAnswer(call->request, stored.error()));
        const Result<Layout> layout = readLayout(stored->document);
        if (!layout)
            return answerNow(errorAnswer(call->request, 500, layout.error()));
        return answer(componentsOf(*layout));
    });
}

/// The same for the component that the path names.
template<typename Answer>
HttpAnswer withComponent(ServerContext &context, const HttpCallPtr &call, Answer answer)
{
    return withComponents(context, call, [=](const std::vector<Component> &components) {
        const QString id = call->captures.value(1);
        const auto it = std::find_if(components.begin(), components.end(), [&](const auto &c) { return c.id == id; });
        if (it != components.end())
            return answer(*it);
        return answerNow(errorAnswer(call->request, {QStringLiteral("layout \"%1\" has no component \"%2\"; expected "
                                                                    "PAGE.WIDGET")
                                                         .arg(call->captures.value(0), id.left(200)),
                                                     ErrorKind::NotFound,
                                                     {}}));
    });
}

HttpAnswer answerComponents(ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray list = "components-of-" + call->captures.value(0).toUtf8();
    const QByteArray after = rest::readCursor(parameters, call->params, list);
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return withComponents(context, call, [=](const std::vector<Component> &components) {
        const auto page = rest::pageOf(components, after, limit, [](const Component &c) { return c.id.toUtf8(); });
        wire::JsonWriter out;
        out.beginObject().key("components").beginArray();
        for (const Component &component : page.items)
            writeComponent(out, component);
        out.endArray();
        if (!page.next.isEmpty())
            out.field("next", QString::fromLatin1(rest::writeCursor(list, page.next)));
        return answerNow(rest::json(out.endObject().take()));
    });
}

HttpAnswer answerComponent(ServerContext &context, const HttpCallPtr &call)
{
    return withComponent(context, call, [](const Component &component) {
        wire::JsonWriter out;
        writeComponent(out, component);
        return answerNow(rest::json(out.take()));
    });
}

/// The range of the request: `to` is now and `from` what the page shows before it, unless said otherwise.
tl::expected<HistoryGrid, HttpResponse> readGrid(const ServerContext &context, rest::Parameters &parameters,
                                                 const Component &component)
{
    const qint64 step = parameters.integer("step", wire::limits::kStepMsMin, wire::limits::kStepMsMax, 1000);
    const int points = int(parameters.integer("maxPoints", 1, wire::limits::kMaxPoints, kDefaultPoints));
    const Timestamp to = parameters.time("to", context.services.clock.nowMs());
    const Timestamp from = parameters.time("from", to - component.rangeMs);
    if (from >= to)
        parameters.fail("from", QStringLiteral("expected a time before \"to\""));
    else if (to - from > wire::limits::kHistoryMsMax)
        parameters.fail("from", QStringLiteral("expected at most %1 days before \"to\"")
                                    .arg(wire::limits::kHistoryMsMax / (24 * 3'600'000)));
    if (!parameters.errors().empty())
        return tl::unexpected(fieldsProblem(400, parameters.errors()));
    return historyGrid(to, to - from, step, points);
}

/// With the values that stand for the layout's variables.
HttpAnswer answerWith(ServerContext &context, const HttpCallPtr &call, Component component, const HistoryGrid &grid,
                      const ResolvedVariables &resolved)
{
    if (!resolved.errors.isEmpty())
        return answerNow(errorAnswer(call->request, resolved.errors.first()));
    const Substitutes builtIns = builtInSubstitutes(grid.to - grid.from, grid.stepMs);
    const Substitutes substitutes = substitutesOf(component.variables, resolved.states, builtIns);
    Result<Widget> widget = viewOf(component.widget, substitutes);
    if (!widget)
        return answerNow(errorAnswer(call->request, widget.error()));
    component.widget = std::move(*widget);
    return componentData(context, call, component, grid);
}

HttpAnswer answerData(ServerContext &context, const HttpCallPtr &call)
{
    return withComponent(context, call, [&context, call](const Component &component) {
        rest::Parameters parameters(call->params);
        const VariableChoices choices = rest::readChoices(parameters, call->params, component.variables);
        const auto grid = readGrid(context, parameters, component);
        if (!grid)
            return answerNow(grid.error());
        const std::int64_t points = (grid->to - grid->from) / grid->stepMs + 1;
        if (!call->spend(double(points) * double(component.widget.queries.size())))
            return answerNow(tooManyPoints(call->request));
        SeriesSource &series = context.source->series();
        const auto resolved = resolveVariables(series, {}, component.variables, choices, kVariableTimeLimitMs);
        return followedBy(resolved, &series, [&context, call, component, grid = *grid](const ResolvedVariables &all) {
            return answerWith(context, call, component, grid, all);
        });
    });
}

} // namespace

void addComponentRoutes(Router &router, ServerContext &context)
{
    const QString components = QStringLiteral("/api/belfry/v1/layouts/{id}/components");
    router.add("GET", components, Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerComponents(context, call); });
    router.add("GET", components + QStringLiteral("/{component}"), Operation::ReadLayouts,
               [&context](const HttpCallPtr &call) { return answerComponent(context, call); });
    router.add("GET", components + QStringLiteral("/{component}/data"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerData(context, call); });
}

} // namespace belfry
