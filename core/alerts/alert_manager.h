// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "base/clock.h"
#include "metrics/frame.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace belfry {

class Engine;
class Instruments;
class RuleRunner;

/// What an AlertManager is told besides its rule files.
struct AlertOptions {
    std::chrono::milliseconds evaluationInterval = std::chrono::seconds(10); ///< of groups that name none
    Labels externalLabels;                                                   ///< $externalLabels in templates
    /// The file of the StateDatabase; empty: nothing is kept across restarts.
    QString stateFile;
    std::chrono::milliseconds resolvedRetention = std::chrono::minutes(15); ///< how long resolved alerts are shown
    /// For this long after a start a firing alert that was restored doesn't resolve: rates have no data yet.
    std::chrono::milliseconds restoreGrace = std::chrono::minutes(1);
    Instruments *instruments = nullptr; ///< may be null; belfry_rule_evaluations_total and the like
};

/// Evaluates rules and keeps the state of alerts. Made anywhere, then moved to the judge thread before start();
/// opens its own connection to the state database there. Every slot runs in that thread.
///
/// Wiring: connect the store's "frame is in" signal to onFrame() (queued), and the signals to whoever listens.
/// A group with interval I is evaluated at the first frame of each whole I since 1970, at the frame's time, so an
/// evaluation at T sees T's frame, and groups of one interval see the same instant. It writes to the sink: results of
/// recording rules, ALERTS and ALERTS_FOR_STATE, with stale markers for what has gone.
class AlertManager : public QObject
{
    Q_OBJECT

public:
    /// `engine`, `sink` and `clock` must outlive the manager.
    AlertManager(const Engine &engine, SampleSink &sink, const Clock &clock, AlertOptions options);
    ~AlertManager() override;

    /// Puts an acknowledgement on an alert that fires, replacing one that is there, and emits changed(). Any thread;
    /// done in the manager's, where the future finishes. ErrorKind::NotFound if no such alert fires, Invalid if it
    /// would have expired.
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request);
    /// Takes it away again and answers what it was; ErrorKind::NotFound if there is none. Any thread.
    QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint);

    /// As Silences::put() and expire(); emits changed(). Any thread.
    QFuture<Result<Silence>> silence(const SilenceRequest &request);
    QFuture<Result<Silence>> expireSilence(const QString &id);

public Q_SLOTS:
    /// Opens the state and loads the rules; emits changed() with all rules, not evaluated yet. Unreadable state
    /// is logged and left alone; alerts then start anew.
    void start(const QStringList &ruleFiles);
    /// Replaces the rules if all files are right. If one isn't, the old rules stay in force and the errors, with
    /// their places, are in the snapshot's loadErrors. Alerts of rules that are still there keep their state.
    void reload(const QStringList &ruleFiles);
    /// Evaluates the groups that are due.
    void onFrame(const belfry::FramePtr &frame);

Q_SIGNALS:
    /// After every evaluation and reload; compare revisions to see whether states changed.
    void changed(const belfry::AlertSnapshotPtr &snapshot);
    /// Every change of an alert's state, before the changed() that contains it.
    void alertEvent(const belfry::AlertEventPtr &event);

private:
    template<typename T, typename Work>
    QFuture<Result<T>> change(Work work);

    std::unique_ptr<RuleRunner> m_runner;
};

} // namespace belfry
