// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "metrics/sample.h"
#include "state/log_slice.h"

#include <QString>

#include <vector>

namespace belfry {

class StateDatabase;

/// A change of a component's health.
struct HealthTransition {
    std::int64_t id = 0; ///< given by the database, ascending
    Timestamp t = 0;
    QString component; ///< "host", "cpu", "filesystem:/home" …
    QString from;      ///< "healthy", "degraded", "unhealthy", "unknown"
    QString to;
    QString reason;
    Labels translations{}; ///< the reason in other languages: "reason_de" (metrics/translations.h)
};

/// A time in which a component wasn't healthy: from the first degraded or unhealthy state until it is healthy again, or
/// can't be judged any more.
struct HealthIncident {
    std::int64_t id = 0; ///< of the transition that began it
    QString component;
    Timestamp since = 0;
    Timestamp until = 0;   ///< 0: it goes on
    QString worst;         ///< "degraded", "unhealthy"
    QString reason;        ///< of its beginning
    Labels translations{}; ///< that in other languages: "reason_de"
};

/// The history of health. Used on the database's thread.
class HealthRepository
{
public:
    explicit HealthRepository(StateDatabase &database) : m_database(database) {}

    /// All or none of them.
    Result<void> append(const std::vector<HealthTransition> &transitions);
    /// The newest `limit` transitions with from < t <= to, newest first; of all components if `component` is empty.
    Result<std::vector<HealthTransition>> transitions(const QString &component, Timestamp from, Timestamp to,
                                                      int limit) const;
    /// Those that touch the time of the slice, the last begun first; of all components if `component` is empty.
    Result<std::vector<HealthIncident>> incidents(const QString &component, const LogSlice &slice) const;
    /// The newest transition of each component, for the start.
    Result<std::vector<HealthTransition>> latest() const;
    /// Deletes transitions with t < `before`, but never a component's newest.
    Result<void> trim(Timestamp before);

private:
    StateDatabase &m_database;
};

} // namespace belfry
