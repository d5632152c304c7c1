// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/group_operation.h"

#include "dashboard/layout_rules.h"
#include "dashboard/layout_words.h"
#include "dashboard/operation.h"
#include "dashboard/placement.h"

#include <QCoreApplication>

#include <algorithm>

namespace belfry {

namespace {

tl::unexpected<Error> lockedFailure(const QString &name)
{
    return failure(QCoreApplication::translate("Operation", "%1 is locked").arg(name));
}

Result<const Widget *> widgetOf(const Page &page, const QString &id)
{
    const Widget *found = page.find(id);
    if (found == nullptr)
        return failure(QStringLiteral("there is no widget \"%1\"").arg(id), ErrorKind::NotFound);
    return found;
}

} // namespace

Result<void> checkUnlocked(const Page &page, const QStringList &widgets)
{
    for (const QString &id : widgets) {
        const auto found = widgetOf(page, id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        if ((*found)->locked)
            return lockedFailure(shownName(**found));
    }
    return page.locked ? Result<void>(lockedFailure(shownName(page))) : Result<void>();
}

Result<void> checkRemovable(const Page &page)
{
    const auto locked =
        std::find_if(page.widgets.begin(), page.widgets.end(), [](const Widget &w) { return w.locked; });
    if (locked != page.widgets.end())
        return lockedFailure(shownName(*locked));
    return checkUnlocked(page, {});
}

Result<void> applyTo(Page &page, const AddWidgets &add, const std::vector<Variable> &variables, const QString &pointer)
{
    if (auto checked = checkUnlocked(page, {}); !checked)
        return checked;
    QStringList taken;
    for (const Widget &each : page.widgets)
        taken << each.id;
    std::vector<Widget> added = add.widgets;
    for (Widget &each : added) {
        each.id = freeId(each.id.isEmpty() ? each.type : each.id, taken);
        taken << each.id;
    }
    page.widgets = placeAdded(std::move(page.widgets), std::move(added), add.at, add.fit);
    return checkPage(page, variables, pointer);
}

Result<void> applyTo(Page &page, const RemoveWidgets &remove)
{
    if (auto checked = checkUnlocked(page, remove.widgets); !checked)
        return checked;
    std::erase_if(page.widgets, [&](const Widget &each) { return remove.widgets.contains(each.id); });
    page.widgets = floatUp(std::move(page.widgets));
    return {};
}

Result<void> applyTo(Page &page, const MoveWidgets &move)
{
    if (auto checked = checkUnlocked(page, move.widgets); !checked)
        return checked;
    page.widgets = placeGroupMoved(std::move(page.widgets), move.widgets, move.dx, move.dy);
    return {};
}

Result<void> applyTo(Page &page, const SwapWidgets &swap)
{
    if (auto checked = checkUnlocked(page, {swap.one, swap.other}); !checked)
        return checked;
    page.widgets = placeSwapped(std::move(page.widgets), swap.one, swap.other);
    return {};
}

Result<void> applyTo(Page &page, const ArrangeWidgets &how)
{
    if (auto checked = checkUnlocked(page, how.widgets); !checked)
        return checked;
    auto arranged = arrange(page.widgets, how.widgets, how.how, how.like);
    if (!arranged)
        return tl::unexpected<Error>(arranged.error());
    page.widgets = std::move(*arranged);
    return {};
}

Result<void> applyTo(Page &page, const LockWidgets &lock)
{
    if (auto checked = checkUnlocked(page, {}); !checked)
        return checked;
    for (const QString &id : lock.widgets) {
        if (const auto found = widgetOf(page, id); !found)
            return tl::unexpected<Error>(found.error());
    }
    for (Widget &each : page.widgets) {
        if (lock.widgets.contains(each.id))
            each.locked = lock.locked;
    }
    if (!lock.locked)
        page.widgets = floatUp(std::move(page.widgets));
    return {};
}

Result<void> applyTo(Page &page, const LockPage &lock)
{
    page.locked = lock.locked;
    return {};
}

} // namespace belfry
