// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/close_codes.h"
#include "protocol/codec.h"
#include "server/channel.h"
#include "server/channel_histories.h"
#include "server/outbound_frames.h"
#include "server/server_context.h"
#include "server/session_subscriptions.h"
#include "server/shared_frame.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWebSocket>

#include <memory>

namespace belfry {

class StreamHub;

/// One viewer's WebSocket: takes its messages, keeps its subscriptions and the limits it is held to.
class StreamSession final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket; `principal` is what the handshake's headers made of it, `tcp` what lies below the socket.
    StreamSession(std::unique_ptr<QWebSocket> socket, QTcpSocket *tcp, Principal principal, ServerContext &context,
                  StreamHub &hub);
    ~StreamSession() override;

    wire::Encoding encoding() const { return m_encoding; }
    wire::Compression compression() const { return m_compression; }

    void send(const wire::ServerMessage &message);
    /// A message that was made before, for many. It goes with all others of this turn of the event loop, in one call.
    void send(const SharedFrame &frame);
    void send(const SharedHistory::Framed &history);
    /// What send() has left.
    void flush();
    void refuse(const wire::Failure &failure);
    /// Whether it may ask for this history now; else it has been refused.
    bool affords(wire::RequestId id, const wire::HistoryOptions &history, qint64 stepMs);
    void close(wire::CloseCode code, const QString &reason);

    /// More is unsent than the soft limit allows: points are left out until it has drained.
    bool isBehind() const { return m_behind; }
    bool isWelcomed() const { return m_welcomed; }
    /// Whether a subscription besides the one that is being made holds this channel.
    bool holdsTwice(const Channel &channel) const { return m_subscriptions.holdsTwice(channel); }
    /// Whether checkTimes() has something to do. Asked of every session about once a second.
    bool isLate() const
    {
        return m_closing || !m_welcomed || m_behind || m_heard.hasExpired(m_context.limits.silence.count()) ||
               isExpired();
    }
    const Principal &principal() const { return m_principal; }
    /// Closes the connection if hello, a sign of life or being behind took too long.
    void checkTimes();
    void ping();

Q_SIGNALS:
    void welcomed();
    void closed();

private:
    void take(const QByteArray &message);
    void takeOtherKind();
    void handle(const wire::Hello &message);
    void handle(const wire::SubscribeQuery &message);
    void handle(const wire::SubscribeTopic &message);
    void handle(const wire::SubscribeLayout &message);
    void handle(const wire::Unsubscribe &message);
    void handle(const wire::Pause &message);
    void handle(const wire::Resume &message);
    void handle(const wire::Ping &message);
    bool isExpired() const
    {
        return m_principal.expires != 0 && m_context.services.clock.nowMs() >= m_principal.expires;
    }
    bool takeToken(const QByteArray &token);
    bool canSubscribe(wire::RequestId id, Operation operation);
    void countBad();
    void noteDrained();
    void push(const QByteArray &bytes);
    void noteUnsent();
    void refuseUnknown(wire::RequestId id);

    // What each point needs stands together: of thousands of sessions none is in the cache when its turn comes.
    ServerContext &m_context;
    wire::Encoding m_encoding;
    wire::Compression m_compression = wire::Compression::None;
    bool m_welcomed = false;
    bool m_closing = false;
    bool m_behind = false;
    OutboundFrames m_out;
    StreamHub &m_hub;
    QElapsedTimer m_heard;

    std::unique_ptr<QWebSocket> m_socket; // receives, and sends control frames
    QPointer<QTcpSocket> m_tcp;           // what lies below it
    Principal m_principal;
    SessionSubscriptions m_subscriptions;
    int m_badMessages = 0;
    InboundMeter m_meter;
    QElapsedTimer m_opened;
    QElapsedTimer m_behindSince;
};

} // namespace belfry
