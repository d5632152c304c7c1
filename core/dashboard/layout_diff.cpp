// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_diff.h"

#include "dashboard/layout_parts.h"
#include "dashboard/layout_words.h"
#include "dashboard/variable_json.h"

#include <algorithm>

namespace belfry {

namespace {

using Change = LayoutChange;

bool overlapsColumns(const GridRect &a, const GridRect &b)
{
    return a.x < b.right() && b.x < a.right();
}

/// Whether it stands on the other side of another than before: then it, or the other, was moved.
bool hasPassed(const Page &from, const Page &to, const Widget &was, const Widget &now)
{
    return std::any_of(from.widgets.begin(), from.widgets.end(), [&](const Widget &other) {
        const Widget *later = other.id == was.id ? nullptr : to.find(other.id);
        return later && overlapsColumns(was.grid, other.grid) && overlapsColumns(now.grid, later->grid) &&
               (was.grid.y < other.grid.y) != (now.grid.y < later->grid.y);
    });
}

bool isMovedBetween(const Page &from, const Page &to, const Widget &was, const Widget &now)
{
    return was.grid.x != now.grid.x || was.grid.w != now.grid.w || was.grid.h != now.grid.h ||
           (was.grid.y != now.grid.y && hasPassed(from, to, was, now));
}

QStringList idsOf(const std::vector<Page> &pages)
{
    QStringList ids;
    for (const Page &page : pages)
        ids << page.id;
    return ids;
}

QStringList namesOfVariables(const std::vector<Variable> &variables)
{
    QStringList names;
    for (const Variable &variable : variables)
        names << variable.name;
    return names;
}

/// The fewest that must have been moved for the others to be in the order that they are in: all but a longest run of
/// places that rise.
QStringList movedBetween(const QStringList &from, const QStringList &to)
{
    QStringList common;
    std::copy_if(to.begin(), to.end(), std::back_inserter(common),
                 [&](const QString &id) { return from.contains(id); });
    const auto count = std::size_t(common.size());
    std::vector<std::size_t> length(count, 1); // of the longest run that ends there
    std::vector<std::size_t> before(count);    // what is in front of it there
    for (std::size_t i = 0; i < count; ++i) {
        before[i] = i;
        for (std::size_t j = 0; j < i; ++j) {
            if (from.indexOf(common[qsizetype(j)]) < from.indexOf(common[qsizetype(i)]) && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
    }
    QStringList moved = common;
    if (count == 0)
        return moved;
    auto last = std::size_t(std::max_element(length.begin(), length.end()) - length.begin());
    for (std::size_t rest = length[last]; rest > 0; --rest, last = before[last])
        moved.removeOne(common[qsizetype(last)]);
    return moved;
}

class LayoutDiffer
{
public:
    void compare(const Layout &from, const Layout &to)
    {
        const QJsonObject was = ownMembers(from);
        const QJsonObject now = ownMembers(to);
        addOwn({}, to.name, was, now);
        compareVariables(from.variables, to.variables);
        for (const Page &page : to.pages) {
            if (const Page *before = from.find(page.id))
                comparePages(*before, page);
            else
                add(Change::Kind::Added, page.id, {}, shownName(page));
        }
        for (const Page &page : from.pages) {
            if (!to.find(page.id))
                add(Change::Kind::Removed, page.id, {}, shownName(page));
        }
        for (const QString &id : movedBetween(idsOf(from.pages), idsOf(to.pages)))
            add(Change::Kind::Moved, id, {}, shownName(*to.find(id)));
    }
    std::vector<Change> changes;

private:
    void add(Change::Kind kind, const QString &page, const QString &widget, const QString &name)
    {
        changes.push_back({kind, page, widget, name, {}, {}});
    }

    void addOwn(const QString &page, const QString &name, const QJsonObject &was, const QJsonObject &now)
    {
        if (was != now)
            changes.push_back(
                {Change::Kind::Changed, page, {}, name, changedMembers(was, now), describeMembers(was, now)});
    }

    void addVariable(Change::Kind kind, const Variable &variable)
    {
        add(kind, {}, {}, shownName(variable));
        changes.back().variable = variable.name;
    }

    void compareVariables(const std::vector<Variable> &from, const std::vector<Variable> &to)
    {
        for (const Variable &variable : to) {
            const Variable *before = findVariable(from, variable.name);
            if (before && *before == variable)
                continue;
            addVariable(before ? Change::Kind::Changed : Change::Kind::Added, variable);
            if (!before)
                continue;
            const QJsonObject was = writeVariable(*before);
            const QJsonObject now = writeVariable(variable);
            changes.back().members = changedMembers(was, now);
            changes.back().details = describeMembers(was, now);
        }
        for (const Variable &variable : from) {
            if (!findVariable(to, variable.name))
                addVariable(Change::Kind::Removed, variable);
        }
        for (const QString &name : movedBetween(namesOfVariables(from), namesOfVariables(to)))
            addVariable(Change::Kind::Moved, *findVariable(to, name));
    }

    void comparePages(const Page &from, const Page &to)
    {
        if (from == to)
            return;
        addOwn(to.id, shownName(to), ownMembers(from), ownMembers(to));
        for (const Widget &widget : to.widgets) {
            if (const Widget *before = from.find(widget.id))
                compareWidgets(from, to, *before, widget);
            else
                add(Change::Kind::Added, to.id, widget.id, shownName(widget));
        }
        for (const Widget &widget : from.widgets) {
            if (!to.find(widget.id))
                add(Change::Kind::Removed, to.id, widget.id, shownName(widget));
        }
    }

    void compareWidgets(const Page &from, const Page &to, const Widget &was, const Widget &now)
    {
        const QJsonObject before = ownMembers(was);
        const QJsonObject after = ownMembers(now);
        const bool moved = isMovedBetween(from, to, was, now);
        if (before != after)
            changes.push_back({Change::Kind::Changed, to.id, now.id, shownName(now), changedMembers(before, after),
                               describeMembers(before, after), moved});
        else if (moved)
            add(Change::Kind::Moved, to.id, now.id, shownName(now));
    }
};

} // namespace

std::vector<LayoutChange> diffLayouts(const Layout &from, const Layout &to)
{
    LayoutDiffer diff;
    diff.compare(from, to);
    return diff.changes;
}

} // namespace belfry
