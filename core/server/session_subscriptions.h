// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "server/layout_subscription.h"

#include <QPointer>

#include <map>
#include <memory>
#include <vector>

namespace belfry {

class Channel;
class StreamSession;

/// What a session has subscribed to, by the ids it chose. I/O thread.
class SessionSubscriptions
{
public:
    explicit SessionSubscriptions(StreamSession &session) : m_session(session) {}
    ~SessionSubscriptions() { endAll(); }

    void add(wire::RequestId id, Channel *channel) { m_held[id].channel = channel; }
    void add(wire::RequestId id, std::unique_ptr<LayoutSubscription> layout) { m_held[id].layout = std::move(layout); }
    bool contains(wire::RequestId id) const { return m_held.contains(id); }
    /// False if there is no such subscription; so of pause().
    bool end(wire::RequestId id);
    bool pause(wire::RequestId id, bool pause);
    void endAll();

    /// The channels of all; one that is held by two ids comes twice.
    std::vector<QPointer<Channel>> channels() const;
    bool holdsTwice(const Channel &channel) const;

private:
    /// What an id stands for: a channel, or a layout with any number of them.
    struct Held {
        QPointer<Channel> channel;
        std::unique_ptr<LayoutSubscription> layout;
    };
    void leave(wire::RequestId id, Held &held);

    StreamSession &m_session;
    std::map<wire::RequestId, Held> m_held;
};

} // namespace belfry
