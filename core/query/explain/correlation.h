// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace belfry::explain {

/// A column of values brought to a mean of 0 and a variance of 1, so that series of any size and unit compare. Its
/// memory is used again by set().
class Standardised
{
public:
    /// NaN where there is no value. False, and nothing to compare with, if it has too few values or doesn't vary.
    bool set(std::span<const double> values);

    std::size_t size() const { return m_values.size(); }
    /// Whether there were enough values, be they all the same.
    bool hasEnough() const;
    /// Whether every instant has a value.
    bool isWhole() const { return m_present == m_values.size(); }
    /// Whether it is a straight line in time: it moves alike with everything that rises, and tells nothing.
    bool isLine() const;

private:
    friend class LaggedPair;
    std::vector<double> m_values; ///< 0 where there is none
    std::vector<double> m_mask;   ///< 1 where there is a value, 0 where there is none
    std::size_t m_present = 0;
    std::vector<double> m_sums;    ///< of the values before each instant, and of all
    std::vector<double> m_squares; ///< of their squares
};

struct Correlation {
    double r = 0;
    int lag = 0; ///< steps by which the second column follows the first; negative: it goes before
};

/// Pearson's coefficient of two columns of the same size, at the lag of at most `mostLag` steps where it is farthest
/// from 0; of equal ones the shortest lag's. Nothing if at no lag both vary in the time that they share.
///
/// Pearson's, over the whole window, because what is asked for is what moved at a moment that stands out, and that
/// moment weighs in it by how far it stands out. Ranks (Spearman, Kendall) flatten a spike of ten seconds in ten
/// minutes to a sixtieth of the order, where noise decides; tests between the distributions of two windows, such as
/// the two-sample Kolmogorov-Smirnov test with which Netdata's Metric Correlations compare a highlighted window with
/// the one before it (learn.netdata.cloud, "Metric Correlations"), find what changed but not what changed in step. The
/// lags are the classical cross-correlation function (Box, Jenkins, "Time Series Analysis", chapter 11): what a cause
/// does comes some seconds later in load averages or temperatures.
std::optional<Correlation> correlate(const Standardised &first, const Standardised &second, int mostLag);

} // namespace belfry::explain
