// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "health/health_snapshot.h"
#include "metrics/frame.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <string>

namespace belfry {

class Engine;
class HealthJudge;

/// What a HealthMonitor is told.
struct HealthOptions {
    std::chrono::milliseconds interval = std::chrono::seconds(5); ///< between evaluations
    /// Without a frame for this long every component is unknown.
    std::chrono::milliseconds staleAfter = std::chrono::seconds(30);
    QString boundsFile = QStringLiteral(":/belfry/rules/health.yaml");
    std::string instance; ///< instance=… of what is written; empty: not added
    QString stateFile;    ///< of the StateDatabase; empty: no history is kept
};

/// Judges the health of this host and its components. Made anywhere, then moved to the judge thread before
/// start(); opens its own connection to the state database there. Every slot runs in that thread.
///
/// Wiring as AlertManager's. Writes belfry_health_state{component=…} (0 healthy, 1 degraded, 2 unhealthy, 3
/// unknown) and belfry_health_score{component=…} to the sink.
class HealthMonitor : public QObject
{
    Q_OBJECT

public:
    /// `engine`, `sink` and `clock` must outlive the monitor.
    HealthMonitor(const Engine &engine, SampleSink &sink, const Clock &clock, HealthOptions options);
    ~HealthMonitor() override;

public Q_SLOTS:
    /// Reads the bounds and emits the first snapshot, in which everything is unknown. A broken bounds file is
    /// logged with its places, and what it says is the reason of the unknown host.
    void start();
    /// Evaluates if the interval is over.
    void onFrame(const belfry::FramePtr &frame);

Q_SIGNALS:
    /// After every evaluation; compare revisions to see whether states changed.
    void changed(const belfry::HealthSnapshotPtr &snapshot);

private:
    void judgeStaleness();
    const Clock &m_clock;
    std::unique_ptr<HealthJudge> m_judge;
    std::int64_t m_lastFrameNs = 0;
};

} // namespace belfry
