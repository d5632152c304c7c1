// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/socket_channel.h"

namespace belfry {

SocketChannel::SocketChannel(wire::ChannelId id, SocketRequest request, ServerContext &context, QObject *parent)
    : StateChannel(id, context, parent), m_request(std::move(request))
{
}

void SocketChannel::watch()
{
    m_subscription = context().source->sockets().subscribe(m_request);
    connect(m_subscription.get(), &SocketSubscription::snapshot, this,
            [this](const SocketSnapshotPtr &snapshot) { publish(snapshot); });
    connect(m_subscription.get(), &SocketSubscription::failed, this, [this](const Error &error) { refuse(error); });
}

void SocketChannel::unwatch()
{
    // It may be the one that has just told something.
    m_subscription->disconnect(this);
    m_subscription.release()->deleteLater();
    Q_EMIT abandoned();
}

} // namespace belfry

#include "moc_socket_channel.cpp"
