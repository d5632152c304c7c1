// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"

#include <chrono>

namespace belfry::promql {

/// What one evaluation may still use: time, samples, and the caller's patience.
class Budget
{
public:
    explicit Budget(const QueryOptions &options);

    /// The error if the evaluation must end now. Cheap enough for every series.
    std::optional<Error> check();
    /// Counts samples that were loaded or values that will be computed.
    std::optional<Error> spend(std::size_t samples);

    std::size_t left() const { return m_maxSamples - m_used; }
    const std::atomic<bool> *cancelFlag() const { return m_options.cancelled.get(); }
    /// When the time limit is reached; far away if there is none.
    std::chrono::steady_clock::time_point deadline() const { return m_deadline; }

private:
    const QueryOptions &m_options;
    std::size_t m_maxSamples;
    std::size_t m_used = 0;
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_deadline; ///< of the time limit, if there is one
    Clock::time_point m_slowAt;
    bool m_saysSlow; ///< whenSlow is still to be called
};

} // namespace belfry::promql
