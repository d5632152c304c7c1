// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <optional>

namespace belfry {

/// Works out what a wake-up of the timer means: which tick it is for, how late it comes, and whether ticks
/// were missed or the clock was set. No clock of its own.
class TickPlan
{
public:
    explicit TickPlan(int intervalMs) : m_intervalMs(intervalMs) {}

    struct Tick {
        Timestamp t = 0;        ///< a whole multiple of the interval, at or before now
        int missed = 0;         ///< whole ticks between the last one and this that never happened
        double lateSeconds = 0; ///< from t to now
        bool clockStepped = false;
    };

    /// `nowMs` is the wall clock, `bootNs` a clock that nobody sets and that goes on while the machine sleeps.
    /// Nothing if the tick at that time was given already (a wake-up too many, or the clock was set back a bit).
    std::optional<Tick> wake(std::int64_t nowMs, std::int64_t bootNs);

    /// The first whole tick after now.
    Timestamp next(std::int64_t nowMs) const;

private:
    Timestamp floored(std::int64_t nowMs) const;

    std::int64_t m_intervalMs;
    std::optional<Timestamp> m_last;
    std::int64_t m_lastNowMs = 0;
    std::int64_t m_lastBootMs = 0;
};

} // namespace belfry
