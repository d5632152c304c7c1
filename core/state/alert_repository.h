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

/// An alert that is pending, firing or lately resolved, as kept for the next start. Times are 0 where the thing
/// hasn't happened.
struct StoredAlert {
    QString rule;  ///< key of the rule: group and alert name and expression, made by `alerts`
    Labels labels; ///< complete, with alertname
    Labels annotations;
    QString state; ///< "pending", "firing", "resolved"
    double value = 0;
    Timestamp activeAt = 0;
    Timestamp firedAt = 0;
    Timestamp resolvedAt = 0;
    Timestamp keepFiringSince = 0;
    Timestamp lastSeen = 0; ///< when it was last evaluated
};

/// One line of the alert log: a change of state.
struct AlertLogEntry {
    std::int64_t id = 0; ///< given by the database, ascending
    Timestamp t = 0;
    QString group;
    QString name;
    Labels labels;
    QString from; ///< "inactive", "pending", "firing", "resolved"
    QString to;
    double value = 0;
    QString summary;       ///< the annotation of that name, or empty
    Labels translations{}; ///< that in other languages: "summary_de" (metrics/translations.h)
};

/// Alert states for the next start, and the log of what happened. Used on the database's thread.
class AlertRepository
{
public:
    explicit AlertRepository(StateDatabase &database) : m_database(database) {}

    Result<std::vector<StoredAlert>> states() const;
    /// Replaces all states and appends `events` to the log, together or not at all.
    Result<void> save(const std::vector<StoredAlert> &states, const std::vector<AlertLogEntry> &events);
    /// Of all alerts if `name` is empty.
    Result<std::vector<AlertLogEntry>> log(const LogSlice &slice, const QString &name = {}) const;
    /// Deletes log entries with t < `before`.
    Result<void> trimLog(Timestamp before);

private:
    StateDatabase &m_database;
};

} // namespace belfry
