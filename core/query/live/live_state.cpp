// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/live_state.h"

namespace belfry::promql {

void LiveState::clear()
{
    m_newest.clear();
    m_windows.clear();
    m_labels = {};
}

NewestFeed &LiveState::newest(const VectorSelector &selector)
{
    std::shared_ptr<NewestFeed> &feed = m_newest[&selector];
    if (!feed)
        feed = m_pool.newest(selector);
    return *feed;
}

LiveWindow &LiveState::window(const MatrixSelector &selector)
{
    std::unique_ptr<LiveWindow> &window = m_windows[&selector];
    if (!window)
        window = std::make_unique<LiveWindow>(m_pool.windows(*selector.selector));
    return *window;
}

} // namespace belfry::promql
