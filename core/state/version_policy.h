// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <vector>

namespace belfry {

struct VersionStamp {
    std::int64_t version = 0;
    Timestamp updated = 0;
    bool isNamed = false;
};

/// Which versions to let go. Those with a name stay, and the `newest`; of the others, as each edit is one, the last of
/// each hour for two days, of each day for two months, and of each 30 days for two years. `versions` has the newest
/// first.
std::vector<std::int64_t> versionsToForget(const std::vector<VersionStamp> &versions, int newest, Timestamp now);

} // namespace belfry
