// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/functions/function_table.h"
#include "store/queryable.h"

#include <span>
#include <string_view>
#include <vector>

namespace belfry::promql {

/// What a function over a range vector sees where a coarser tier answered: buckets that end in the window, then
/// samples. A window that ends where buckets do gives what its raw samples gave.
struct TierWindow {
    std::span<const TierBucket> buckets; ///< never empty, each with a value
    Window window;                       ///< the samples after them; may have none
    double lost = 0;                     ///< what a counter lost at resets within and between the buckets
};
using TierFunction = double (*)(const TierWindow &window);

/// How a function answers from buckets.
struct TierRule {
    TierFunction function = nullptr; ///< null: only from samples
    bool needsFirst = false;         ///< only where the buckets keep their first value, as those of counters do
};
TierRule tierRule(std::string_view function);

/// What counters lost up to each bucket, so that a window's part is one difference.
std::vector<double> lostUpTo(std::span<const TierBucket> buckets);

/// The last values of the buckets as if they were all the samples, then the samples.
SeriesData lastValues(SeriesData series);

} // namespace belfry::promql
