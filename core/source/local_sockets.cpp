// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_sockets.h"

namespace belfry {

LocalSocketSubscription::LocalSocketSubscription(const LocalContext &services, const SocketRequest &request)
    : m_watch(services.sockets), m_request(request)
{
    // Signals are never emitted from within subscribe(): the caller hasn't connected to them yet.
    QMetaObject::invokeMethod(
        this, [this, services] { begin(services); }, Qt::QueuedConnection);
}

LocalSocketSubscription::~LocalSocketSubscription()
{
    if (m_id != 0)
        m_watch->remove(m_id);
}

void LocalSocketSubscription::begin(const LocalContext &services)
{
    if (const Result<void> known = checkLocalHost(services, m_request.host); !known) {
        Q_EMIT failed(known.error());
        return;
    }
    if (!m_watch) {
        Q_EMIT failed({QStringLiteral("connections are not read here"), ErrorKind::Unavailable, {}});
        return;
    }
    connect(m_watch, &SocketWatch::read, this, &LocalSocketSubscription::take, Qt::QueuedConnection);
    m_id = m_watch->add(m_request);
}

void LocalSocketSubscription::take(const SocketWatch::ReadingPtr &reading)
{
    if (reading->error) {
        if (std::exchange(m_failure, reading->error->message) != reading->error->message)
            Q_EMIT failed(*reading->error);
        return;
    }
    if (const auto found = reading->snapshots.find(m_id); found != reading->snapshots.end()) {
        m_failure.clear();
        Q_EMIT snapshot(found->second);
    }
}

std::unique_ptr<SocketSubscription> LocalSocketSource::subscribe(const SocketRequest &request)
{
    return std::make_unique<LocalSocketSubscription>(m_services, request);
}

} // namespace belfry

#include "moc_local_sockets.cpp"
