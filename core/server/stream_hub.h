// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/audiences.h"
#include "server/process_channel.h"
#include "server/query_channel.h"
#include "server/server_context.h"
#include "server/socket_channel.h"
#include "server/topic_channel.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocketServer>

#include <array>
#include <memory>
#include <unordered_map>

namespace belfry {

class StreamSession;

/// The viewers of the stream that one I/O thread serves, and the channels they share.
class StreamHub final : public QObject
{
    Q_OBJECT

public:
    explicit StreamHub(ServerContext &context);
    /// Says goodbye to every viewer (1001).
    ~StreamHub() override;

    /// Makes a session of a socket whose handshake, judged and allowed, is still unread. Takes the socket.
    void adopt(QTcpSocket *socket, const Principal &principal);

    /// The channel of this query in this form, new unless there is one; whoever asks for it adds a session to it.
    tl::expected<QueryChannel *, wire::Failure> channelFor(const wire::SubscribeQuery &request,
                                                           wire::Encoding encoding);
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeTopic &request);
    /// Command lines are of this request where the session's principal may see them.
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeProcesses &request);
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, const wire::SubscribeSockets &request);

    /// Has the session flushed once what has happened already is done.
    void flushSoon(StreamSession &session);
    void flushSoon(Audience &audience);
    void stepOut(StreamSession &session) { m_audiences.stepOut(session); }

private:
    /// What is known of a connection until it is a session.
    struct Handshake {
        Principal principal;
        QPointer<QTcpSocket> socket;
        QByteArray behind; ///< came together with the handshake
    };
    void takeSockets();
    void addSession(std::unique_ptr<QWebSocket> socket);
    void removeSession(StreamSession *session);
    Result<QueryChannel *> channelOf(ChannelForm form);
    std::optional<wire::Failure> refusalOf(wire::RequestId request, const HostId &host) const;
    /// One of `channels`, or a new one; nothing if there are too many.
    template<typename ListChannel, typename Request>
    tl::expected<Channel *, wire::Failure> subscribe(StreamSession &session, wire::RequestId id, Request request,
                                                     std::vector<ListChannel *> &channels);
    std::vector<StreamSession *> sessions() const;
    void keepHouse();
    void dropBearers(std::int64_t token);
    void postFlush();
    void flush();
    void countViewers(int change);
    void sayGoodbye();

    ServerContext &m_context;
    /// By the peer's address and port. Sockets report to it when they go, so it stands before their parent.
    std::unordered_map<QString, Handshake> m_handshakes;
    QWebSocketServer m_webSockets;
    std::unordered_map<StreamSession *, std::unique_ptr<StreamSession>> m_sessions;
    std::unordered_map<std::string, QueryChannel *> m_queries; ///< children
    std::array<TopicChannel *, 7> m_topics{};                  ///< children, by topic; null where it has others
    std::vector<ProcessChannel *> m_processes;                 ///< children
    std::vector<SocketChannel *> m_sockets;                    ///< children
    Audiences m_audiences;
    std::vector<StreamSession *> m_toFlush; ///< null where one is gone
    std::vector<Audience *> m_audiencesToFlush;
    bool m_flushIsPosted = false;
    quint32 m_houseKeepings = 0;
    quint32 m_lastChannel = 0;
    int m_viewers = 0;
    QTimer m_houseKeeping;
    QTimer m_pings;
};

} // namespace belfry
