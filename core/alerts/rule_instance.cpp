// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_instance.h"

#include "query/engine.h"

#include <cmath>
#include <set>

namespace belfry {

namespace {

constexpr std::int64_t kTimeLimitMs = 10'000;

AlertTable::Timing timing(const Rule &rule, const RuleContext &context)
{
    return {rule.holdFor, rule.keepFiringFor, context.resolvedRetention, context.restoreGrace};
}

} // namespace

RuleInstance::RuleInstance(Rule rule, QString key, int limit, const RuleContext &context)
    : m_rule(std::move(rule)),
      m_key(std::move(key)),
      m_limit(limit),
      m_context(context),
      m_table(timing(m_rule, context))
{
    m_status.kind = m_rule.isAlerting() ? RuleKind::Alerting : RuleKind::Recording;
    m_status.name = m_rule.name();
    m_status.query = m_rule.expr;
    m_status.holdFor = m_rule.holdFor;
    m_status.keepFiringFor = m_rule.keepFiringFor;
    m_status.labels = rawTexts(m_rule.labels);
    m_status.annotations = rawTexts(m_rule.annotations);
}

void RuleInstance::takeOver(RuleInstance &old)
{
    m_table = std::move(old.m_table);
    m_table.setTiming(timing(m_rule, m_context));
    m_writer = std::move(old.m_writer);
    m_status.health = old.m_status.health;
    m_status.lastError = old.m_status.lastError;
    m_status.lastEvaluation = old.m_status.lastEvaluation;
    m_status.evaluationSeconds = old.m_status.evaluationSeconds;
}

std::vector<AlertTransition> RuleInstance::evaluate(Timestamp t)
{
    const std::int64_t start = m_context.clock.monotonicNs();
    std::vector<AlertTransition> transitions;
    Result<void> done;
    if (m_rule.isAlerting())
        done = evaluateAlerts(t).map([&](std::vector<AlertTransition> &&changes) { transitions = std::move(changes); });
    else
        done = evaluateRecord(t);
    if (!done)
        m_writer.discard();
    m_status.health = done ? RuleHealth::Ok : RuleHealth::Error;
    m_status.lastError = done ? QString() : done.error().toString();
    m_status.lastEvaluation = t;
    m_status.evaluationSeconds = double(m_context.clock.monotonicNs() - start) * 1e-9;
    return transitions;
}

Result<std::vector<std::pair<Labels, double>>> RuleInstance::query(Timestamp t) const
{
    QueryOptions options;
    options.timeLimitMs = kTimeLimitMs;
    const Result<QueryResult> result = m_context.engine.instant(*m_rule.query, t, options);
    if (!result)
        return tl::unexpected(result.error());
    std::vector<std::pair<Labels, double>> samples;
    if (result->type == ValueType::Scalar)
        samples.emplace_back(Labels{}, result->scalar.v);
    else if (result->type != ValueType::Vector)
        return failure(QStringLiteral("a rule needs an instant vector or a scalar"));
    for (const ResultSeries &series : result->series)
        if (!series.samples.empty())
            samples.emplace_back(*series.labels, series.samples.back().v);
    return samples;
}

Error RuleInstance::tooMany(std::size_t count) const
{
    return {QStringLiteral("exceeded limit of %1 with %2 %3")
                .arg(m_limit)
                .arg(count)
                .arg(m_rule.isAlerting() ? QStringLiteral("alerts") : QStringLiteral("series")),
            ErrorKind::TooLarge,
            {}};
}

FoundAlert RuleInstance::makeAlert(const Labels &series, double value) const
{
    const Labels seriesLabels = series.withoutMetric();
    const TemplateData data{seriesLabels, m_context.externalLabels, value};
    const auto fill = [&data](const TemplatedLabel &label) {
        const Result<QString> text = label.value.render(data);
        return Label{
            label.name,
            (text ? *text : QStringLiteral("<error expanding template: %1>").arg(text.error().message)).toStdString()};
    };
    // Of equal names the later wins: the rule's labels over the series', alertname over all.
    std::vector<Label> labels(seriesLabels.begin(), seriesLabels.end());
    std::transform(m_rule.labels.begin(), m_rule.labels.end(), std::back_inserter(labels), fill);
    labels.push_back({"alertname", m_rule.alert.toStdString()});
    std::vector<Label> annotations;
    std::transform(m_rule.annotations.begin(), m_rule.annotations.end(), std::back_inserter(annotations), fill);
    return {Labels(std::move(labels)), Labels(std::move(annotations)), value};
}

Result<std::vector<FoundAlert>> RuleInstance::findAlerts(Timestamp t) const
{
    const auto samples = query(t);
    if (!samples)
        return tl::unexpected(samples.error());
    if (m_limit > 0 && samples->size() > std::size_t(m_limit))
        return tl::unexpected(tooMany(samples->size()));
    std::vector<FoundAlert> found;
    std::set<Labels> seen;
    for (const auto &[labels, value] : *samples) {
        found.push_back(makeAlert(labels, value));
        if (!seen.insert(found.back().labels).second)
            return failure(
                QStringLiteral("vector contains metrics with the same labelset after applying alert labels"));
    }
    return found;
}

Result<std::vector<AlertTransition>> RuleInstance::evaluateAlerts(Timestamp t)
{
    auto found = findAlerts(t);
    if (!found)
        return tl::unexpected(found.error());
    auto transitions = m_table.update(t, std::move(*found));
    writeAlerts(t);
    return transitions;
}

void RuleInstance::writeAlerts(Timestamp t)
{
    for (const auto &[labels, alert] : m_table.alerts()) {
        if (alert.state != AlertState::Pending && alert.state != AlertState::Firing)
            continue;
        m_writer.add(labels.with(kMetricName, "ALERTS").with("alertstate", toString(alert.state)), 1);
        m_writer.add(labels.with(kMetricName, "ALERTS_FOR_STATE"), std::floor(double(alert.activeAt) / 1000));
    }
    m_writer.flush(m_context.sink, t);
}

Result<void> RuleInstance::evaluateRecord(Timestamp t)
{
    const auto samples = query(t);
    if (!samples)
        return tl::unexpected(samples.error());
    if (m_limit > 0 && samples->size() > std::size_t(m_limit))
        return tl::unexpected(tooMany(samples->size()));
    std::set<Labels> seen;
    for (const auto &[series, value] : *samples) {
        Labels labels = series.with(kMetricName, m_rule.record.toStdString());
        for (const TemplatedLabel &label : m_rule.labels)
            labels = labels.with(label.name, label.value.text().toStdString());
        if (!seen.insert(labels).second)
            return failure(QStringLiteral("vector contains metrics with the same labelset after applying rule labels"));
        m_writer.add(std::move(labels), value);
    }
    m_writer.flush(m_context.sink, t);
    return {};
}

std::vector<AlertTransition> RuleInstance::end(Timestamp t)
{
    m_writer.flush(m_context.sink, t);
    return m_table.endAll(t);
}

RuleStatus RuleInstance::status() const
{
    RuleStatus status = m_status;
    for (const auto &[labels, alert] : m_table.alerts()) {
        status.alerts.push_back(alert);
        if (alert.state != AlertState::Resolved)
            status.state = std::max(status.state, alert.state);
    }
    return status;
}

} // namespace belfry
