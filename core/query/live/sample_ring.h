// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cstdint>
#include <span>
#include <vector>

namespace belfry::promql {

/// The newest samples of one series, oldest first, stale markers left out. They are contiguous, so a window is a
/// span. Samples are counted from the beginning of the ring, which gives each a number that stays its own while
/// older ones go; when a number comes to mean another sample, epoch() changes.
class SampleRing
{
public:
    std::uint64_t begin() const { return m_dropped; }
    std::uint64_t end() const { return m_dropped + (m_samples.size() - m_start); }
    bool empty() const { return m_samples.size() == m_start; }
    std::size_t size() const { return m_samples.size() - m_start; }
    std::uint32_t epoch() const { return m_epoch; }

    const Sample &at(std::uint64_t number) const { return m_samples[m_start + (number - m_dropped)]; }
    /// REQUIRES: begin() <= first <= last <= end().
    std::span<const Sample> between(std::uint64_t first, std::uint64_t last) const
    {
        return std::span(m_samples).subspan(m_start + (first - m_dropped), last - first);
    }
    /// What the series fell from, at every sample after `first` and before `last` that is below the one before it.
    std::span<const double> falls(std::uint64_t first, std::uint64_t last) const;

    /// REQUIRES: it is newer than the last.
    void push(Sample sample);
    void dropUpTo(Timestamp t);
    /// Takes the newest samples back, those after `t`.
    void dropAfter(Timestamp t);
    void clear();

private:
    std::vector<Sample> m_samples; ///< from m_start on
    std::size_t m_start = 0;
    std::uint64_t m_dropped = 0;
    std::vector<std::uint64_t> m_fallen; ///< numbers of the samples that are below the one before them …
    std::vector<double> m_fallenFrom;    ///< … and the value of that
    std::uint32_t m_epoch = 0;
};

} // namespace belfry::promql
