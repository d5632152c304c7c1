// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/state_channel.h"

namespace belfry {

/// What one request gives of the network connections, for all who ask for the same.
class SocketChannel final : public StateChannel
{
    Q_OBJECT

public:
    SocketChannel(wire::ChannelId id, SocketRequest request, ServerContext &context, QObject *parent);

    const SocketRequest &request() const { return m_request; }

Q_SIGNALS:
    /// Nobody watches any more; it may be deleted.
    void abandoned();

private:
    void watch() override;
    void unwatch() override;

    const SocketRequest m_request;
    std::unique_ptr<SocketSubscription> m_subscription;
};

} // namespace belfry
