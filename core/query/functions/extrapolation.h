// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cmath>
#include <cstddef>

namespace belfry::promql {

enum class Reading { Gauge, Counter };

/// What extrapolating to a window's bounds needs to know of the samples in it; at least two.
struct SampledSpan {
    Sample first;
    Timestamp last = 0; ///< of the last sample
    std::size_t count = 0;
    Timestamp start = 0; ///< of the window, open
    Timestamp end = 0;
};

/// By how much to multiply the change between the first and last sample, to get that of the whole window. They are
/// extended to the window's bounds: all the way where a sample would be expected there (within 110 % of the average
/// distance), else by half that distance. A counter is not extended to before it would have been zero.
inline double extrapolation(const SampledSpan &span, double change, Reading reading)
{
    const double sampled = static_cast<double>(span.last - span.first.t) / 1000;
    const double average = sampled / static_cast<double>(span.count - 1);
    const double threshold = average * 1.1;
    double toStart = static_cast<double>(span.first.t - span.start) / 1000;
    double toEnd = static_cast<double>(span.end - span.last) / 1000;
    if (toStart >= threshold)
        toStart = average / 2;
    if (reading == Reading::Counter && change > 0 && span.first.v >= 0)
        toStart = std::fmin(toStart, sampled * (span.first.v / change));
    if (toEnd >= threshold)
        toEnd = average / 2;
    return (sampled + toStart + toEnd) / sampled;
}

} // namespace belfry::promql
