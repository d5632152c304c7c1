// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_diff.h"

#include "dashboard/layout_parts.h"

#include <algorithm>

namespace belfry {

namespace {

using Change = LayoutChange;

QString pageName(const Page &page)
{
    return page.title.isEmpty() ? page.id : page.title;
}

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

class LayoutDiffer
{
public:
    void compare(const Layout &from, const Layout &to)
    {
        const QJsonObject was = ownMembers(from);
        const QJsonObject now = ownMembers(to);
        addOwn({}, to.name, was, now);
        for (const Page &page : to.pages) {
            if (const Page *before = from.find(page.id))
                comparePages(*before, page);
            else
                add(Change::Kind::Added, page.id, {}, pageName(page));
        }
        for (const Page &page : from.pages) {
            if (!to.find(page.id))
                add(Change::Kind::Removed, page.id, {}, pageName(page));
        }
        findMovedPages(from, to);
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

    void comparePages(const Page &from, const Page &to)
    {
        if (from == to)
            return;
        addOwn(to.id, pageName(to), ownMembers(from), ownMembers(to));
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

    void findMovedPages(const Layout &from, const Layout &to)
    {
        std::vector<const Page *> before;
        for (const Page &page : from.pages) {
            if (to.find(page.id))
                before.push_back(&page);
        }
        std::size_t i = 0;
        for (const Page &page : to.pages) {
            if (from.find(page.id) && before[i++]->id != page.id)
                add(Change::Kind::Moved, page.id, {}, pageName(page));
        }
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
