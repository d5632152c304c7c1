// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

namespace belfry::promql {

/// The samples that live queries together keep in memory: 16 bytes each.
struct FeedBudget {
    static constexpr std::size_t kMostSamples = 4'000'000;
    std::atomic<std::size_t> samples{0};
};
using FeedBudgetPtr = std::shared_ptr<FeedBudget>;

} // namespace belfry::promql
