// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/current_state.h"

namespace belfry {

AlertSnapshotPtr CurrentState::alerts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_alerts;
}

HealthSnapshotPtr CurrentState::health() const
{
    const std::scoped_lock lock(m_mutex);
    return m_health;
}

void CurrentState::setAlerts(const AlertSnapshotPtr &snapshot)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_alerts = snapshot;
    }
    Q_EMIT alertsChanged(snapshot);
}

void CurrentState::setHealth(const HealthSnapshotPtr &snapshot)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_health = snapshot;
    }
    Q_EMIT healthChanged(snapshot);
}

} // namespace belfry

#include "moc_current_state.cpp"
