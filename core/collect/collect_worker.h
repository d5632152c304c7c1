// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "collect/clock_watch.h"
#include "collect/collect_options.h"
#include "metrics/frame.h"
#include "metrics/instruments.h"

#include <QObject>

#include <memory>

namespace belfry {

/// The collect thread's worker: on every wall-clock second it reads the host and hands one Frame to the sink,
/// then to whoever is connected to frameReady().
///
///   auto *worker = new CollectWorker(options, clock, instruments, sink); // no parent
///   worker->moveToThread(&collectThread);
///   connect(&collectThread, &QThread::started, worker, &CollectWorker::start);
///   connect(&collectThread, &QThread::finished, worker, &QObject::deleteLater);
///
/// `clock`, `instruments` and `sink` must outlive it. Everything but the constructor runs in the worker's
/// thread. What may block (file systems, properties of network devices) or is much to read (all processes and control
/// groups) is read in two threads of their own that start() starts and the destructor ends, so nothing stalls a tick.
///
/// The series of a frame carry instance and job, node_exporter's names and help; Frame::host.series stays the
/// same pointer until a series comes or goes. Frames are recycled once nobody holds them any more.
class CollectWorker final : public QObject
{
    Q_OBJECT

public:
    CollectWorker(CollectOptions options, const Clock &clock, Instruments &instruments, SampleSink &sink);
    ~CollectWorker() override;

public Q_SLOTS:
    /// Arms the timer. The first tick is that of the present second if less than half of it has gone by, and
    /// otherwise comes with the next. Emits failed() if there is no timer.
    void start();
    /// No more ticks until start().
    void stop();
    /// One tick for the present time; the timer calls it. Skipped if the time's tick was collected already.
    void tick();

Q_SIGNALS:
    void frameReady(belfry::FramePtr frame);
    /// The wall clock was set or the machine slept; noticed at the first tick after it.
    void clockEvent(const belfry::ClockEvent &event);
    /// Collecting can't start or go on at all. A single file that can't be read is no failure: its series
    /// have stale markers.
    void failed(belfry::Error error);

private:
    void deliver(Timestamp t, int missed);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace belfry
