// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/channel.h"
#include "server/server_context.h"
#include "server/shared_frame.h"

#include <array>
#include <optional>
#include <vector>

namespace belfry {

/// The newest state of something for all sessions that watch it, encoded once. Nothing is lost on a slow session: it
/// gets the newest state as soon as it reads again.
class StateChannel : public Channel
{
    Q_OBJECT

public:
    StateChannel(wire::ChannelId id, ServerContext &context, QObject *parent);

    void add(StreamSession &session, wire::RequestId request);
    void remove(StreamSession &session, wire::RequestId request) override;
    void drained(StreamSession &session) override;

protected:
    ServerContext &context() const { return m_context; }
    /// To everybody.
    void publish(wire::TopicState state);
    /// Everybody is told that there is nothing, and why.
    void refuse(const Error &error);

private:
    struct Member {
        StreamSession *session;
        wire::RequestId request;
        quint64 has = 0; ///< the offset it has got
    };
    /// Somebody watches now; nobody does any more.
    virtual void watch() = 0;
    virtual void unwatch() = 0;
    void sendTo(Member &member);
    const SharedFrame &frame(wire::Encoding encoding);

    ServerContext &m_context;
    std::vector<Member> m_members;
    quint64 m_offset = 0;
    /// Of m_offset, by encoding; nothing while nobody watches or nothing is known.
    std::optional<wire::TopicUpdate> m_state;
    std::array<SharedFrame, 2> m_frames;
};

} // namespace belfry
