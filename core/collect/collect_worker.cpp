// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collect_worker.h"

#include "base/logging.h"
#include "collect/collectors.h"
#include "collect/sampler.h"
#include "collect/survey_worker.h"
#include "collect/tick_plan.h"

#include <QSocketNotifier>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <sys/timerfd.h>
#include <tuple>
#include <unistd.h>

namespace belfry {

namespace {

// A survey thread that hangs in the kernel must not hold up the program's end.
constexpr unsigned long kSurveyEndMs = 2000;

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
    Private(CollectOptions given, const Clock &theClock, Instruments &instruments, SampleSink &theSink)
        : options(std::move(given)),
          clock(theClock),
          sink(theSink),
          own(instruments),
          plan(options.intervalMs),
          sampler(options.target, makeCollectors(options.paths, boards, instruments))
    {
    }

    CollectOptions options;
    const Clock &clock;
    SampleSink &sink;
    CollectInstruments own;
    SurveyWorker::Boards boards;
    TickPlan plan;
    ClockWatch watch;
    Sampler sampler;
    std::unique_ptr<QThread> surveyThread;
    std::unique_ptr<QSocketNotifier> notifier;
    int timer = -1;
};

CollectWorker::CollectWorker(CollectOptions options, const Clock &clock, Instruments &instruments, SampleSink &sink)
    : d(std::make_unique<Private>(std::move(options), clock, instruments, sink))
{
}

CollectWorker::~CollectWorker()
{
    stop();
    if (!d->surveyThread)
        return;
    d->surveyThread->quit();
    if (!d->surveyThread->wait(kSurveyEndMs)) {
        qCWarning(lcCollect) << "a file system does not answer; leaving the survey thread behind";
        std::ignore = d.release(); // the thread still uses what is in there
    }
}

void CollectWorker::start()
{
    if (d->notifier)
        return;
    if (!d->surveyThread) {
        d->surveyThread = std::make_unique<QThread>();
        d->surveyThread->setObjectName(QStringLiteral("survey"));
        auto *surveys = new SurveyWorker(d->options.paths, d->clock, d->boards);
        surveys->moveToThread(d->surveyThread.get());
        connect(d->surveyThread.get(), &QThread::started, surveys, &SurveyWorker::start);
        connect(d->surveyThread.get(), &QThread::finished, surveys, &QObject::deleteLater);
        d->surveyThread->start();
    }
    d->timer = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (d->timer < 0) {
        Q_EMIT failed({QStringLiteral("no timer for the ticks: %1").arg(QString::fromLocal8Bit(strerror(errno))),
                       ErrorKind::Unavailable,
                       {}});
        return;
    }
    d->notifier = std::make_unique<QSocketNotifier>(d->timer, QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, &CollectWorker::onTimer);
    armTimer();
    // Started early in a second, its tick comes at once, as a late one: people wait for a first picture.
    const std::int64_t intoTick = d->clock.nowMs() % d->options.intervalMs;
    if (intoTick < d->options.intervalMs / 2)
        tick();
}

void CollectWorker::stop()
{
    d->notifier.reset();
    if (d->timer >= 0)
        ::close(d->timer);
    d->timer = -1;
}

void CollectWorker::armTimer()
{
    const std::int64_t interval = d->options.intervalMs;
    // Always the machine's clock: the timer knows no other.
    const Timestamp next = d->plan.next(SystemClock().nowMs());
    const itimerspec times{{interval / 1000, interval % 1000 * 1'000'000}, {next / 1000, next % 1000 * 1'000'000}};
    if (::timerfd_settime(d->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &times, nullptr) != 0) {
        Q_EMIT failed(
            {QStringLiteral("the timer for the ticks can't be set: %1").arg(QString::fromLocal8Bit(strerror(errno))),
             ErrorKind::Internal,
             {}});
    }
}

void CollectWorker::onTimer()
{
    std::uint64_t expirations = 0;
    const ssize_t got = ::read(d->timer, &expirations, sizeof expirations);
    if (got < 0 && errno == ECANCELED) {
        armTimer(); // the clock was set: whole seconds are elsewhere now
        return;
    }
    if (got > 0)
        tick();
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
