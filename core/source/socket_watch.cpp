// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/socket_watch.h"

#include "source/socket_ranking.h"

namespace belfry {

SocketWatch::SocketWatch(const std::string &proc, const Clock &clock) : m_clock(clock), m_table(proc), m_owners(proc)
{
    m_timer.setParent(this); // goes to its thread
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SocketWatch::onTimer);
}

WatcherId SocketWatch::add(const SocketRequest &request)
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

void SocketWatch::remove(WatcherId id)
{
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            m_watchers.remove(id);
            follow();
        },
        Qt::QueuedConnection);
}

/// Whoever comes is served from what was read last.
void SocketWatch::follow()
{
    if (m_watchers.isEmpty()) {
        m_timer.stop();
        m_owners.clear();
        m_users.forget();
        m_known = false;
    } else if (m_known) {
        publish(m_clock.monotonicNs());
    } else if (!m_timer.isActive()) {
        onTimer();
    }
}

void SocketWatch::onTimer()
{
    const std::int64_t now = m_clock.monotonicNs();
    m_readings.fetch_add(1, std::memory_order_relaxed);
    m_timer.start(m_watchers.shortestStep());
    const auto done = m_table.read();
    m_known = done.has_value();
    if (m_known) {
        m_owners.find(m_table.entries(), now);
        return publish(now);
    }
    auto reading = std::make_shared<Reading>();
    reading->error = done.error();
    Q_EMIT read(reading);
}

void SocketWatch::publish(std::int64_t nowNs)
{
    auto reading = std::make_shared<Reading>();
    m_watchers.serve(nowNs, [&](WatcherId id, const SocketRequest &request) {
        reading->snapshots.emplace(id, rankSockets(m_table, m_owners, request, m_users, m_clock.nowMs()));
    });
    if (!reading->snapshots.empty())
        Q_EMIT read(reading);
}

} // namespace belfry

#include "moc_socket_watch.cpp"
