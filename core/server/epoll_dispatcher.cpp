// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/epoll_dispatcher.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <limits>
#include <vector>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace belfry {

namespace {

constexpr std::size_t kAtOnce = 256;
constexpr std::int64_t kNsPerMs = 1'000'000;

std::int64_t nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

std::uint32_t wanted(bool read, bool write)
{
    return (read ? std::uint32_t(EPOLLIN) : 0) | (write ? std::uint32_t(EPOLLOUT) : 0);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{EPOLLIN, {}};
    event.data.fd = m_wakeUp;
    if (m_epoll < 0 || m_wakeUp < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event) != 0)
        qFatal("no epoll: %s", std::strerror(errno)); // out of descriptors before anything was opened
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

void EpollDispatcher::watch(int descriptor, const Watched &before, const Watched &now)
{
    const std::uint32_t had = wanted(before.read, before.write);
    epoll_event event{wanted(now.read, now.write), {}};
    event.data.fd = descriptor;
    const int change = had == 0 ? EPOLL_CTL_ADD : event.events == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    // A socket that was closed is gone from there already.
    if (::epoll_ctl(m_epoll, change, descriptor, &event) != 0 && change != EPOLL_CTL_DEL)
        qCWarning(lcServer) << "descriptor" << descriptor << "can't be watched:" << std::strerror(errno);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    if (notifier->type() == QSocketNotifier::Exception)
        return;
    const int descriptor = int(notifier->socket());
    const Watched before = m_watched.value(descriptor);
    Watched &now = m_watched[descriptor];
    (notifier->type() == QSocketNotifier::Read ? now.read : now.write) = notifier;
    watch(descriptor, before, now);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_watched.find(descriptor);
    if (notifier->type() == QSocketNotifier::Exception || found == m_watched.end())
        return;
    const Watched before = *found;
    QSocketNotifier *&place = notifier->type() == QSocketNotifier::Read ? found->read : found->write;
    if (place != notifier)
        return;
    place = nullptr;
    watch(descriptor, before, *found);
    if (!found->read && !found->write)
        m_watched.erase(found);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    const Timer timer{nowNs() + interval * kNsPerMs, interval * kNsPerMs, timerType, object};
    m_timers.insert(timerId, timer);
    m_due.emplace(timer.dueNs, timerId);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    m_due.erase(Due(found->dueNs, timerId));
    m_timers.erase(found);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    bool any = false;
    for (const TimerInfo &timer : registeredTimers(object))
        any = unregisterTimer(timer.timerId) || any;
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (auto timer = m_timers.begin(); timer != m_timers.end(); ++timer) {
        if (timer->object == object)
            timers.emplace_back(timer.key(), int(timer->intervalNs / kNsPerMs), timer->type);
    }
    return timers;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.constFind(timerId);
    if (found == m_timers.constEnd())
        return -1;
    return int(std::max<std::int64_t>(0, (found->dueNs - nowNs() + kNsPerMs - 1) / kNsPerMs));
}

void EpollDispatcher::wakeUp()
{
    const std::uint64_t one = 1;
    if (!m_woken.exchange(true))
        (void)!::write(m_wakeUp, &one, sizeof one); // fails only if it is set already
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

// Until the next timer is due, rounded up, so that it is when we look.
int EpollDispatcher::waitMs() const
{
    if (m_due.empty())
        return -1;
    const std::int64_t left = m_due.begin()->first - nowNs();
    return int(std::clamp<std::int64_t>((left + kNsPerMs - 1) / kNsPerMs, 0, std::numeric_limits<int>::max()));
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    const bool waits = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted;
    if (waits)
        Q_EMIT aboutToBlock();
    std::array<epoll_event, kAtOnce> events; // not a member: handlers may process events
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), waits ? waitMs() : 0);
    if (waits)
        Q_EMIT awake();
    bool any = false;
    if (!flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        any = activateSockets(std::span(events).first(std::size_t(std::max(count, 0)))); // less than 0: a signal
    return activateTimers() || any;
}

bool EpollDispatcher::activate(QSocketNotifier *notifier)
{
    if (!notifier)
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(notifier, &event);
    return true;
}

// What one handler does may take away the notifiers of others: each is looked up when its turn comes.
bool EpollDispatcher::activateSockets(std::span<const epoll_event> events)
{
    bool any = false;
    for (const epoll_event &event : events) {
        if (event.data.fd == m_wakeUp) {
            std::uint64_t times = 0;
            (void)!::read(m_wakeUp, &times, sizeof times);
            m_woken = false; // whoever wakes from now on writes again, and what was posted before is sent next
            any = true;
            continue;
        }
        constexpr std::uint32_t kBroken = EPOLLERR | EPOLLHUP;
        if (event.events & (EPOLLIN | kBroken))
            any = activate(m_watched.value(event.data.fd).read) || any;
        if (event.events & (EPOLLOUT | kBroken))
            any = activate(m_watched.value(event.data.fd).write) || any;
    }
    return any;
}

// Those due now, each once: one without an interval must not keep the others from their turn.
bool EpollDispatcher::activateTimers()
{
    const std::int64_t now = nowNs();
    std::vector<int> due;
    for (const auto &[when, id] : m_due) {
        if (when > now)
            break;
        due.push_back(id);
    }
    bool any = false;
    for (const int id : due) {
        const auto found = m_timers.find(id);
        if (found == m_timers.end() || found->dueNs > now)
            continue;
        m_due.erase(Due(found->dueNs, id));
        found->dueNs += found->intervalNs;
        if (found->dueNs <= now) // a beat that was missed isn't made up
            found->dueNs = now + found->intervalNs;
        m_due.emplace(found->dueNs, id);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(found->object, &event);
        any = true;
    }
    return any;
}

} // namespace belfry

#include "moc_epoll_dispatcher.cpp"
