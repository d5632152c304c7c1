// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/state_channel.h"

namespace belfry {

/// What one request gives of the processes, for all who ask for the same and may see as much of it.
class ProcessChannel final : public StateChannel
{
    Q_OBJECT

public:
    ProcessChannel(wire::ChannelId id, ProcessRequest request, ServerContext &context, QObject *parent);

    const ProcessRequest &request() const { return m_request; }

Q_SIGNALS:
    /// Nobody watches any more; it may be deleted.
    void abandoned();

private:
    void watch() override;
    void unwatch() override;

    const ProcessRequest m_request;
    std::unique_ptr<ProcessSubscription> m_subscription;
};

} // namespace belfry
