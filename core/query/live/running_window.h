// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/functions/function_table.h"
#include "query/live/sample_ring.h"

namespace belfry::promql {

/// A window that moves over a ring with time, and what a function keeps of it.
class RunningWindow
{
public:
    /// Moves to (start, end]. Any bounds are right; later ones than before cost only what comes and goes.
    void moveTo(const SampleRing &ring, const Function &function, Timestamp start, Timestamp end);
    bool empty() const { return m_first == m_end; }
    /// The function's value. `window` has everything but the samples and falls. REQUIRES: not empty().
    double value(const SampleRing &ring, const Function &function, Window window) const;

private:
    void restart(const SampleRing &ring, Timestamp start, Timestamp end);

    std::uint64_t m_first = 0; ///< numbers in the ring: the first in the window …
    std::uint64_t m_end = 0;   ///< … and the one behind the last
    std::uint32_t m_epoch = 0;
    Timestamp m_start = 0;
    RunningValuePtr m_running;
};

} // namespace belfry::promql
