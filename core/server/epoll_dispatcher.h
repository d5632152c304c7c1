// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>

#include <atomic>
#include <cstdint>
#include <set>
#include <span>
#include <utility>

struct epoll_event;

namespace belfry {

/// An event loop that waits with epoll(7). Qt's own asks poll(2) for every socket each time something happens, so that
/// ten thousand viewers who say nothing cost milliseconds for each event of somebody else; here they cost nothing.
///
/// Give it to a thread with QThread::setEventDispatcher() before it starts. Timers are due at their millisecond,
/// whatever their type. Notifiers for exceptions, and for regular files, aren't supported.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    /// These two from any thread.
    void wakeUp() override;
    void interrupt() override;

private:
    struct Watched {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    struct Timer {
        std::int64_t dueNs;
        std::int64_t intervalNs;
        Qt::TimerType type;
        QObject *object;
    };
    using Due = std::pair<std::int64_t, int>; // when, and whose id

    void watch(int descriptor, const Watched &before, const Watched &now);
    int waitMs() const;
    bool activateSockets(std::span<const epoll_event> events);
    bool activate(QSocketNotifier *notifier);
    bool activateTimers();

    int m_epoll;
    int m_wakeUp; // an eventfd
    std::atomic<bool> m_woken{false};
    std::atomic<bool> m_interrupted{false};
    QHash<int, Watched> m_watched;
    QHash<int, Timer> m_timers;
    std::set<Due> m_due;
};

} // namespace belfry
