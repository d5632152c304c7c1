// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>

namespace belfry {

/// Milliseconds since 1970-01-01 UTC.
using Timestamp = std::int64_t;

struct Sample {
    Timestamp t = 0;
    double v = 0;
};

/// The order of samples in time, for algorithms.
inline bool earlier(const Sample &a, const Sample &b)
{
    return a.t < b.t;
}

/// Prometheus's stale marker (model/value.StaleNaN): the series has ended here. In a frame's column it means
/// "this reading can't be had now".
inline constexpr std::uint64_t kStaleBits = 0x7ff0000000000002;
/// Prometheus's ordinary NaN (model/value.NormalNaN), which is a value like any other.
inline constexpr std::uint64_t kNaNBits = 0x7ff8000000000001;

inline double staleMarker()
{
    return std::bit_cast<double>(kStaleBits);
}

inline bool isStale(double v)
{
    return std::bit_cast<std::uint64_t>(v) == kStaleBits;
}

/// Equal bit for bit: tells NaN payloads and signed zeros apart, as storage must.
inline bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace belfry
