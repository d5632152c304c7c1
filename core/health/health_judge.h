// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/series_writer.h"
#include "health/health_check.h"
#include "health/health_monitor.h"
#include "health/health_words.h"
#include "health/steady_state.h"
#include "state/health_repository.h"
#include "state/state_database.h"

#include <map>

namespace belfry {

/// What HealthMonitor does, without signals and timers: evaluates the checks, makes snapshots, writes series and keeps
/// transitions.
class HealthJudge
{
public:
    HealthJudge(const Engine &engine, SampleSink &sink, const Clock &clock, HealthOptions options);

    /// Reads checks and history.
    void start();
    bool isDue(Timestamp t) const;
    HealthSnapshotPtr judge(Timestamp t);
    /// Everything is unknown for want of data. Null if it was so already.
    HealthSnapshotPtr judgeStale(Timestamp now);
    HealthSnapshotPtr snapshot() const { return m_snapshot; }
    const HealthOptions &options() const { return m_options; }

private:
    using Components = std::map<QString, ComponentHealth>;
    struct Measured {
        QString component;
        ComponentHealth health; ///< as this check sees it
    };

    /// A text for everybody and, where it reads otherwise, in each language; `make` is told the words.
    template<typename Make>
    void say(QString &text, Labels &translations, std::string_view name, const Make &make) const;
    template<typename Make>
    void sayTitle(ComponentHealth &health, const Make &make) const
    {
        say(health.title, health.translations, "title", make);
    }
    template<typename Make>
    void sayReason(ComponentHealth &health, const Make &make) const
    {
        say(health.reason, health.translations, "reason", make);
    }
    void openState();
    std::vector<Measured> runCheck(std::size_t index, Timestamp t);
    Measured measure(std::size_t index, const Labels &series, double value, Timestamp t);
    template<typename Make>
    Measured unknown(std::size_t index, const Make &why) const;
    HealthSnapshotPtr publish(Timestamp t, const Components &components);
    ComponentHealth rollUp(const Components &components) const;
    void stampSince(ComponentHealth &health, Timestamp t, std::vector<HealthTransition> &changes);
    void write(const HealthSnapshot &snapshot);

    const Engine &m_engine;
    SampleSink &m_sink;
    const Clock &m_clock;
    HealthOptions m_options;
    const HealthWords m_words;
    const std::vector<HealthWords> m_translations = HealthWords::all();
    HealthChecks m_checks;
    QString m_problem; ///< why there are no checks, in English
    /// By check and component, so that two checks of one component don't disturb each other.
    std::map<std::pair<std::size_t, QString>, SteadyState> m_steady;
    struct Remembered {
        HealthState state = HealthState::Unknown;
        Timestamp since = 0;
    };
    std::map<QString, Remembered> m_last; ///< judged states, from before the restart too
    std::uint64_t m_revision = 0;
    Timestamp m_lastJudged = 0;
    bool m_stale = false;
    SeriesWriter m_writer;
    HealthSnapshotPtr m_snapshot;
    std::unique_ptr<StateDatabase> m_database;
};

} // namespace belfry
