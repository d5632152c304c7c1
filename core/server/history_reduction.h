// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "source/history_grid.h"

namespace belfry {

/// The instants at which a history is evaluated, and how many of them make one of its points.
struct ReductionPlan {
    HistoryGrid points; ///< of the history
    HistoryGrid fine;   ///< evaluated; the same where nothing is reduced
    int parts = 1;      ///< instants a point
    friend bool operator==(const ReductionPlan &, const ReductionPlan &) = default;
};

/// As historyGrid(), but what is evaluated is finer, up to 11,000 instants, so that `reduce` has something to keep
/// extremes of.
ReductionPlan reductionPlan(Timestamp newest, std::int64_t historyMs, std::int64_t stepMs, int maxPoints,
                            wire::Reduce reduce);

/// Of a history on the fine grid, one on the grid of the points: with the last value of each, the least and greatest
/// of its parts; or, with Lttb, still on the fine grid but with `maxPoints` of its instants for each series, chosen
/// by Largest-Triangle-Three-Buckets (Sveinn Steinarsson, Downsampling Time Series for Visual Representation, 2013).
void reduceHistory(wire::History &history, const ReductionPlan &plan, wire::Reduce reduce, int maxPoints);

} // namespace belfry
