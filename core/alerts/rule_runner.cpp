// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_runner.h"

#include "alerts/stored_alerts.h"
#include "base/logging.h"
#include "metrics/instruments.h"

namespace belfry {

namespace {

/// While alerts are active their states are saved this often even without a change, so that a restart knows how long
/// nobody looked.
constexpr Timestamp kSaveEveryMs = 60'000;
/// The log of alerts goes back this far.
constexpr Timestamp kKeepLogMs = 90LL * 24 * 3'600'000;

} // namespace

RuleRunner::RuleRunner(const Engine &engine, SampleSink &sink, const Clock &clock, AlertOptions options)
    : m_options(std::move(options)),
      m_context{engine, sink, clock, m_options.externalLabels, m_options.resolvedRetention, m_options.restoreGrace}
{
}

RuleRunner::~RuleRunner()
{
    save({});
}

void RuleRunner::start(const QStringList &files)
{
    openState();
    RuleGroups groups;
    for (const QString &file : files) {
        auto loaded = loadRuleFile(file);
        if (loaded)
            std::move(loaded->begin(), loaded->end(), std::back_inserter(groups));
        else
            m_loadErrors.insert(m_loadErrors.end(), loaded.error().begin(), loaded.error().end());
    }
    for (const Error &error : m_loadErrors)
        qCWarning(lcAlerts).noquote() << error.toString();
    install(std::move(groups));
    restore();
    ++m_revision;
}

std::vector<AlertEventPtr> RuleRunner::reload(const QStringList &files)
{
    auto groups = loadRuleFiles(files);
    ++m_revision;
    if (!groups) {
        m_loadErrors = std::move(groups.error());
        for (const Error &error : m_loadErrors)
            qCWarning(lcAlerts).noquote() << error.toString() << "- the rules before stay in force";
        return {};
    }
    m_loadErrors.clear();
    std::deque<GroupRunner> old = std::exchange(m_groups, {});
    install(std::move(*groups));
    for (GroupRunner &group : m_groups) {
        const auto same =
            std::find_if(old.begin(), old.end(), [&](const GroupRunner &g) { return g.key() == group.key(); });
        if (same != old.end())
            group.takeOver(*same);
    }
    const Timestamp now = m_lastTime > 0 ? m_lastTime : m_context.clock.nowMs();
    std::vector<AlertEventPtr> events;
    for (GroupRunner &group : old)
        for (AlertEventPtr &event : group.end(now))
            events.push_back(std::move(event));
    endAcknowledgements();
    save(events);
    return events;
}

void RuleRunner::install(RuleGroups groups)
{
    for (RuleGroup &group : groups)
        m_groups.emplace_back(std::move(group), m_options.evaluationInterval, m_context);
}

std::optional<std::vector<AlertEventPtr>> RuleRunner::evaluate(Timestamp t)
{
    m_lastTime = t;
    std::vector<AlertEventPtr> events;
    bool any = false;
    for (GroupRunner &group : m_groups) {
        if (!group.isDue(t))
            continue;
        any = true;
        for (AlertEventPtr &event : group.evaluate(t))
            events.push_back(std::move(event));
        count(group);
    }
    const bool ended = endAcknowledgements();
    const bool isMoved = m_silences.advance(m_context.clock.nowMs()) || ended;
    if (!any && !isMoved)
        return std::nullopt;
    if (!events.empty() || isMoved)
        ++m_revision;
    if (!events.empty() || t - m_lastSave >= kSaveEveryMs)
        save(events);
    return events;
}

AlertSnapshotPtr RuleRunner::snapshot() const
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    snapshot->t = m_lastTime;
    snapshot->revision = m_revision;
    snapshot->loadErrors = m_loadErrors;
    for (const GroupRunner &group : m_groups)
        snapshot->groups.push_back(group.status());
    m_acknowledgements.apply(*snapshot);
    m_silences.apply(*snapshot, m_context.clock.nowMs());
    return snapshot;
}

QSet<QString> RuleRunner::firing() const
{
    QSet<QString> fingerprints;
    for (const GroupRunner &group : m_groups)
        for (const RuleInstance &rule : group.rules())
            for (const auto &[labels, alert] : rule.table().alerts())
                if (alert.state == AlertState::Firing)
                    fingerprints.insert(alert.fingerprint());
    return fingerprints;
}

bool RuleRunner::endAcknowledgements()
{
    return !m_acknowledgements.isEmpty() && m_acknowledgements.prune(firing(), m_context.clock.nowMs());
}

