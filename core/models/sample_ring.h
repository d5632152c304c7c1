// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <limits>
#include <span>
#include <vector>

namespace belfry {

/// The newest samples of one series, in time's order, in a ring: appending costs nothing but the new sample.
/// A stale marker among them is a gap: draw no line across it.
class SampleRing
{
public:
    /// `bucketMs`: samples closer together than this share a place, the newer replacing the older; 0 for none.
    explicit SampleRing(std::size_t capacity = 1, std::int64_t bucketMs = 0);

    /// An older or equal timestamp than the newest is ignored.
    void append(Sample sample);
    void clear();
    /// Drops samples with t < from.
    void dropBefore(Timestamp from);

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    std::size_t capacity() const { return m_samples.size(); }
    const Sample &at(std::size_t i) const { return m_samples[(m_first + i) % m_samples.size()]; }
    const Sample &newest() const { return at(m_size - 1); }

    /// The samples as two pieces of memory, the older first. Valid until the next change.
    std::span<const Sample> older() const;
    std::span<const Sample> newer() const;

    /// How many places were ever taken since clear(): a chart that remembers it knows how many new samples
    /// there are; if it didn't grow, only the newest sample's value may have changed.
    std::uint64_t total() const { return m_total; }

    /// Over all that are no gaps; NaN if there are none.
    double min() const;
    double max() const;
    /// Of each sample the same weight.
    double average() const;
    /// The newest sample at or before `t` and after t - withinMs; NaN if there is none.
    double valueAt(Timestamp t, std::int64_t withinMs) const;

private:
    void dropOldest();
    void forget(double v);
    void remember(double v);
    void findExtremes() const;

    std::vector<Sample> m_samples;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
    std::int64_t m_bucketMs;
    std::uint64_t m_total = 0;
    mutable bool m_dirty = false;
    mutable double m_min = std::numeric_limits<double>::quiet_NaN();
    mutable double m_max = std::numeric_limits<double>::quiet_NaN();
};

} // namespace belfry
