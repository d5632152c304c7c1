// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_table.h"
#include "alerts/rule_file.h"
#include "alerts/series_writer.h"
#include "base/clock.h"

namespace belfry {

class Engine;

/// What rules are evaluated with. Refers; everything outlives the rules.
struct RuleContext {
    const Engine &engine;
    SampleSink &sink;
    const Clock &clock;
    Labels externalLabels;
    std::chrono::milliseconds resolvedRetention;
    std::chrono::milliseconds restoreGrace;
};

/// A rule at work: evaluates it, runs its alerts' state machine and writes its series.
class RuleInstance
{
public:
    /// `key` names the rule across reloads and restarts.
    RuleInstance(Rule rule, QString key, int limit, const RuleContext &context);

    /// Evaluates at `t`. A failure leaves alerts and series as they are, and is in the status.
    std::vector<AlertTransition> evaluate(Timestamp t);

    /// The rule is no longer in force: ends its alerts and its series.
    std::vector<AlertTransition> end(Timestamp t);

    /// Goes on with the alerts and series of the same rule from before a reload.
    void takeOver(RuleInstance &old);

    const QString &key() const { return m_key; }
    AlertTable &table() { return m_table; }
    const AlertTable &table() const { return m_table; }
    RuleStatus status() const;
    bool failed() const { return m_status.health == RuleHealth::Error; }

private:
    Result<std::vector<AlertTransition>> evaluateAlerts(Timestamp t);
    Result<void> evaluateRecord(Timestamp t);
    Result<std::vector<std::pair<Labels, double>>> query(Timestamp t) const;
    Result<std::vector<FoundAlert>> findAlerts(Timestamp t) const;
    FoundAlert makeAlert(const Labels &series, double value) const;
    Error tooMany(std::size_t count) const;
    void writeAlerts(Timestamp t);

    Rule m_rule;
    QString m_key;
    int m_limit;
    const RuleContext &m_context;
    AlertTable m_table;
    SeriesWriter m_writer;
    RuleStatus m_status; ///< without alerts
};

} // namespace belfry
