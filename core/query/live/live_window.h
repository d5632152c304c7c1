// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/live/running_window.h"
#include "query/live/window_feed.h"

#include <vector>

namespace belfry::promql {

/// One call of a window function in a live query: a window over each series of a feed that it may share.
class LiveWindow
{
public:
    struct Item {
        WindowFeed::SeriesPtr series;
        RunningWindow window;
    };

    explicit LiveWindow(std::shared_ptr<WindowFeed> feed) : m_feed(std::move(feed)) {}

    /// Moves all windows to (end - range, end]. False, and then nothing is to be had from here, if the feed can't.
    Result<bool> advance(const Queryable &store, const Function &function, std::int64_t range, Timestamp end,
                         const SelectorRead &read);

    /// Sorted by labels. A window may be empty.
    const std::vector<Item> &items() const { return m_items; }

private:
    void follow();

    std::shared_ptr<WindowFeed> m_feed;
    std::uint64_t m_version = 0; ///< of the feed when m_items were its series
    std::vector<Item> m_items;
};

} // namespace belfry::promql
