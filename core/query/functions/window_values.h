// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cmath>

/// What functions over a window and their running values have in common.
namespace belfry::promql {

inline double secondsOf(Timestamp t)
{
    return static_cast<double>(t) / 1000;
}

/// Whether changes() counts a step from one value to the next.
inline bool isChange(double from, double to)
{
    return from != to && !(std::isnan(from) && std::isnan(to));
}

/// Whether a later value takes the place of the best so far; NaN is beaten by everything.
template<typename Beats>
bool isBetter(double later, double best)
{
    return Beats()(later, best) || std::isnan(best);
}

} // namespace belfry::promql
