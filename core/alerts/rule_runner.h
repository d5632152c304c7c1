// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/acknowledgements.h"
#include "alerts/alert_manager.h"
#include "alerts/group_runner.h"
#include "alerts/silences.h"
#include "state/alert_repository.h"
#include "state/state_database.h"

namespace belfry {

/// All groups at work, and what is kept of them across restarts. What AlertManager does, without signals.
class RuleRunner
{
public:
    RuleRunner(const Engine &engine, SampleSink &sink, const Clock &clock, AlertOptions options);
    ~RuleRunner();

    /// Opens the state. Rules of files that are right come into force even if others are not.
    void start(const QStringList &files);
    /// All or nothing; the events of alerts whose rules have gone.
    std::vector<AlertEventPtr> reload(const QStringList &files);
    /// Evaluates what is due at `t`; null if nothing was.
    std::optional<std::vector<AlertEventPtr>> evaluate(Timestamp t);
    AlertSnapshotPtr snapshot() const;

    /// What AlertManager's functions answer.
    Result<Acknowledgement> acknowledge(const AcknowledgeRequest &request);
    Result<Acknowledgement> withdraw(const QString &fingerprint);
    Result<Silence> silence(const SilenceRequest &request);
    Result<Silence> expireSilence(const QString &id);

private:
    QSet<QString> firing() const;
    bool endAcknowledgements();
    void install(RuleGroups groups);
    void openState();
    void restore();
    void save(const std::vector<AlertEventPtr> &events);
    void count(const GroupRunner &group);

    AlertOptions m_options;
    RuleContext m_context;
    std::deque<GroupRunner> m_groups;
    RuleErrors m_loadErrors;
    std::uint64_t m_revision = 0;
    Timestamp m_lastTime = 0;
    Timestamp m_lastSave = 0;
    std::unique_ptr<StateDatabase> m_database;
    Acknowledgements m_acknowledgements;
    Silences m_silences;
};

} // namespace belfry
