// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/state_channel.h"

namespace belfry {

/// A topic that is the same for everybody.
class TopicChannel final : public StateChannel
{
    Q_OBJECT

public:
    TopicChannel(wire::ChannelId id, wire::Topic topic, ServerContext &context, QObject *parent);

private:
    void watch() override;
    void unwatch() override;
    void refresh();

    const wire::Topic m_topic;
    QMetaObject::Connection m_watching;
};

} // namespace belfry
