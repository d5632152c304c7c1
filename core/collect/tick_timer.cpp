// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/tick_timer.h"

#include "base/clock.h"
#include "base/logging.h"

#include <cerrno>
#include <cstring>
#include <sys/timerfd.h>
#include <unistd.h>

namespace belfry {

TickTimer::~TickTimer()
{
    m_notifier.reset();
    if (m_timer >= 0)
        ::close(m_timer);
}

Result<void> TickTimer::start()
{
    m_timer = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_timer < 0)
        return failure(QStringLiteral("no timer for the ticks: %1").arg(QString::fromLocal8Bit(std::strerror(errno))),
                       ErrorKind::Unavailable);
    m_notifier = std::make_unique<QSocketNotifier>(m_timer, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TickTimer::onExpired);
    arm();
    return {};
}

void TickTimer::arm()
{
    // Always the machine's clock: the timer knows no other.
    const Timestamp next = m_plan.next(SystemClock().nowMs() + m_aheadMs) - m_aheadMs;
    const itimerspec times{{m_intervalMs / 1000, m_intervalMs % 1000 * 1'000'000},
                           {next / 1000, next % 1000 * 1'000'000}};
    if (::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &times, nullptr) != 0)
        qCCritical(lcCollect, "the timer for the ticks can't be set: %s", std::strerror(errno));
}

void TickTimer::onExpired()
{
    std::uint64_t expirations = 0;
    const ssize_t got = ::read(m_timer, &expirations, sizeof expirations);
    if (got < 0 && errno == ECANCELED)
        arm(); // the clock was set: whole seconds are elsewhere now
    else if (got > 0)
        Q_EMIT due();
}

} // namespace belfry

#include "moc_tick_timer.cpp"
