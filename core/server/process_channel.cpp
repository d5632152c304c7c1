// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/process_channel.h"

namespace belfry {

ProcessChannel::ProcessChannel(wire::ChannelId id, ProcessRequest request, ServerContext &context, QObject *parent)
    : StateChannel(id, context, parent), m_request(std::move(request))
{
}

void ProcessChannel::watch()
{
    m_subscription = context().source->processes().subscribe(m_request);
    connect(m_subscription.get(), &ProcessSubscription::snapshot, this,
            [this](const ProcessSnapshotPtr &snapshot) { publish(snapshot); });
    connect(m_subscription.get(), &ProcessSubscription::failed, this, [this](const Error &error) { refuse(error); });
}

void ProcessChannel::unwatch()
{
    ProcessSubscription *ended = m_subscription.release();
    if (!ended)
        return;
    // It may be the one that has just told something, and mustn't outlive what it watches.
    ended->disconnect(this);
    ended->setParent(this);
    ended->deleteLater();
    Q_EMIT abandoned();
}

} // namespace belfry

#include "moc_process_channel.cpp"
