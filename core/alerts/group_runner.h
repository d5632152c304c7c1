// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/fresh_results.h"
#include "alerts/rule_instance.h"
#include "query/engine.h"

#include <deque>

namespace belfry {

/// A group of rules at work: knows when it is due and evaluates its rules in order.
class GroupRunner
{
public:
    /// What `context` refers to must outlive the runner.
    GroupRunner(RuleGroup group, std::chrono::milliseconds defaultInterval, const RuleContext &context);
    GroupRunner(const GroupRunner &) = delete;
    GroupRunner &operator=(const GroupRunner &) = delete;

    /// Whether a frame at `t` is the first in a new period. The first frame of all is.
    bool isDue(Timestamp t) const;
    /// Evaluates all rules at `t` (less the group's query offset).
    std::vector<AlertEventPtr> evaluate(Timestamp t);
    /// Ends whatever rule wasn't taken over.
    std::vector<AlertEventPtr> end(Timestamp t);

    /// Goes on with the rules of `old` that are in this group too, and with its schedule.
    void takeOver(GroupRunner &old);

    /// File and name; names are unique in a file only.
    const QString &key() const { return m_key; }
    std::deque<RuleInstance> &rules() { return m_rules; }
    const std::deque<RuleInstance> &rules() const { return m_rules; }
    RuleGroupStatus status() const;

private:
    std::int64_t period(Timestamp t) const;
    std::vector<AlertEventPtr> events(Timestamp t, std::vector<AlertTransition> transitions) const;

    QString m_key;
    QString m_name;
    QString m_file;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_queryOffset;
    int m_limit;
    FreshResults m_fresh;             ///< what the rules have yielded in this evaluation
    Engine m_engine;                  ///< over m_fresh
    RuleContext m_context;            ///< with both
    std::deque<RuleInstance> m_rules; ///< a deque, as instances don't move
    Timestamp m_lastEvaluation = 0;
    double m_evaluationSeconds = 0;
};

} // namespace belfry
