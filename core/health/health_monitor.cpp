// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_monitor.h"

#include "health/health_judge.h"

#include <QTimer>

namespace belfry {

HealthMonitor::HealthMonitor(const Engine &engine, SampleSink &sink, const Clock &clock, HealthOptions options)
    : m_clock(clock), m_judge(std::make_unique<HealthJudge>(engine, sink, clock, std::move(options)))
{
}

HealthMonitor::~HealthMonitor() = default;

void HealthMonitor::start()
{
    m_judge->start();
    m_lastFrameNs = m_clock.monotonicNs();
    // Made here, so that it belongs to the judge thread.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &HealthMonitor::judgeStaleness);
    timer->start(
        std::clamp(m_judge->options().staleAfter / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(5000)));
    Q_EMIT changed(m_judge->snapshot());
}

void HealthMonitor::onFrame(const FramePtr &frame)
{
    m_lastFrameNs = m_clock.monotonicNs();
    if (m_judge->isDue(frame->t()))
        Q_EMIT changed(m_judge->judge(frame->t()));
}

void HealthMonitor::judgeStaleness()
{
    const std::int64_t silentMs = (m_clock.monotonicNs() - m_lastFrameNs) / 1'000'000;
    if (silentMs < m_judge->options().staleAfter.count())
        return;
    if (const HealthSnapshotPtr snapshot = m_judge->judgeStale(m_clock.nowMs()))
        Q_EMIT changed(snapshot);
}

} // namespace belfry

#include "moc_health_monitor.cpp"
