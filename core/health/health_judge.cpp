// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_judge.h"

#include "base/logging.h"
#include "metrics/translations.h"
#include "query/engine.h"

#include <set>

namespace belfry {

namespace {

constexpr Timestamp kKeepTransitionsMs = 400LL * 24 * 3'600'000;
constexpr std::int64_t kTimeLimitMs = 5'000;
const QString kHost = QStringLiteral("host");

QString text(HealthState state)
{
    const std::string_view word = toString(state);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

/// Unknown stands between healthy and degraded: not knowing must not hide what is known to be bad.
int weight(HealthState state)
{
    switch (state) {
    case HealthState::Healthy: return 0;
    case HealthState::Unknown: return 1;
    case HealthState::Degraded: return 2;
    case HealthState::Unhealthy: return 3;
    }
    return 0;
}

bool isWorse(const ComponentHealth &a, const ComponentHealth &b)
{
    return weight(a.state) != weight(b.state) ? weight(a.state) > weight(b.state) : a.score < b.score;
}

QString render(const Template &part, const Labels &labels, double value)
{
    const Labels none;
    const Result<QString> out = part.render({labels, none, value});
    return out ? *out : QStringLiteral("<%1>").arg(out.error().message);
}

/// What is said of a component already, to those who read a language.
QString titleIn(const QString &language, const ComponentHealth &health)
{
    return textIn(language, health.translations, "title", health.title);
}

QString reasonIn(const QString &language, const ComponentHealth &health)
{
    return textIn(language, health.translations, "reason", health.reason);
}

} // namespace

HealthJudge::HealthJudge(const Engine &engine, SampleSink &sink, const Clock &clock, HealthOptions options)
    : m_engine(engine), m_sink(sink), m_clock(clock), m_options(std::move(options))
{
}

void HealthJudge::start()
{
    openState();
    auto checks = loadHealthChecks(m_options.boundsFile);
    if (checks) {
        m_checks = std::move(*checks);
    } else {
        for (const Error &error : checks.error())
            qCWarning(lcHealth).noquote() << error.toString();
        m_problem = checks.error().front().toString();
    }
    auto first = std::make_shared<HealthSnapshot>();
    first->t = m_clock.nowMs();
    first->host.component = kHost;
    sayTitle(first->host, [](const HealthWords &words) { return words.host(); });
    first->host.since = first->t;
    sayReason(first->host, [this](const HealthWords &words) {
        return m_problem.isEmpty() ? words.notJudged() : words.unreadable(m_problem);
    });
    m_snapshot = first;
}

template<typename Make>
void HealthJudge::say(QString &text, Labels &translations, std::string_view name, const Make &make) const
{
    text = make(m_words);
    for (const HealthWords &words : m_translations) {
        const QString other = make(words);
        if (other != text)
            translations = translations.with(translatedName(name, words.language()), other.toStdString());
    }
}

void HealthJudge::openState()
{
    if (m_options.stateFile.isEmpty())
        return;
    auto database = StateDatabase::open(m_options.stateFile);
    if (!database) {
        qCWarning(lcHealth).noquote() << "the history of health is not kept:" << database.error().toString();
        return;
    }
    m_database = std::move(*database);
    HealthRepository repository(*m_database);
    if (const auto trimmed = repository.trim(m_clock.nowMs() - kKeepTransitionsMs); !trimmed)
        qCWarning(lcHealth).noquote() << trimmed.error().toString();
    const auto latest = repository.latest();
    for (const HealthTransition &t : latest ? *latest : std::vector<HealthTransition>{})
        m_last[t.component] = {healthStateFromString(t.to.toStdString()), t.t};
}

bool HealthJudge::isDue(Timestamp t) const
{
    const std::int64_t interval = m_options.interval.count();
    // An earlier one too: the clock was set back.
    return m_lastJudged == 0 || m_stale || t / interval != m_lastJudged / interval;
}

HealthSnapshotPtr HealthJudge::judge(Timestamp t)
{
    m_lastJudged = t;
    m_stale = false;
    Components components;
    std::set<std::pair<std::size_t, QString>> seen;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        for (Measured &m : runCheck(i, t)) {
            seen.insert({i, m.component});
            const auto [it, fresh] = components.try_emplace(m.component, m.health);
            if (!fresh && isWorse(m.health, it->second))
                it->second = std::move(m.health);
        }
    }
    // What is no longer there starts anew when it comes back.
    std::erase_if(m_steady, [&](const auto &entry) { return !seen.contains(entry.first); });
    return publish(t, components);
}

std::vector<HealthJudge::Measured> HealthJudge::runCheck(std::size_t index, Timestamp t)
{
    const HealthCheck &check = m_checks[index];
    QueryOptions options;
    options.timeLimitMs = kTimeLimitMs;
    const Result<QueryResult> result = m_engine.instant(*check.query, t, options);
    std::vector<Measured> all;
    if (!result)
        return {unknown(index, [&](const HealthWords &words) { return words.unjudged(result.error().message); })};
    if (result->type == ValueType::Scalar)
        all.push_back(measure(index, Labels{}, result->scalar.v, t));
    for (const ResultSeries &series : result->series)
        if (!series.samples.empty())
            all.push_back(measure(index, *series.labels, series.samples.back().v, t));
    if (all.empty() && check.required)
        all.push_back(unknown(index, [](const HealthWords &words) { return words.noData(); }));
    return all;
}

HealthJudge::Measured HealthJudge::measure(std::size_t index, const Labels &series, double value, Timestamp t)
{
    const HealthCheck &check = m_checks[index];
    const QString component = render(check.component, series, value);
    // A component goes on as it was before a restart; a new one has to earn its bad name.
    const auto remembered = m_last.find(component);
    const bool known = remembered != m_last.end() && remembered->second.state != HealthState::Unknown;
    const auto steady =
        m_steady.try_emplace({index, component}, known ? remembered->second.state : HealthState::Healthy).first;
    const HealthState measured = check.stateOf(value);
    const HealthState state = steady->second.update(t, measured, check.holdFor, check.recoverFor);

    ComponentHealth health;
    health.component = component;
    sayTitle(health, [&](const HealthWords &words) { return render(check.titleIn(words.language()), series, value); });
    health.state = state;
    health.value = value;
    health.bound = check.boundOf(state);
    health.unit = check.unit;
    health.score = check.scoreOf(value, state);
    const bool isRecovering = measured < state && state != HealthState::Unknown;
    sayReason(health, [&](const HealthWords &words) {
        return words.reason(render(check.reasonIn(words.language()), series, value), words.bound(check, state),
                            isRecovering);
    });
    return {component, std::move(health)};
}

template<typename Make>
HealthJudge::Measured HealthJudge::unknown(std::size_t index, const Make &why) const
{
    const HealthCheck &check = m_checks[index];
    ComponentHealth health;
    health.component = render(check.component, {}, 0);
    sayTitle(health, [&](const HealthWords &words) { return render(check.titleIn(words.language()), {}, 0); });
    health.unit = check.unit;
    sayReason(health, why);
    return {health.component, health};
}

ComponentHealth HealthJudge::rollUp(const Components &components) const
{
    ComponentHealth host;
    const ComponentHealth *worst = nullptr;
    for (const auto &[name, health] : components)
        if (worst == nullptr || isWorse(health, *worst))
            worst = &health;
    if (worst != nullptr)
        host = *worst;
    host.component = kHost;
    host.translations = {};
    sayTitle(host, [](const HealthWords &words) { return words.host(); });
    sayReason(host, [&](const HealthWords &words) {
        if (worst == nullptr)
            return m_problem.isEmpty() ? words.noData() : words.unreadable(m_problem);
        return worst->state == HealthState::Healthy
                   ? words.withinBounds()
                   : titleIn(words.language(), *worst) + QLatin1String(": ") + reasonIn(words.language(), *worst);
    });
    return host;
}

void HealthJudge::stampSince(ComponentHealth &health, Timestamp t, std::vector<HealthTransition> &changes)
{
    Remembered &last = m_last[health.component];
    if (last.since == 0 || last.state != health.state) {
        changes.push_back({0, t, health.component, last.since == 0 ? QString() : text(last.state), text(health.state),
                           health.reason, translationsOf(health.translations, "reason")});
        last = {health.state, t};
    }
    health.since = last.since;
}

HealthSnapshotPtr HealthJudge::publish(Timestamp t, const Components &components)
{
    auto snapshot = std::make_shared<HealthSnapshot>();
    snapshot->t = t;
    snapshot->host = rollUp(components);
    std::vector<HealthTransition> changes;
    for (const auto &[name, judged] : components) {
        ComponentHealth health = judged;
        stampSince(health, t, changes);
        snapshot->components.push_back(std::move(health));
    }
    stampSince(snapshot->host, t, changes);
    // A component that has gone (a file system unmounted) leaves no state behind.
    for (auto it = m_last.begin(); it != m_last.end();) {
        if (it->first == kHost || components.contains(it->first)) {
            ++it;
            continue;
        }
        if (it->second.state != HealthState::Unknown) {
            HealthTransition &end = changes.emplace_back();
            end.t = t;
            end.component = it->first;
            end.from = text(it->second.state);
            end.to = text(HealthState::Unknown);
            say(end.reason, end.translations, "reason", [](const HealthWords &words) { return words.gone(); });
        }
        it = m_last.erase(it);
    }
    if (!changes.empty())
        ++m_revision;
    snapshot->revision = m_revision;
    if (m_database && !changes.empty())
        if (const auto saved = HealthRepository(*m_database).append(changes); !saved)
            qCWarning(lcHealth).noquote() << saved.error().toString();
    write(*snapshot);
    m_snapshot = snapshot;
    return snapshot;
}

HealthSnapshotPtr HealthJudge::judgeStale(Timestamp now)
{
    if (m_stale || m_lastJudged == 0)
        return nullptr;
    m_stale = true;
    m_steady.clear();
    Components components;
    for (const ComponentHealth &known : m_snapshot->components) {
        ComponentHealth health;
        health.component = known.component;
        sayTitle(health, [&](const HealthWords &words) { return titleIn(words.language(), known); });
        health.unit = known.unit;
        sayReason(health, [this](const HealthWords &words) { return words.noDataFor(m_options.staleAfter); });
        components.emplace(health.component, health);
    }
    return publish(now, components);
}

void HealthJudge::write(const HealthSnapshot &snapshot)
{
    const auto add = [&](const ComponentHealth &health) {
        const Labels labels =
            Labels{{"component", health.component.toStdString()}}.with("instance", m_options.instance);
        m_writer.add(labels.with(kMetricName, "belfry_health_state"), double(int(health.state)));
        if (health.state != HealthState::Unknown)
            m_writer.add(labels.with(kMetricName, "belfry_health_score"), health.score);
    };
    add(snapshot.host);
    for (const ComponentHealth &health : snapshot.components)
        add(health);
    m_writer.flush(m_sink, snapshot.t);
}

} // namespace belfry
