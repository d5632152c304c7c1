// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/departure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace belfry::explain {

namespace {
constexpr double kMedianToDeviation = 1.4826;
constexpr double kMeanToDeviation = 1.2533;
/// A spread below this part of the usual value is the rounding of a constant.
constexpr double kRoundingOfSpread = 1e-9;
} // namespace

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0)
        return *middle;
    return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

std::optional<Departure> DepartureMeter::measure(std::span<const double> values, std::size_t index)
{
    m_before.clear();
    if (index >= values.size() || std::isnan(values[index]))
        return std::nullopt;
    const auto before = values.first(index);
    std::copy_if(before.begin(), before.end(), std::back_inserter(m_before), [](double v) { return !std::isnan(v); });
    if (m_before.empty())
        return std::nullopt;
    Departure departure{values[index], medianOf(m_before), std::nullopt};
    for (double &value : m_before)
        value = std::abs(value - departure.usual);
    double spread = medianOf(m_before) * kMedianToDeviation;
    if (spread == 0)
        spread = std::accumulate(m_before.begin(), m_before.end(), 0.0) / double(m_before.size()) * kMeanToDeviation;
    const double spreads = (departure.value - departure.usual) / spread;
    if (spread > std::abs(departure.usual) * kRoundingOfSpread && std::isfinite(spreads))
        departure.spreads = spreads;
    return departure;
}

} // namespace belfry::explain
