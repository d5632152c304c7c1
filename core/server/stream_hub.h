// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/audiences.h"
#include "server/server_context.h"
#include "server/stream_channels.h"
#include "server/stream_handshakes.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace belfry {

class StreamSession;

/// The viewers of the stream that one I/O thread serves: when they are written to, looked after and let go.
class StreamHub final : public QObject
{
    Q_OBJECT

public:
    explicit StreamHub(ServerContext &context);
    /// Says goodbye to every viewer (1001).
    ~StreamHub() override;

    /// Makes a session of a socket whose handshake, judged and allowed, is still unread. Takes the socket.
    void adopt(QTcpSocket *socket, const Principal &principal) { m_handshakes.begin(socket, principal); }

    StreamChannels &channels() { return m_channels; }

    /// Has the session flushed once what has happened already is done.
    void flushSoon(StreamSession &session);
    void flushSoon(Audience &audience);
    void stepOut(StreamSession &session) { m_audiences.stepOut(session); }

private:
    void addSession(std::unique_ptr<QWebSocket> webSocket, QTcpSocket *socket, const Principal &principal);
    void removeSession(StreamSession *session);
    std::vector<StreamSession *> sessions() const;
    void keepHouse();
    void dropBearers(std::int64_t token);
    void postFlush();
    void flush();
    void countViewers(int change);
    void sayGoodbye();

    ServerContext &m_context;
    StreamChannels m_channels;
    StreamHandshakes m_handshakes;
    std::unordered_map<StreamSession *, std::unique_ptr<StreamSession>> m_sessions;
    Audiences m_audiences;
    std::vector<StreamSession *> m_toFlush; ///< null where one is gone
    std::vector<Audience *> m_audiencesToFlush;
    bool m_flushIsPosted = false;
    quint32 m_houseKeepings = 0;
    int m_viewers = 0;
    QTimer m_houseKeeping;
    QTimer m_pings;
};

} // namespace belfry
