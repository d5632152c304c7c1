// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout.h"

#include "query/parser.h"

#include <algorithm>

namespace belfry {

const Widget *Page::find(const QString &widgetId) const
{
    const auto it =
        std::find_if(widgets.begin(), widgets.end(), [&](const Widget &widget) { return widget.id == widgetId; });
    return it == widgets.end() ? nullptr : &*it;
}

int Page::rows() const
{
    int rows = 0;
    for (const Widget &widget : widgets)
        rows = std::max(rows, widget.grid.bottom());
    return rows;
}

qint64 Page::rangeMs() const
{
    constexpr qint64 kDefault = 15 * 60'000;
    return promql::parseDuration(range.toStdString()).value_or(kDefault);
}

qint64 Page::refreshMs() const
{
    return promql::parseDuration(refresh.toStdString()).value_or(1000);
}

const Page *Layout::find(const QString &pageId) const
{
    const auto it = std::find_if(pages.begin(), pages.end(), [&](const Page &page) { return page.id == pageId; });
    return it == pages.end() ? nullptr : &*it;
}

} // namespace belfry
