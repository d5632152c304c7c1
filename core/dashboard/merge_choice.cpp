// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/layout_merge.h"
#include "dashboard/layout_parts.h"
#include "dashboard/layout_rules.h"
#include "dashboard/operation.h"
#include "dashboard/placement.h"
#include "dashboard/variable_json.h"
#include "dashboard/variable_uses.h"

#include <QJsonArray>

#include <algorithm>

namespace belfry {

namespace {

using Conflict = MergeConflict::Kind;

tl::unexpected<Error> gone(const QString &id)
{
    return failure(QStringLiteral("\"%1\" isn't there any more").arg(id), ErrorKind::NotFound);
}

/// In the place of the one of its id, or beside the others.
Result<Layout> putWidget(Layout layout, const MergeConflict &conflict)
{
    const auto page = std::find_if(layout.pages.begin(), layout.pages.end(),
                                   [&](const Page &each) { return each.id == conflict.page; });
    const Result<Widget> mine = readWidget(conflict.mine, layout.variables);
    if (page == layout.pages.end() || !mine)
        return page == layout.pages.end() ? gone(conflict.page) : tl::unexpected(mine.error());
    std::vector<Widget> &widgets = page->widgets;
    const auto widget =
        std::find_if(widgets.begin(), widgets.end(), [&](const Widget &each) { return each.id == conflict.widget; });
    if (widget != widgets.end())
        *widget = *mine;
    else
        widgets.push_back(*mine);
    widgets = floatUp(withoutOverlaps(std::move(widgets)));
    return layout;
}

Result<Layout> putPage(Layout layout, const MergeConflict &conflict)
{
    const Result<Page> mine = pageWithOwn(conflict.mine);
    if (!mine)
        return tl::unexpected(mine.error());
    for (Page &page : layout.pages) {
        if (page.id != conflict.page)
            continue;
        std::vector<Widget> widgets = std::move(page.widgets);
        page = *mine;
        page.widgets = std::move(widgets);
        return layout;
    }
    return gone(conflict.page);
}

Result<Layout> addPage(const Layout &layout, const QJsonObject &page)
{
    const auto alone = readLayout(QJsonObject{{QStringLiteral("version"), kLayoutVersion},
                                              {QStringLiteral("variables"), writeVariables(layout.variables)},
                                              {QStringLiteral("pages"), QJsonArray{page}}});
    return alone ? apply(layout, AddPage{alone->pages.front()}) : tl::unexpected(alone.error());
}

/// Where a name stands in a list, otherwise behind it.
qsizetype placeIn(const QJsonArray &order, const QString &name)
{
    return std::find(order.begin(), order.end(), QJsonValue(name)) - order.begin();
}

/// Those that are named there in that order, others behind them as they are.
Layout withPageOrder(Layout layout, const QJsonArray &order)
{
    std::stable_sort(layout.pages.begin(), layout.pages.end(),
                     [&](const Page &a, const Page &b) { return placeIn(order, a.id) < placeIn(order, b.id); });
    return layout;
}

Layout withVariableOrder(Layout layout, const QJsonArray &order)
{
    std::stable_sort(layout.variables.begin(), layout.variables.end(), [&](const Variable &a, const Variable &b) {
        return placeIn(order, a.name) < placeIn(order, b.name);
    });
    layout.variables = behindNeeded(std::move(layout.variables));
    return layout;
}

/// In the place of the one of its name, or beside the others.
Result<Layout> putVariable(Layout layout, const QJsonObject &mine)
{
    const Result<Variable> variable = readVariable(mine);
    if (!variable)
        return tl::unexpected(variable.error());
    const auto known = std::find_if(layout.variables.begin(), layout.variables.end(),
                                    [&](const Variable &each) { return each.name == variable->name; });
    if (known != layout.variables.end())
        *known = *variable;
    else
        layout.variables.push_back(*variable);
    layout.variables = behindNeeded(std::move(layout.variables));
    const auto checked = checkLayout(layout);
    return checked ? Result<Layout>(std::move(layout)) : tl::unexpected<Error>(checked.error());
}

/// What our side names and they removed.
Layout withVariables(Layout layout, const std::vector<Variable> &needed)
{
    for (const Variable &variable : needed) {
        if (!findVariable(layout.variables, variable.name))
            layout.variables.push_back(variable);
    }
    layout.variables = behindNeeded(std::move(layout.variables));
    return layout;
}

Result<Layout> removeMine(const Layout &layout, const MergeConflict &conflict)
{
    if (!conflict.variable.isEmpty())
        return apply(layout, RemoveVariable{conflict.variable});
    return conflict.widget.isEmpty() ? apply(layout, RemovePage{conflict.page})
                                     : apply(layout, RemoveWidget{conflict.page, conflict.widget});
}

/// Something of the layout itself.
Result<Layout> putOwn(const Layout &layout, const QJsonObject &mine)
{
    const QLatin1String order("order");
    const QLatin1String variables("variables");
    if (mine.contains(QLatin1String("pages"))) // all of it
        return readLayout(mine);
    if (mine.contains(order))
        return withPageOrder(layout, mine.value(order).toArray());
    if (mine.contains(variables))
        return withVariableOrder(layout, mine.value(variables).toArray());
    return layoutWithOwn(mine).map([&](Layout changed) {
        changed.pages = layout.pages;
        changed.variables = layout.variables;
        return changed;
    });
}

} // namespace

Result<Layout> useMine(const Layout &layout, const MergeConflict &conflict)
{
    if (conflict.kind == Conflict::WeRemoved)
        return removeMine(layout, conflict);
    const Layout complete = withVariables(layout, conflict.variables);
    if (!conflict.variable.isEmpty())
        return putVariable(complete, conflict.mine);
    if (!conflict.widget.isEmpty())
        return putWidget(complete, conflict);
    if (conflict.page.isEmpty())
        return putOwn(complete, conflict.mine);
    return conflict.kind == Conflict::TheyRemoved ? addPage(complete, conflict.mine) : putPage(complete, conflict);
}

} // namespace belfry
