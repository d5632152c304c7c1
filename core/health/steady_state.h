// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "health/health_snapshot.h"

#include <chrono>

namespace belfry {

/// Keeps a state from flapping: a change counts only after it has lasted. On the way to worse it becomes the least
/// bad, on the way to better the least good state seen meanwhile. From and to unknown it changes at once.
class SteadyState
{
public:
    /// Starts in a state, as before a restart.
    explicit SteadyState(HealthState start = HealthState::Unknown) : m_state(start) {}

    /// Takes the state as measured at `t`, gives the steady one.
    HealthState update(Timestamp t, HealthState measured, std::chrono::milliseconds holdFor,
                       std::chrono::milliseconds recoverFor);
    HealthState state() const { return m_state; }

private:
    HealthState m_state;
    HealthState m_candidate = HealthState::Unknown;
    Timestamp m_candidateSince = 0;
    bool m_changing = false;
};

} // namespace belfry
