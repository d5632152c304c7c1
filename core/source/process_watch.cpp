// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/process_watch.h"

#include "source/process_control.h"
#include "source/process_ranking.h"

#include <QPromise>

#include <chrono>

namespace belfry {

namespace {

using namespace std::chrono_literals;

/// Between the first two readings, before which nothing is known of how much the processor is used.
constexpr auto kFirstLook = 500ms;
/// After so many readings users are asked for again.
constexpr unsigned kReadingsBetweenUsers = 600;

} // namespace

ProcessWatch::ProcessWatch(std::string proc, const Clock &clock) : m_clock(clock), m_table(std::move(proc))
{
    m_timer.setParent(this); // goes to its thread
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ProcessWatch::onTimer);
}

WatcherId ProcessWatch::add(const ProcessRequest &request)
{
    const WatcherId id = ++m_lastId;
    QMetaObject::invokeMethod(
        this,
        [this, id, request] {
            m_watchers.add(id, request);
            follow();
        },
        Qt::QueuedConnection);
    return id;
}

void ProcessWatch::remove(WatcherId id)
{
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            m_watchers.remove(id);
            follow();
        },
        Qt::QueuedConnection);
}

template<typename Act>
QFuture<Result<void>> ProcessWatch::act(Act act)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        this,
        [promise, act] {
            promise->addResult(act());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> ProcessWatch::signal(const ProcessKey &process, ProcessSignal signal)
{
    return act([process, signal] { return signalProcess(process, signal); });
}

QFuture<Result<void>> ProcessWatch::renice(const ProcessKey &process, int nice)
{
    return act([process, nice] { return reniceProcess(process, nice); });
}

/// Whoever comes is served from what was read last, and reading goes on in time for whoever is next.
void ProcessWatch::follow()
{
    if (m_watchers.isEmpty()) {
        m_timer.stop();
        m_table.clear();
        return;
    }
    const std::int64_t now = m_clock.monotonicNs();
    if (m_table.readings() == 0 && !m_timer.isActive())
        return onTimer();
    if (m_table.readings() > 1)
        publish(now);
}

void ProcessWatch::onTimer()
{
    const std::int64_t now = m_clock.monotonicNs();
    m_readings.fetch_add(1, std::memory_order_relaxed);
    if (m_table.readings() % kReadingsBetweenUsers == 0)
        m_users.forget();
    const std::chrono::milliseconds step = m_watchers.shortestStep();
    if (const auto done = m_table.read(now); !done) {
        m_table.clear();
        m_timer.start(step);
        return fail(done.error());
    }
    m_timer.start(m_table.readings() == 1 ? kFirstLook : step);
    if (m_table.readings() > 1)
        publish(now);
}

void ProcessWatch::publish(std::int64_t nowNs)
{
    auto reading = std::make_shared<Reading>();
    m_watchers.serve(nowNs, [&](WatcherId id, const ProcessRequest &request) {
        reading->snapshots.emplace(id, rankProcesses(m_table, request, m_users, m_clock.nowMs()));
    });
    if (!reading->snapshots.empty())
        Q_EMIT read(reading);
}

void ProcessWatch::fail(const Error &error)
{
    auto reading = std::make_shared<Reading>();
    reading->error = error;
    Q_EMIT read(reading);
}

} // namespace belfry

#include "moc_process_watch.cpp"
