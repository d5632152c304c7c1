// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"

#include <QObject>

#include <mutex>

namespace belfry {

/// The newest snapshots of the judges, for whoever asks and for whoever comes later. Every function may be
/// called from any thread; the signals are emitted in the thread that called set…().
///
/// Wiring: connect AlertManager::changed to setAlerts and HealthMonitor::changed to setHealth, both with
/// Qt::DirectConnection.
class CurrentState final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null until the first one was set.
    AlertSnapshotPtr alerts() const;
    HealthSnapshotPtr health() const;

public Q_SLOTS:
    void setAlerts(const belfry::AlertSnapshotPtr &snapshot);
    void setHealth(const belfry::HealthSnapshotPtr &snapshot);

Q_SIGNALS:
    void alertsChanged(const belfry::AlertSnapshotPtr &snapshot);
    void healthChanged(const belfry::HealthSnapshotPtr &snapshot);

private:
    mutable std::mutex m_mutex; // guards both
    AlertSnapshotPtr m_alerts;
    HealthSnapshotPtr m_health;
};

} // namespace belfry
