// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/past_state.h"

#include "base/when_done.h"
#include "metrics/translations.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace belfry {

namespace {

/// Whoever moves through the past wants to see where it stops.
constexpr int kStateDelayMs = 30;

Labels without(const Labels &labels, std::initializer_list<std::string_view> names)
{
    std::vector<Label> left;
    for (const Label &label : labels) {
        if (std::find(names.begin(), names.end(), label.name) == names.end())
            left.push_back(label);
    }
    return Labels(std::move(left));
}

double valueOf(const ResultSeries &series)
{
    return series.samples.empty() ? std::nan("") : series.samples.back().v;
}

/// The texts of the same alert now, or else those of its rule that hold for every alert of it.
Labels annotationsOf(const Alert &alert, const AlertSnapshot &present)
{
    std::vector<Label> fixed;
    for (const RuleGroupStatus &group : present.groups) {
        for (const RuleStatus &rule : group.rules) {
            for (const Alert &other : rule.alerts) {
                if (other.labels == alert.labels)
                    return other.annotations;
            }
            if (rule.kind != RuleKind::Alerting || rule.name != alert.name() || !fixed.empty())
                continue;
            std::copy_if(rule.annotations.begin(), rule.annotations.end(), std::back_inserter(fixed),
                         [](const Label &text) { return text.value.find("{{") == std::string::npos; });
        }
    }
    return Labels(std::move(fixed));
}

} // namespace

QStringList pastAlertsQueries()
{
    return {QStringLiteral("ALERTS"), QStringLiteral("ALERTS_FOR_STATE"), QStringLiteral("count(up)")};
}

QStringList pastHealthQueries()
{
    return {QStringLiteral("belfry_health_state"), QStringLiteral("belfry_health_score")};
}

AlertSnapshotPtr pastAlerts(const std::vector<QueryResultPtr> &answers, const AlertSnapshot *present, Timestamp t)
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    snapshot->t = t;
    std::map<std::string, Timestamp> activeAt;
    for (const ResultSeries &each : answers.at(1)->series) {
        const double since = valueOf(each) * 1000;
        if (since >= 0 && since <= double(t)) // anybody may store series of that name
            activeAt.emplace(without(*each.labels, {kMetricName}).toString(), Timestamp(since));
    }
    std::map<QString, RuleStatus> rules;
    for (const ResultSeries &each : answers.at(0)->series) {
        Alert alert;
        alert.labels = without(*each.labels, {kMetricName, "alertstate"});
        alert.state =
            each.labels->get("alertstate") == toString(AlertState::Firing) ? AlertState::Firing : AlertState::Pending;
        const auto since = activeAt.find(alert.labels.toString());
        alert.activeAt = since == activeAt.end() ? t : since->second;
        alert.value = std::nan("");
        RuleStatus &status = rules[alert.name()];
        status.name = alert.name();
        if (present)
            alert.annotations = annotationsOf(alert, *present);
        status.alerts.push_back(std::move(alert));
    }
    RuleGroupStatus &group = snapshot->groups.emplace_back();
    for (auto &[name, rule] : rules)
        group.rules.push_back(std::move(rule));
    return snapshot;
}

HealthSnapshotPtr pastHealth(const std::vector<QueryResultPtr> &answers, const HealthSnapshot *present, Timestamp t)
{
    auto snapshot = std::make_shared<HealthSnapshot>();
    snapshot->t = t;
    std::map<std::string_view, double> scores;
    for (const ResultSeries &each : answers.at(1)->series)
        scores.emplace(each.labels->get("component"), valueOf(each));
    for (const ResultSeries &each : answers.at(0)->series) {
        const std::string_view component = each.labels->get("component");
        ComponentHealth health;
        health.component = QString::fromUtf8(component.data(), qsizetype(component.size()));
        health.title = health.component;
        const double state = valueOf(each);
        if (state >= 0 && state <= double(int(HealthState::Unknown)))
            health.state = HealthState(int(state));
        if (const auto score = scores.find(component);
            score != scores.end() && score->second >= 0 && score->second <= 100)
            health.score = int(score->second);
        const ComponentHealth *now = !present                                    ? nullptr
                                     : health.component == QLatin1String("host") ? &present->host
                                                                                 : present->find(health.component);
        if (now) {
            health.title = now->title;
            health.translations = translationsOf(now->translations, "title");
        }
        if (health.component == QLatin1String("host"))
            snapshot->host = health;
        else
            snapshot->components.push_back(health);
    }
    std::sort(snapshot->components.begin(), snapshot->components.end(),
              [](const ComponentHealth &a, const ComponentHealth &b) { return a.component < b.component; });
    return snapshot;
}

PastQueries::PastQueries(QStringList queries, QObject *parent) : QObject(parent), m_queries(std::move(queries))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kStateDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &PastQueries::ask);
}

PastQueries::~PastQueries()
{
    stop();
}

void PastQueries::setSource(Source *source, const HostId &host)
{
    if (m_source)
        m_source->disconnect(this);
    stop();
    m_answers.reset();
    m_source = source;
    m_host = host;
    if (!source)
        return;
    connect(source, &Source::connectionChanged, this, [this] {
        const bool hasFailed = m_answers && m_answers->empty();
        if (hasFailed && m_source->connection().state == Connection::State::Live)
            m_delay.start();
    });
    if (m_t > 0)
        m_delay.start();
}

bool PastQueries::setInstant(Timestamp t)
{
    if (t == m_t)
        return false;
    stop();
    m_t = t;
    if (t > 0)
        m_delay.start();
    else
        m_answers.reset();
    return true;
}

void PastQueries::stop()
{
    m_delay.stop();
    for (const auto &reading : std::exchange(m_readings, {}))
        stopWatching(reading.data());
}

void PastQueries::ask()
{
    stop();
    if (!m_source)
        return;
    m_coming.assign(std::size_t(m_queries.size()), nullptr);
    for (qsizetype i = 0; i < m_queries.size(); ++i) {
        const auto future = m_source->series().query({m_host, m_queries[i], m_t, 0});
        m_readings.emplace_back(watch(future, this, [this, i](const Result<QueryResultPtr> &result) {
            if (result)
                m_coming[std::size_t(i)] = *result;
            else
                m_coming.clear();
            finish();
        }));
    }
}

void PastQueries::finish()
{
    if (std::find(m_coming.begin(), m_coming.end(), nullptr) != m_coming.end())
        return;
    stop(); // the others, if one has failed
    m_answers = std::exchange(m_coming, {});
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_past_state.cpp"