Result<Acknowledgement> RuleRunner::acknowledge(const AcknowledgeRequest &request)
{
    const Timestamp now = m_context.clock.nowMs();
    if (request.expiresAt != 0 && request.expiresAt <= now)
        return failure(QStringLiteral("expected a time to come"), ErrorKind::Invalid,
                       {{}, 0, 0, QStringLiteral("/expiresAt")});
    for (const GroupRunner &group : m_groups) {
        for (const RuleInstance &rule : group.rules()) {
            for (const auto &[labels, alert] : rule.table().alerts()) {
                if (alert.state != AlertState::Firing || alert.fingerprint() != request.fingerprint)
                    continue;
                Acknowledgement acknowledgement{request.by, request.comment, now, request.expiresAt};
                if (const auto added = m_acknowledgements.add(group.status().name, alert, acknowledgement); !added)
                    return tl::unexpected(added.error());
                ++m_revision;
                return acknowledgement;
            }
        }
    }
    return failure(QStringLiteral("no alert with the fingerprint \"%1\" is firing").arg(request.fingerprint.left(64)),
                   ErrorKind::NotFound);
}

Result<Acknowledgement> RuleRunner::withdraw(const QString &fingerprint)
{
    Result<Acknowledgement> was = m_acknowledgements.remove(fingerprint);
    if (was)
        ++m_revision;
    return was;
}

Result<Silence> RuleRunner::silence(const SilenceRequest &request)
{
    Result<Silence> put = m_silences.put(request, m_context.clock.nowMs());
    if (put)
        ++m_revision;
    return put;
}

Result<Silence> RuleRunner::expireSilence(const QString &id)
{
    Result<Silence> ended = m_silences.expire(id, m_context.clock.nowMs());
    if (ended)
        ++m_revision;
    return ended;
}

void RuleRunner::openState()
{
    if (m_options.stateFile.isEmpty())
        return;
    auto database = StateDatabase::open(m_options.stateFile);
    if (database) {
        m_database = std::move(*database);
        m_acknowledgements.open(m_database.get());
        m_silences.open(m_database.get());
    } else {
        qCWarning(lcAlerts).noquote() << "alerts are not kept across restarts:" << database.error().toString();
    }
}

void RuleRunner::restore()
{
    if (!m_database)
        return;
    AlertRepository repository(*m_database);
    const auto stored = repository.states();
    if (!stored) {
        qCWarning(lcAlerts).noquote() << "alerts start anew:" << stored.error().toString();
        return;
    }
    QHash<QString, RuleInstance *> byKey;
    for (GroupRunner &group : m_groups)
        for (RuleInstance &rule : group.rules())
            byKey.insert(rule.key(), &rule);
    for (const StoredAlert &alert : *stored)
        if (RuleInstance *rule = byKey.value(alert.rule))
            rule->table().restore(fromStored(alert), alert.lastSeen);
    if (const auto trimmed = repository.trimLog(m_context.clock.nowMs() - kKeepLogMs); !trimmed)
        qCWarning(lcAlerts).noquote() << trimmed.error().toString();
}

void RuleRunner::save(const std::vector<AlertEventPtr> &events)
{
    if (!m_database)
        return;
    std::vector<StoredAlert> states;
    for (const GroupRunner &group : m_groups)
        for (const RuleInstance &rule : group.rules())
            appendStored(states, rule.key(), rule.table());
    m_lastSave = m_lastTime;
    if (states.empty() && events.empty())
        return;
    std::vector<AlertLogEntry> log;
    log.reserve(events.size());
    for (const AlertEventPtr &event : events)
        log.push_back(toLogEntry(*event));
    if (const auto saved = AlertRepository(*m_database).save(states, log); !saved)
        qCWarning(lcAlerts).noquote() << saved.error().toString();
}

void RuleRunner::count(const GroupRunner &group)
{
    if (m_options.instruments == nullptr)
        return;
    Instruments &instruments = *m_options.instruments;
    const auto failed =
        std::count_if(group.rules().begin(), group.rules().end(), [](const RuleInstance &r) { return r.failed(); });
    instruments.counter(Labels::of("belfry_rule_evaluations_total"), "Rules evaluated.")
        .add(double(group.rules().size()));
    instruments.counter(Labels::of("belfry_rule_evaluation_failures_total"), "Rules whose evaluation failed.")
        .add(double(failed));
    instruments.counter(Labels::of("belfry_rule_evaluation_seconds_total"), "Time spent on evaluating rules.")
        .add(group.status().evaluationSeconds);
}

} // namespace belfry
