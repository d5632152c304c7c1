// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <algorithm>
#include <cstdint>

namespace belfry {

/// The instants of a live query's history: from, from + step, … `to` (both inclusive).
struct HistoryGrid {
    Timestamp from = 0;
    Timestamp to = 0;
    std::int64_t stepMs = 1000;
    friend bool operator==(const HistoryGrid &, const HistoryGrid &) = default;
};

/// The history that ends where the live points begin: `to` is the last multiple of the step that is not after
/// the newest live point, so every live point after `to` follows without a hole and none comes twice. The step
/// is widened to a multiple so that there are at most `maxPoints` instants (0: 11,000), and `from` is then the
/// first one that is newer than newest - historyMs.
inline HistoryGrid historyGrid(Timestamp newest, std::int64_t historyMs, std::int64_t stepMs, int maxPoints)
{
    constexpr std::int64_t kMost = 11'000;
    const std::int64_t most = maxPoints > 0 ? std::min<std::int64_t>(maxPoints, kMost) : kMost;
    const Timestamp to = newest - ((newest % stepMs) + stepMs) % stepMs;
    const Timestamp after = newest - historyMs;
    std::int64_t steps = to > after ? (to - after - 1) / stepMs : 0;
    const std::int64_t factor = (steps + 1 + most - 1) / most;
    steps /= factor;
    return {to - steps * factor * stepMs, to, factor * stepMs};
}

} // namespace belfry
