// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server.h"

#include "base/logging.h"
#include "server/listener.h"

namespace belfry {

Server::Server(Services services, Options options) : m_services(std::move(services)), m_options(std::move(options)) {}

Server::~Server()
{
    stop();
}

void Server::start()
{
    if (m_listener)
        return;
    Gatekeeper::Rules rules{m_options.allowedHosts, m_options.allowedOrigins};
    const ServerMetrics metrics(m_services.instruments);
    const ServerLimits &limits = m_options.limits;
    m_listener = std::make_unique<Listener>(ServerContext{
        m_services, m_options, limits, Gatekeeper(std::move(rules)), metrics, m_services.makeSource(),
        Authenticator(m_options.token, m_services, limits, metrics.failedLogins), AddressBudgets(limits)});
    if (const Result<void> listens = m_listener->listen(); !listens) {
        m_listener.reset();
        Q_EMIT failed(listens.error());
        return;
    }
    connect(&m_listener->hub(), &StreamHub::viewersChanged, this, [this](int viewers) {
        m_viewers.store(viewers, std::memory_order_relaxed);
        Q_EMIT viewersChanged(viewers);
    });
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
    if (!m_listener)
        return;
    m_listener->hub().sayGoodbye();
    m_listener.reset();
    m_viewers.store(0, std::memory_order_relaxed);
}

} // namespace belfry

#include "moc_server.cpp"
