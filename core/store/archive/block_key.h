// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/series_id.h"
#include "store/tier.h"

#include <cstdint>

namespace belfry {

/// Which block of the archive, and when.
struct BlockKey {
    Tier tier = Tier::Raw;
    Generation first;      ///< the first generation that is in it
    Generation generation; ///< the last
    Timestamp from = 0;    ///< of buckets their ends
    Timestamp to = 0;
    std::int64_t epoch = 0; ///< how often the clock had been set back before it
};

} // namespace belfry
