// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server.h"

#include "base/logging.h"
#include "server/listener.h"

namespace belfry {

Server::Server(Services services, Options options)
    : m_services(std::move(services)),
      m_options(std::move(options)),
      m_viewers(ServerMetrics(m_services.instruments).viewers),
      m_connections(ServerMetrics(m_services.instruments).connections)
{
}

Server::~Server()
{
    stop();
}

void Server::start()
{
    if (m_listener)
        return;
    m_listener = std::make_unique<Listener>(ServerContext::of(m_services, m_options));
    if (const Result<void> listens = m_listener->listen(); !listens) {
        m_listener.reset();
        Q_EMIT failed(listens.error());
        return;
    }
    qCInfo(lcServer).noquote() << "listening on" << m_listener->address().toString() << m_listener->port();
    Q_EMIT listening(m_listener->address().toString(), m_listener->port());
}

void Server::reloadTls()
{
    if (m_listener)
        m_listener->reloadTls();
}

void Server::stop()
{
    m_listener.reset();
    m_connections.set(0); // connections of other threads end without the listener
}

} // namespace belfry

#include "moc_server.cpp"
