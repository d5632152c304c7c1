// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/group_runner.h"

#include <QHash>

namespace belfry {

namespace {

/// Names a rule across reloads and restarts: where it stands and what it is called, but not its expression, so that
/// changing a bound doesn't forget what is firing.
QString ruleKey(const QString &groupKey, const Rule &rule, QHash<QString, int> &seen)
{
    const QString key =
        groupKey + QLatin1Char(';') + rule.name() + QString::fromStdString(rawTexts(rule.labels).toString());
    const int ordinal = seen[key]++;
    return ordinal == 0 ? key : key + QLatin1Char('#') + QString::number(ordinal);
}

} // namespace

GroupRunner::GroupRunner(RuleGroup group, std::chrono::milliseconds defaultInterval, const RuleContext &context)
    : m_key(group.file + QLatin1Char(';') + group.name),
      m_name(group.name),
      m_file(group.file),
      m_interval(group.interval.value_or(defaultInterval)),
      m_queryOffset(group.queryOffset),
      m_limit(group.limit),
      m_fresh(context.engine.store(), context.sink),
      m_engine(m_fresh),
      m_context{
          m_engine, m_fresh, context.clock, context.externalLabels, context.resolvedRetention, context.restoreGrace}
{
    QHash<QString, int> seen;
    for (Rule &rule : group.rules) {
        QString key = ruleKey(m_key, rule, seen);
        m_rules.emplace_back(std::move(rule), std::move(key), group.limit, m_context);
    }
}

std::int64_t GroupRunner::period(Timestamp t) const
{
    return t / m_interval.count();
}

bool GroupRunner::isDue(Timestamp t) const
{
    // An earlier one too: the clock was set back.
    return m_lastEvaluation == 0 || period(t) != period(m_lastEvaluation);
}

std::vector<AlertEventPtr> GroupRunner::events(Timestamp t, std::vector<AlertTransition> transitions) const
{
    std::vector<AlertEventPtr> all;
    for (AlertTransition &change : transitions) {
        const AlertState to = change.alert.state;
        all.push_back(
            std::make_shared<const AlertEvent>(AlertEvent{t, m_name, change.from, to, std::move(change.alert)}));
    }
    return all;
}

std::vector<AlertEventPtr> GroupRunner::evaluate(Timestamp t)
{
    const std::int64_t start = m_context.clock.monotonicNs();
    std::vector<AlertEventPtr> all;
    for (RuleInstance &rule : m_rules)
        for (AlertEventPtr &event : events(t, rule.evaluate(t - m_queryOffset.count())))
            all.push_back(std::move(event));
    m_fresh.clear();
    m_lastEvaluation = t;
    m_evaluationSeconds = double(m_context.clock.monotonicNs() - start) * 1e-9;
    return all;
}

std::vector<AlertEventPtr> GroupRunner::end(Timestamp t)
{
    std::vector<AlertEventPtr> all;
    for (RuleInstance &rule : m_rules)
        for (AlertEventPtr &event : events(t, rule.end(t)))
            all.push_back(std::move(event));
    m_fresh.clear();
    return all;
}

void GroupRunner::takeOver(GroupRunner &old)
{
    if (m_interval == old.m_interval)
        m_lastEvaluation = old.m_lastEvaluation;
    for (RuleInstance &rule : m_rules) {
        const auto same = std::find_if(old.m_rules.begin(), old.m_rules.end(),
                                       [&](const RuleInstance &r) { return r.key() == rule.key(); });
        if (same != old.m_rules.end())
            rule.takeOver(*same);
    }
}

RuleGroupStatus GroupRunner::status() const
{
    RuleGroupStatus status{m_name, m_file, m_interval, m_limit, m_lastEvaluation, m_evaluationSeconds, {}};
    for (const RuleInstance &rule : m_rules)
        status.rules.push_back(rule.status());
    return status;
}

} // namespace belfry
