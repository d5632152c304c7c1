// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <limits>

namespace belfry {

/// Which entries of a log are wanted: of those with from < t <= to, the newest `limit` that stand behind a place in
/// the order of the answer (newest first, of equal times the later one first).
struct LogSlice {
    /// Where an earlier answer ended: time and id of its last entry. As it is, before everything.
    struct Place {
        Timestamp t = std::numeric_limits<Timestamp>::max();
        std::int64_t id = std::numeric_limits<std::int64_t>::max();
    };
    Timestamp from = 0;
    Timestamp to = std::numeric_limits<Timestamp>::max();
    int limit = 100;
    Place after{};
};

} // namespace belfry
