// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/close_codes.h"
#include "protocol/codec.h"
#include "server/channel.h"
#include "server/channel_histories.h"
#include "server/outbound_frames.h"
#include "server/receiver.h"
#include "server/server_context.h"
#include "server/session_subscriptions.h"
#include "server/shared_frame.h"
#include "server/visited_list.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWebSocket>

#include <memory>
#include <vector>

namespace belfry {

class Audience;
class StreamHub;

/// One viewer's WebSocket: takes its messages, keeps its subscriptions and the limits it is held to.
class StreamSession final : public QObject, public Receiver
{
    Q_OBJECT

public:
    /// Takes the socket; `principal` is what the handshake's headers made of it, `tcp` what lies below the socket.
    StreamSession(std::unique_ptr<QWebSocket> socket, QTcpSocket *tcp, Principal principal, ServerContext &context,
                  StreamHub &hub);
    ~StreamSession() override;

    wire::Encoding encoding() const { return m_encoding; }
    wire::Compression compression() const override { return m_compression; }

    void send(const wire::ServerMessage &message) override;
    void send(const SharedFrame &frame) override;
    void send(const SharedHistory::Framed &history) override;
    void refuse(const ChannelMember &member, const wire::Failure &failure) override;
    void refuse(const wire::Failure &failure);
    /// What send() has left.
    void flush();
    /// So many frames, now, behind whatever send() has left.
    void sendTogether(const QByteArray &bytes, int frames);
    /// Whether it may ask for this history now; else it has been refused.
    bool affords(wire::RequestId id, const wire::HistoryOptions &history, qint64 stepMs);
    void close(wire::CloseCode code, const QString &reason);

    bool isBehind() const override { return m_behind; }
    bool isWelcomed() const { return m_welcomed; }
    /// Whether a subscription besides the one that is being made holds this channel.
    bool holdsTwice(const Channel &channel) const { return m_subscriptions.holdsTwice(channel); }
    /// Its members in the query channels, which it owns.
    const std::vector<std::unique_ptr<ChannelMember>> &members() const { return m_members; }
    ChannelMember &addMember(std::unique_ptr<ChannelMember> member);
    std::unique_ptr<ChannelMember> takeMember(const ChannelMember &member);

    /// Its token does: it is to be looked at each time.
    bool endsSoon() const
    {
        return m_principal.expires != 0 && m_context.services.clock.nowMs() >= m_principal.expires - kSoonMs;
    }
    /// Whether there is nothing to do for it but to send each point as it comes.
    bool isSteady() const;
    /// The one it is in; Audiences knows.
    Audience *audience() const { return m_audience; }
    void setAudience(Audience *audience) { m_audience = audience; }
    /// Something happens to it alone: it is served by itself from now on.
    void stepOut();
    /// Its place among those of an audience, or those apart (VisitedList).
    std::size_t listPlace() const { return m_listPlace; }
    void setListPlace(std::size_t place) { m_listPlace = place; }

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
    static constexpr std::int64_t kSoonMs = 60'000;

    void take(const QByteArray &message);
    void takeOtherKind();
    void handle(const wire::Hello &message);
    void handle(const wire::SubscribeQuery &message);
    void handle(const wire::SubscribeTopic &message);
    void handle(const wire::SubscribeLayout &message);
    void handle(const wire::SubscribeProcesses &message);
    void handle(const wire::SubscribeSockets &message);
    template<typename Message>
    void subscribeToState(const Message &message, Operation operation);
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
    Audience *m_audience = nullptr;
    std::size_t m_listPlace = VisitedList<StreamSession>::kNowhere;
    QElapsedTimer m_heard;

    std::unique_ptr<QWebSocket> m_socket; // receives, and sends control frames
    QPointer<QTcpSocket> m_tcp;           // what lies below it
    Principal m_principal;
    std::vector<std::unique_ptr<ChannelMember>> m_members;
    SessionSubscriptions m_subscriptions;
    int m_badMessages = 0;
    InboundMeter m_meter;
    QElapsedTimer m_opened;
    QElapsedTimer m_behindSince;
};

} // namespace belfry
