// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"
#include "query/live/newest_feed.h"
#include "query/live/window_feed.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace belfry::promql {

/// The feeds of all live queries: those that select the same share one. In the thread of the live queries; what it
/// gives out may outlive it.
class FeedPool
{
public:
    std::shared_ptr<WindowFeed> windows(const VectorSelector &selector);
    std::shared_ptr<NewestFeed> newest(const VectorSelector &selector);

    /// Samples in memory.
    std::size_t samples() const { return m_budget->samples; }

private:
    FeedBudgetPtr m_budget = std::make_shared<FeedBudget>();
    std::unordered_map<std::string, std::weak_ptr<WindowFeed>> m_windows; // by selector and offset
    std::unordered_map<std::string, std::weak_ptr<NewestFeed>> m_newest;
};

} // namespace belfry::promql
