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
    SocketSubscription *ended = m_subscription.release();
    if (!ended)
        return;
    // It may be the one that has just told something, and mustn't outlive what it watches.
    ended->disconnect(this);
    ended->setParent(this);
    ended->deleteLater();
    Q_EMIT abandoned();
}

} // namespace belfry

#include "moc_socket_channel.cpp"
