// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"

#include <QObject>

namespace belfry {

class StreamSession;

/// Something that sessions subscribe to. Lives in the I/O thread.
class Channel : public QObject
{
    Q_OBJECT

public:
    Channel(wire::ChannelId id, QObject *parent) : QObject(parent), m_id(id) {}

    wire::ChannelId id() const { return m_id; }
    virtual void remove(StreamSession &session, wire::RequestId request) = 0;
    /// Nothing more of a subscription until it goes on. States are small and rare: they come all the same.
    virtual void pause(StreamSession &session, wire::RequestId request, bool pause)
    {
        Q_UNUSED(session)
        Q_UNUSED(request)
        Q_UNUSED(pause)
    }
    /// A session that was behind has caught up with what was sent to it.
    virtual void drained(StreamSession &session) = 0;

private:
    const wire::ChannelId m_id;
};

} // namespace belfry
