// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace belfry {

/// How finely samples are kept, from the finest to the coarsest. Numbers are part of the archive's format.
enum class Tier : std::uint8_t {
    Raw = 0,         ///< every sample
    TenSeconds = 1,  ///< what there was in 10 seconds, as one bucket
    Minute = 2,      ///< … in a minute
    QuarterHour = 3, ///< … in 15 minutes
};
inline constexpr std::size_t kTiers = 4;
inline constexpr std::array<Tier, kTiers> kAllTiers{Tier::Raw, Tier::TenSeconds, Tier::Minute, Tier::QuarterHour};

/// What a bucket of the tier spans, in ms; 0 of raw samples.
constexpr std::int64_t bucketWidth(Tier tier)
{
    constexpr std::int64_t widths[kTiers] = {0, 10'000, 60'000, 900'000};
    return widths[std::size_t(tier)];
}

/// As answers and configuration name it: "raw", "10s", "1m", "15m".
constexpr std::string_view toString(Tier tier)
{
    constexpr std::string_view names[kTiers] = {"raw", "10s", "1m", "15m"};
    return names[std::size_t(tier)];
}

/// The coarsest tier that answers well for values `step` ms apart that functions compute over windows of `range` ms;
/// a range of 0 for values as they are.
constexpr Tier tierFor(std::int64_t step, std::int64_t range)
{
    Tier found = Tier::Raw;
    for (const Tier tier : kAllTiers) {
        if (bucketWidth(tier) <= step && (range == 0 || bucketWidth(tier) <= range))
            found = tier;
    }
    return found;
}

} // namespace belfry
