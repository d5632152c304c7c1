// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/live_window.h"

#include <unordered_map>

namespace belfry::promql {

Result<bool> LiveWindow::advance(const Queryable &store, const Function &function, std::int64_t range, Timestamp end,
                                 const SelectorRead &read)
{
    Result<bool> there = m_feed->advance(store, range, end, read);
    if (!there || !*there)
        return there;
    if (m_version != m_feed->version())
        follow();
    for (Item &item : m_items)
        item.window.moveTo(item.series->ring, function, end - range, end);
    return true;
}

/// Takes over the feed's series; windows go on where theirs is still there.
void LiveWindow::follow()
{
    std::unordered_map<const WindowFeed::Series *, Item *> known;
    for (Item &item : m_items)
        known.emplace(item.series.get(), &item);
    std::vector<Item> items;
    items.reserve(m_feed->series().size());
    for (const WindowFeed::SeriesPtr &series : m_feed->series()) {
        const auto it = known.find(series.get());
        items.push_back(it == known.end() ? Item{series, {}} : std::move(*it->second));
    }
    m_items = std::move(items);
    m_version = m_feed->version();
}

} // namespace belfry::promql
