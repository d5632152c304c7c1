// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace belfry {

/// One series' samples as they come out of blocks, the oldest block first. Blocks overlap where samples came late or
/// the wall clock was set back; settle() puts the samples in order. Of two at the same time the first stays, as in
/// Prometheus; but what the clock showed again after it was set back has its later reading.
class SampleRuns
{
public:
    /// Appends what `read` appends to a vector of samples: a run, ascending.
    template<typename Read>
    bool append(const Read &read)
    {
        const std::size_t start = m_samples.size();
        const bool good = read(m_samples);
        if (start > m_epoch && start < m_samples.size() && m_samples[start].t <= m_samples[start - 1].t)
            m_mixed = true;
        return good;
    }
    /// What follows was collected after the clock had been set back so often.
    void beginEpoch(std::int64_t epoch)
    {
        if (epoch != m_number)
            changeEpoch(epoch);
    }
    /// Appends what another has, which is settled, as a run of an epoch.
    void append(const SampleRuns &other, std::int64_t epoch);
    /// Puts them in order. What follows then begins another epoch.
    void settle();

    /// Begins anew, in the same memory.
    void clear();

    std::vector<Sample> &samples() { return m_samples; }
    const std::vector<Sample> &samples() const { return m_samples; }
    bool empty() const { return m_samples.empty(); }
    std::size_t size() const { return m_samples.size(); }

private:
    void changeEpoch(std::int64_t epoch);

    std::vector<Sample> m_samples;
    std::size_t m_epoch = 0; // where the present epoch begins; what is before is settled
    std::int64_t m_number = 0;
    bool m_mixed = false; // the present epoch isn't in order
};

} // namespace belfry
