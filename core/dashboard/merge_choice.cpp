// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/layout_merge.h"
#include "dashboard/layout_parts.h"
#include "dashboard/operation.h"
#include "dashboard/placement.h"

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
    const Result<Widget> mine = readWidget(conflict.mine);
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
    const auto alone = readLayout(
        QJsonObject{{QStringLiteral("version"), kLayoutVersion}, {QStringLiteral("pages"), QJsonArray{page}}});
    return alone ? apply(layout, AddPage{alone->pages.front()}) : tl::unexpected(alone.error());
}

/// Those that are named there in that order, others where they are.
Layout reordered(Layout layout, const QJsonArray &order)
{
    const auto place = [&](const Page &page) {
        const auto it = std::find(order.begin(), order.end(), QJsonValue(page.id));
        return it == order.end() ? order.size() : it - order.begin();
    };
    std::stable_sort(layout.pages.begin(), layout.pages.end(),
                     [&](const Page &a, const Page &b) { return place(a) < place(b); });
    return layout;
}

Result<Layout> putOwn(const Layout &layout, const QJsonObject &mine)
{
    Result<Layout> changed = layoutWithOwn(mine);
    if (changed)
        changed->pages = layout.pages;
    return changed;
}

} // namespace

Result<Layout> useMine(const Layout &layout, const MergeConflict &conflict)
{
    const bool isWidget = !conflict.widget.isEmpty();
    const bool isPage = !isWidget && !conflict.page.isEmpty();
    if (conflict.kind == Conflict::WeRemoved)
        return isWidget ? apply(layout, RemoveWidget{conflict.page, conflict.widget})
                        : apply(layout, RemovePage{conflict.page});
    if (isWidget)
        return putWidget(layout, conflict);
    if (isPage)
        return conflict.kind == Conflict::TheyRemoved ? addPage(layout, conflict.mine) : putPage(layout, conflict);
    if (conflict.mine.contains(QLatin1String("order")))
        return reordered(layout, conflict.mine.value(QLatin1String("order")).toArray());
    return conflict.mine.contains(QLatin1String("pages")) ? readLayout(conflict.mine) : putOwn(layout, conflict.mine);
}

} // namespace belfry
