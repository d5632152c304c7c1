// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/eval/label_memo.h"
#include "query/live/feed_pool.h"
#include "query/live/live_window.h"

#include <memory>
#include <unordered_map>

namespace belfry::promql {

/// What a live query keeps from one evaluation to the next, by the places in its expression. In the thread of the
/// live queries.
class LiveState
{
public:
    /// `pool` must outlive the evaluations.
    explicit LiveState(FeedPool &pool) : m_pool(pool) {}

    NewestFeed &newest(const VectorSelector &selector);
    LiveWindow &window(const MatrixSelector &selector);
    LabelMemo &labels() { return m_labels; }
    void clear();

private:
    FeedPool &m_pool;
    std::unordered_map<const Expr *, std::shared_ptr<NewestFeed>> m_newest;
    std::unordered_map<const Expr *, std::unique_ptr<LiveWindow>> m_windows;
    LabelMemo m_labels;
};

} // namespace belfry::promql
