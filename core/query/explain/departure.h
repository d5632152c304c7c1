// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/explain/movement.h"

#include <span>
#include <vector>

namespace belfry::explain {

/// The middle one of the values, which are put into another order; of an even number the middle between two. REQUIRES:
/// there is one, and none is NaN.
double medianOf(std::vector<double> &values);

/// How far the value at an index is from the values before it, NaN where there is none; nothing if there is no value
/// at the index, or none before it.
///
/// What is usual is the median, and the spread 1.4826 times the median distance from it, which is the standard
/// deviation of a normal distribution and, other than that, isn't moved by what stands out, up to a half of the values
/// (Rousseeuw, Croux, "Alternatives to the Median Absolute Deviation", 1993). Where more than half of the values are
/// the same, it is 1.2533 times the mean distance (Iglewicz, Hoaglin, "How to Detect and Handle Outliers", 1993).
class DepartureMeter
{
public:
    std::optional<Departure> measure(std::span<const double> values, std::size_t index);

private:
    std::vector<double> m_before; ///< used again
};

} // namespace belfry::explain
