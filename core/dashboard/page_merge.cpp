// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/page_merge.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_parts.h"
#include "dashboard/operation.h"
#include "dashboard/placement.h"
#include "dashboard/three_way.h"

#include <algorithm>
#include <cstdlib>

namespace belfry {

namespace {

using Conflict = MergeConflict::Kind;

QStringList widgetIds(const Page &page)
{
    QStringList ids;
    for (const Widget &widget : page.widgets)
        ids << widget.id;
    return ids;
}

/// Whether somebody meant to change it: how far down it stands follows from what is above.
bool isChanged(const Widget &was, Widget now)
{
    now.grid.y = was.grid.y;
    return now != was;
}

int mergeInt(int was, int ours, int theirs, bool &conflict)
{
    if (ours == was || ours == theirs)
        return theirs;
    conflict = conflict || theirs != was;
    return theirs == was ? ours : theirs;
}

/// Who moved it farther wins, so that a move is more than being pushed by one.
int mergeRow(int was, int ours, int theirs)
{
    const int our = std::abs(ours - was);
    const int their = std::abs(theirs - was);
    if (our == their)
        return std::min(ours, theirs);
    return our > their ? ours : theirs;
}

GridRect mergeGrid(const GridRect &was, const GridRect &ours, const GridRect &theirs, bool &conflict)
{
    GridRect grid{mergeInt(was.x, ours.x, theirs.x, conflict), mergeRow(was.y, ours.y, theirs.y),
                  mergeInt(was.w, ours.w, theirs.w, conflict), mergeInt(was.h, ours.h, theirs.h, conflict)};
    conflict = conflict || grid.right() > kGridColumns;
    return conflict ? theirs : grid;
}

/// Where a side has it; being pushed down is nothing against a lock of the other side.
GridRect heldPlace(const Widget &was, const Widget &side, const Widget &other)
{
    GridRect grid = side.grid;
    const bool isOnlyPushed = grid.x == was.grid.x && grid.w == was.grid.w && grid.h == was.grid.h;
    if (isOnlyPushed && other.locked && !was.locked && !side.locked)
        grid.y = other.grid.y;
    return grid;
}

Widget mergeWidgets(const QString &page, const Widget &was, const Widget &ours, const Widget &theirs,
                    const std::vector<Variable> &variables, std::vector<MergeConflict> &conflicts)
{
    if (ours == was || ours == theirs)
        return theirs;
    if (theirs == was)
        return ours;
    ObjectMerge merge = mergeObjects(ownMembers(was), ownMembers(ours), ownMembers(theirs));
    bool isPlaceContested = false;
    const GridRect grid =
        mergeGrid(was.grid, heldPlace(was, ours, theirs), heldPlace(was, theirs, ours), isPlaceContested);
    Result<Widget> merged = widgetWithOwn(merge.merged, grid, variables);
    Result<Widget> mine = widgetWithOwn(merge.mine, isPlaceContested ? ours.grid : grid, variables);
    if (!merged || !mine) { // each half fits, but not together
        merge.conflicts = changedMembers(ownMembers(was), ownMembers(ours));
        merged = theirs;
        mine = ours;
    }
    if (isPlaceContested)
        merge.conflicts << QStringLiteral("grid");
    if (!merge.conflicts.isEmpty())
        conflicts.push_back(
            {Conflict::BothChanged, page, was.id, merge.conflicts, writeWidget(*mine), writeWidget(*merged)});
    return *merged;
}

class WidgetsMerge
{
public:
    WidgetsMerge(const Page &base, const Page &ours, const Page &theirs, const std::vector<Variable> &variables,
                 std::vector<MergeConflict> &conflicts)
        : m_base(base),
          m_ours(withoutClashes(base, ours, theirs, &Page::widgets)),
          m_theirs(theirs),
          m_variables(variables),
          m_conflicts(conflicts)
    {
    }

    std::vector<Widget> run()
    {
        for (const Widget &widget : m_ours.widgets)
            takeOurs(widget);
        for (const Widget &widget : m_theirs.widgets) {
            if (!m_ours.find(widget.id))
                takeTheirs(widget);
        }
        QSet<QString> kept;
        for (const Widget &widget : m_widgets)
            kept.insert(widget.id);
        const OrderMerge order = mergeOrders(widgetIds(m_base), widgetIds(m_ours), widgetIds(m_theirs), kept);
        return placed(inOrder(std::move(m_widgets), order.ids));
    }

private:
    void takeOurs(const Widget &widget)
    {
        const Widget *was = m_base.find(widget.id);
        if (const Widget *their = m_theirs.find(widget.id))
            m_widgets.push_back(was ? mergeWidgets(m_base.id, *was, widget, *their, m_variables, m_conflicts) : widget);
        else if (!was)
            m_widgets.push_back(widget);
        else if (isChanged(*was, widget))
            m_conflicts.push_back({Conflict::TheyRemoved, m_base.id, widget.id, {}, writeWidget(widget), {}});
    }

    void takeTheirs(const Widget &widget)
    {
        const Widget *was = m_base.find(widget.id);
        if (was && !isChanged(*was, widget))
            return;
        m_widgets.push_back(widget);
        if (was)
            m_conflicts.push_back({Conflict::WeRemoved, m_base.id, widget.id, {}, {}, writeWidget(widget)});
    }

    /// Gaps are closed only where pages had none: a document needn't be without.
    std::vector<Widget> placed(std::vector<Widget> widgets) const
    {
        widgets = withoutOverlaps(std::move(widgets));
        const auto floats = [](const Page &page) { return floatUp(page.widgets) == page.widgets; };
        const bool closeGaps = floats(m_base) && floats(m_ours) && floats(m_theirs);
        return closeGaps ? floatUp(std::move(widgets)) : widgets;
    }

    const Page &m_base;
    const Page m_ours;
    const Page &m_theirs;
    const std::vector<Variable> &m_variables;
    std::vector<MergeConflict> &m_conflicts;
    std::vector<Widget> m_widgets;
};

/// Everything but the widgets.
Page mergeOwnOf(const Page &base, const Page &ours, const Page &theirs, std::vector<MergeConflict> &conflicts)
{
    const QJsonObject was = ownMembers(base);
    const QJsonObject our = ownMembers(ours);
    const QJsonObject their = ownMembers(theirs);
    if (our == was || our == their)
        return theirs;
    if (their == was)
        return ours;
    const ObjectMerge merge = mergeObjects(was, our, their);
    const Result<Page> merged = pageWithOwn(merge.merged);
    const bool isValid = merged.has_value();
    if (!isValid || !merge.conflicts.isEmpty())
        conflicts.push_back({Conflict::BothChanged,
                             base.id,
                             {},
                             isValid ? merge.conflicts : changedMembers(was, our),
                             isValid ? merge.mine : our,
                             isValid ? merge.merged : their});
    return isValid ? *merged : theirs;
}

} // namespace

Page mergePages(const Page &base, const Page &ours, const Page &theirs, const std::vector<Variable> &variables,
                std::vector<MergeConflict> &conflicts)
{
    if (ours == base || ours == theirs)
        return theirs;
    if (theirs == base)
        return ours;
    Page page = mergeOwnOf(base, ours, theirs, conflicts);
    page.widgets = WidgetsMerge(base, ours, theirs, variables, conflicts).run();
    return page;
}

} // namespace belfry
