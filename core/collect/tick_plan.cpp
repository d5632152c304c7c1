// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/tick_plan.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace belfry {

std::optional<TickPlan::Tick> TickPlan::wake(std::int64_t nowMs, std::int64_t bootNs)
{
    const std::int64_t bootMs = bootNs / 1'000'000;
    Tick tick{floored(nowMs), 0, 0, false};
    if (m_last) {
        const std::int64_t passedMs = bootMs - m_lastBootMs;
        // Both clocks have advanced alike unless somebody set the wall clock; half a tick allows for the
        // steering of a time service.
        tick.clockStepped = std::abs((nowMs - m_lastNowMs) - passedMs) > m_intervalMs / 2;
        if (tick.t == *m_last)
            return std::nullopt;
        // What a step skipped was never there to be missed.
        const std::int64_t ticks =
            tick.clockStepped ? (passedMs + m_intervalMs / 2) / m_intervalMs : (tick.t - *m_last) / m_intervalMs;
        tick.missed = int(std::clamp<std::int64_t>(ticks - 1, 0, std::numeric_limits<int>::max()));
    }
    tick.lateSeconds = double(nowMs - tick.t) / 1000.0;
    m_last = tick.t;
    m_lastNowMs = nowMs;
    m_lastBootMs = bootMs;
    return tick;
}

Timestamp TickPlan::next(std::int64_t nowMs) const
{
    return floored(nowMs) + m_intervalMs;
}

Timestamp TickPlan::floored(std::int64_t nowMs) const
{
    const std::int64_t rest = nowMs % m_intervalMs;
    return nowMs - (rest < 0 ? rest + m_intervalMs : rest);
}

} // namespace belfry
