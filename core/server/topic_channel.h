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

/// A topic's newest state for all sessions that watch it, encoded once. Nothing is lost on a slow session: it
/// gets the newest state as soon as it reads again.
class TopicChannel final : public Channel
{
    Q_OBJECT

public:
    TopicChannel(wire::ChannelId id, wire::Topic topic, ServerContext &context, QObject *parent);

    void add(StreamSession &session, wire::RequestId request);
    void remove(StreamSession &session, wire::RequestId request) override;
    void drained(StreamSession &session) override;

private:
    struct Member {
        StreamSession *session;
        wire::RequestId request;
        quint64 has = 0; ///< the offset it has got
    };
    void watch();
    void unwatch();
    void refresh();
    void publish(wire::TopicState state);
    void sendTo(Member &member);
    const SharedFrame &frame(wire::Encoding encoding);

    ServerContext &m_context;
    const wire::Topic m_topic;
    std::vector<Member> m_members;
    QMetaObject::Connection m_watching;
    quint64 m_offset = 0;
    /// Of m_offset, by encoding; nothing while nobody watches or nothing is known.
    std::optional<wire::TopicUpdate> m_state;
    std::array<SharedFrame, 2> m_frames;
};

} // namespace belfry
