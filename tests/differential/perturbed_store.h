// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <cstdint>

namespace belfry::differential {

/// Another store's samples, each off by about 1e-13 of its value. An answer that changes under so little depends on
/// how rounding falls: nothing can be learned from its differing from somebody else's.
class PerturbedStore final : public Queryable
{
public:
    PerturbedStore(const Queryable &exact, std::uint64_t seed) : m_exact(exact), m_seed(seed) {}

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override
    {
        auto found = m_exact.select(hints, matchers);
        if (!found)
            return found;
        for (SeriesData &series : found->series) {
            for (Sample &s : series.samples) {
                if (!isStale(s.v))
                    s.v *= 1 + 1e-13 * noise(series.labels->hash(), s.t);
            }
        }
        return found;
    }
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override
    {
        return m_exact.series(from, to, matchers);
    }
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return m_exact.metadata(); }
    Timestamp newest() const override { return m_exact.newest(); }
    Timestamp oldest() const override { return m_exact.oldest(); }

private:
    /// Between -1 and 1, the same for a sample each time.
    double noise(std::uint64_t labels, Timestamp t) const
    {
        std::uint64_t x = (labels ^ m_seed) + static_cast<std::uint64_t>(t) * 0x9e3779b97f4a7c15;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return static_cast<double>(static_cast<std::int64_t>(x ^ (x >> 31))) / 9.3e18;
    }

    const Queryable &m_exact;
    const std::uint64_t m_seed;
};

} // namespace belfry::differential
