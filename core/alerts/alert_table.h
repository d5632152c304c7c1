// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"

#include <chrono>
#include <map>
#include <vector>

namespace belfry {

/// What one evaluation of a rule found: the labels are complete, with alertname.
struct FoundAlert {
    Labels labels;
    Labels annotations;
    double value = 0;
};

/// A change of one alert's state. `alert` is as it is after the change.
struct AlertTransition {
    AlertState from = AlertState::Inactive;
    Alert alert;
};

/// The alerts of one rule and Prometheus's state machine over them:
///
///   inactive → pending    the expression yields the label set
///   pending  → firing     it has done so for `holdFor` (at once if that is 0)
///   pending  → inactive   it doesn't any more; the alert is forgotten
///   firing   → resolved   it hasn't for `keepFiringFor` (at once if that is 0)
///   resolved → pending    it does again, as a new alert
///   resolved              is forgotten after `resolvedRetention`
///
/// Knows neither queries nor clocks; time comes with each call and must not go backwards.
class AlertTable
{
public:
    struct Timing {
        std::chrono::milliseconds holdFor{0};
        std::chrono::milliseconds keepFiringFor{0};
        std::chrono::milliseconds resolvedRetention = std::chrono::minutes(15);
        std::chrono::milliseconds restoreGrace = std::chrono::minutes(1);
    };
    /// A pending alert that wasn't looked at for longer starts anew.
    static constexpr std::chrono::milliseconds kOutageTolerance = std::chrono::hours(1);

    explicit AlertTable(Timing timing) : m_timing(timing) {}
    void setTiming(Timing timing) { m_timing = timing; }

    /// REQUIRES: no two found alerts have the same labels.
    std::vector<AlertTransition> update(Timestamp t, std::vector<FoundAlert> found);

    /// Takes an alert from before a restart, last looked at at `lastSeen`. A firing one goes on firing; the time
    /// since `lastSeen` doesn't count for a pending one, as nobody knows what was then.
    void restore(Alert alert, Timestamp lastSeen);

    /// The rule is gone: whatever is pending or firing ends.
    std::vector<AlertTransition> endAll(Timestamp t);

    /// Pending, firing and lately resolved alerts by their labels.
    const std::map<Labels, Alert> &alerts() const { return m_alerts; }
    /// When an alert was last looked at: the last update, or before the first one when it was before the restart.
    Timestamp lastSeen(const Labels &labels) const;

private:
    void settleRestored(Timestamp t);
    bool holdsOn(Alert &alert, Timestamp t);
    void promote(Alert &alert, Timestamp t) const;

    Timing m_timing;
    std::map<Labels, Alert> m_alerts;
    std::map<Labels, Timestamp> m_restored; ///< when each was last seen; until the first update
    std::map<Labels, Timestamp> m_grace;    ///< restored firing alerts that may be absent until then
    Timestamp m_lastUpdate = 0;
};

} // namespace belfry
