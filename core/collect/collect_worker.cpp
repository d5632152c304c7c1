// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collect_worker.h"

#include "base/logging.h"
#include "collect/collectors.h"
#include "collect/group_worker.h"
#include "collect/sampler.h"
#include "collect/survey_worker.h"
#include "collect/tick_plan.h"
#include "collect/tick_timer.h"

#include <QThread>

#include <tuple>

namespace belfry {

namespace {

// A thread that hangs in the kernel must not hold up the program's end.
constexpr unsigned long kThreadEndMs = 2000;

/// What collecting says about itself.
struct CollectInstruments {
    explicit CollectInstruments(Instruments &all)
        : ticks(all.counter(Labels::of("belfry_collect_ticks_total"), "Ticks collected.")),
          missed(all.counter(Labels::of("belfry_collect_missed_ticks_total"),
                             "Ticks that never happened because the machine slept or was overloaded.")),
          clockSteps(all.counter(Labels::of("belfry_collect_clock_steps_total"),
                                 "Times the wall clock was found to have been set.")),
          cpu(all.counter(Labels::of("belfry_collect_cpu_seconds_total"), "CPU time spent on ticks.")),
          layoutChanges(all.counter(Labels::of("belfry_collect_layout_changes_total"),
                                    "Times the set of the host's series changed.")),
          late(all.gauge(Labels::of("belfry_collect_late_seconds"), "How late the last tick began.")),
          tickCpu(all.gauge(Labels::of("belfry_collect_tick_cpu_seconds"), "CPU time of the last tick.")),
          series(all.gauge(Labels::of("belfry_collect_series"), "Series in a tick."))
    {
    }
    Counter &ticks;
    Counter &missed;
    Counter &clockSteps;
    Counter &cpu;
    Counter &layoutChanges;
    Gauge &late;
    Gauge &tickCpu;
    Gauge &series;
};

} // namespace

struct CollectWorker::Private {
    Private(CollectOptions given, const Clock &theClock, Instruments &theInstruments, SampleSink &theSink)
        : options(std::move(given)),
          clock(theClock),
          sink(theSink),
          instruments(theInstruments),
          own(theInstruments),
          plan(options.intervalMs),
          sampler(options.target, makeCollectors(options.paths, boards, theInstruments))
    {
    }

    CollectOptions options;
    const Clock &clock;
    SampleSink &sink;
    Instruments &instruments;
    CollectInstruments own;
    Boards boards;
    TickPlan plan;
    ClockWatch watch;
    Sampler sampler;
    std::unique_ptr<QThread> surveyThread;
    std::unique_ptr<QThread> groupThread;
    std::unique_ptr<TickTimer> timer;
};

namespace {

/// A thread of this name, in which a worker that the caller has just made starts, and with which it ends.
template<typename Worker>
std::unique_ptr<QThread> startedWith(Worker *worker, const QString &name)
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(name);
    worker->moveToThread(thread.get());
    QObject::connect(thread.get(), &QThread::started, worker, &Worker::start);
    QObject::connect(thread.get(), &QThread::finished, worker, &QObject::deleteLater);
    thread->start();
    return thread;
}

} // namespace

CollectWorker::CollectWorker(CollectOptions options, const Clock &clock, Instruments &instruments, SampleSink &sink)
    : d(std::make_unique<Private>(std::move(options), clock, instruments, sink))
{
}

CollectWorker::~CollectWorker()
{
    stop();
    bool hangs = false;
    for (QThread *thread : {d->groupThread.get(), d->surveyThread.get()}) {
        if (!thread)
            continue;
        thread->quit();
        hangs = !thread->wait(kThreadEndMs) || hangs;
    }
    if (hangs) {
        qCWarning(lcCollect) << "a file system does not answer; leaving the thread that asked it behind";
        std::ignore = d.release(); // the thread still uses what is in there
    }
}

void CollectWorker::start()
{
    if (d->timer)
        return;
    if (!d->surveyThread) {
        d->surveyThread =
            startedWith(new SurveyWorker(d->options.paths, d->clock, d->boards.surveys), QStringLiteral("survey"));
        d->groupThread = startedWith(new GroupWorker(d->options, d->clock, d->instruments, d->boards.groups),
                                     QStringLiteral("groups"));
    }
    d->timer = std::make_unique<TickTimer>(d->options.intervalMs);
    connect(d->timer.get(), &TickTimer::due, this, &CollectWorker::tick);
    if (const auto started = d->timer->start(); !started) {
        d->timer.reset();
        Q_EMIT failed(started.error());
        return;
    }
    // Started early in a second, its tick comes at once, as a late one: people wait for a first picture.
    const std::int64_t intoTick = d->clock.nowMs() % d->options.intervalMs;
    if (intoTick < d->options.intervalMs / 2)
        tick();
}

void CollectWorker::stop()
{
    d->timer.reset();
}

void CollectWorker::tick()
{
    const std::int64_t now = d->clock.nowMs();
    for (const ClockEvent &event : d->watch.look(now, d->clock.bootNs(), d->clock.monotonicNs()))
        Q_EMIT clockEvent(event);
    const std::optional<TickPlan::Tick> due = d->plan.wake(now, d->clock.bootNs());
    if (!due)
        return;
    if (due->clockStepped)
        d->own.clockSteps.add();
    if (due->missed > 0)
        d->own.missed.add(due->missed);
    d->own.late.set(due->lateSeconds);
    deliver(due->t, due->missed);
}

void CollectWorker::deliver(Timestamp t, int missed)
{
    const std::int64_t cpuBefore = threadCpuNs();
    const int changesBefore = d->sampler.layoutChanges();
    FramePtr frame = d->sampler.sample(t, d->clock.monotonicNs(), missed);
    const double cpuSeconds = double(threadCpuNs() - cpuBefore) / 1e9;
    d->own.ticks.add();
    d->own.cpu.add(cpuSeconds);
    d->own.tickCpu.set(cpuSeconds);
    d->own.series.set(double(d->sampler.seriesCount()));
    if (const int changes = d->sampler.layoutChanges() - changesBefore; changes > 0)
        d->own.layoutChanges.add(changes);
    d->sink.append(frame);
    Q_EMIT frameReady(std::move(frame));
}

} // namespace belfry

#include "moc_collect_worker.cpp"
