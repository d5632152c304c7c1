// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/steady_state.h"

#include <algorithm>

namespace belfry {

HealthState SteadyState::update(Timestamp t, HealthState measured, std::chrono::milliseconds holdFor,
                                std::chrono::milliseconds recoverFor)
{
    if (measured == HealthState::Unknown || m_state == HealthState::Unknown || measured == m_state) {
        m_state = measured;
        m_changing = false;
        return m_state;
    }
    const bool worse = measured > m_state;
    // A candidate on the other side starts anew: what was worse is over.
    if (!m_changing || (m_candidate > m_state) != worse) {
        m_changing = true;
        m_candidate = measured;
        m_candidateSince = t;
    } else {
        m_candidate = worse ? std::min(m_candidate, measured) : std::max(m_candidate, measured);
    }
    if (t - m_candidateSince >= (worse ? holdFor : recoverFor).count()) {
        m_state = m_candidate;
        m_changing = false;
    }
    return m_state;
}

} // namespace belfry
