// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/process_channel.h"
#include "server/query_channel.h"
#include "server/server_context.h"
#include "server/socket_channel.h"
#include "server/topic_channel.h"

#include <QObject>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace belfry {

class StreamSession;

/// The channels that the sessions of one hub share: one of each topic, of each query in each form, of each list that is
/// asked for. Those that nobody holds any more go, topics stay. The hub's I/O thread.
class StreamChannels final : public QObject
{
    Q_OBJECT

public:
    explicit StreamChannels(ServerContext &context);

    /// The channel of this query in this form, new unless there is one; whoever asks for it adds a session to it.
    tl::expected<QueryChannel *, wire::Failure> channelFor(const wire::SubscribeQuery &request,
                                                           wire::Encoding encoding);
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeTopic &request);
    /// Command lines are of this request where the session's principal may see them.
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeProcesses &request);
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeSockets &request);

private:
    Result<QueryChannel *> channelOf(ChannelForm form);
    std::optional<wire::Failure> refusalOf(wire::RequestId request, const HostId &host) const;
    /// One of `channels`, or a new one; nothing if there are too many.
    template<typename ListChannel, typename Request>
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, wire::RequestId id, Request request,
                                                     std::vector<ListChannel *> &channels);

    ServerContext &m_context;
    std::unordered_map<std::string, QueryChannel *> m_queries; ///< children
    std::array<TopicChannel *, 7> m_topics{};                  ///< children, by topic; null where it has others
    std::vector<ProcessChannel *> m_processes;                 ///< children
    std::vector<SocketChannel *> m_sockets;                    ///< children
    quint32 m_lastChannel = 0;
};

} // namespace belfry
