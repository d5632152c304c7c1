// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_session.h"

#include "base/logging.h"
#include "server/channel_member.h"
#include "server/stream_hub.h"

#include <algorithm>
#include <array>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace belfry {

using wire::CloseCode;
using wire::ErrorCode;
using wire::Failure;

namespace {

void limitBuffers(QTcpSocket &tcp, const ServerLimits &limits)
{
    if (limits.sendBufferBytes > 0)
        tcp.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, limits.sendBufferBytes);
    ::setsockopt(int(tcp.socketDescriptor()), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &limits.waitingInKernelBytes,
                 sizeof limits.waitingInKernelBytes);
}

} // namespace

StreamSession::StreamSession(std::unique_ptr<QWebSocket> socket, QTcpSocket *tcp, Principal principal,
                             ServerContext &context, StreamHub &hub)
    : m_context(context),
      m_encoding(socket->subprotocol() == QLatin1String(wire::kSubprotocolCbor) ? wire::Encoding::Cbor
                                                                                : wire::Encoding::Json),
      m_out(tcp),
      m_hub(hub),
      m_socket(std::move(socket)),
      m_tcp(tcp),
      m_principal(std::move(principal)),
      m_subscriptions(*this),
      m_meter(context.limits.sessionRates, m_socket->peerAddress(), *context.budgets, context.metrics)
{
    if (m_tcp)
        limitBuffers(*m_tcp, context.limits);
    m_opened.start();
    m_heard.start();
    m_socket->setMaxAllowedIncomingMessageSize(quint64(context.limits.messageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(context.limits.messageBytes));
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_encoding == wire::Encoding::Json)
            take(text.toUtf8());
        else
            takeOtherKind();
    });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        if (m_encoding == wire::Encoding::Cbor)
            take(message);
        else
            takeOtherKind();
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heard.restart(); });
    // A QSslSocket tells of bytes written when they are encrypted, long before they are gone.
    if (auto *tls = qobject_cast<QSslSocket *>(tcp); tls && tls->isEncrypted())
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &StreamSession::noteDrained, Qt::QueuedConnection);
    else if (tcp) // a QWebSocket doesn't pass on what one without encryption tells
        connect(tcp, &QTcpSocket::bytesWritten, this, &StreamSession::noteDrained);
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        m_closing = true; // whatever is still on its way here goes no further
        m_subscriptions.endAll();
        Q_EMIT closed();
    });
}

StreamSession::~StreamSession()
{
    m_socket->disconnect(this);
    m_subscriptions.endAll();
    m_socket.reset();
    if (m_tcp) // a QWebSocket leaves it to whoever gave it
        m_tcp->deleteLater();
}

void StreamSession::takeOtherKind()
{
    refuse({{},
            ErrorCode::InvalidMessage,
            m_encoding == wire::Encoding::Json ? QStringLiteral("expected a text message")
                                               : QStringLiteral("expected a binary message"),
            {}});
    countBad();
}

void StreamSession::take(const QByteArray &bytes)
{
    if (m_closing)
        return;
    m_heard.restart();
    m_context.metrics.received.add();
    m_context.metrics.receivedBytes.add(double(bytes.size()));
    if (!m_meter.take(Inbound::Messages, 1) || !m_meter.take(Inbound::Bytes, double(bytes.size())))
        return close(CloseCode::TooMany, QStringLiteral("more messages than this address or connection may send"));
    const wire::Decoded<wire::ClientMessage> message = wire::decodeClient(bytes, m_encoding);
    if (!message) {
        refuse(message.error());
        return countBad();
    }
    if (!m_welcomed && !std::holds_alternative<wire::Hello>(*message)) {
        refuse({{}, ErrorCode::HelloExpected, QStringLiteral("the first message must be hello"), {}});
        return countBad();
    }
    std::visit([this](const auto &m) { handle(m); }, *message);
}

void StreamSession::countBad()
{
    m_context.metrics.rejected("message").add();
    if (++m_badMessages >= m_context.limits.badMessages)
        close(CloseCode::BadMessage, QStringLiteral("too many messages that can't be read"));
}

void StreamSession::send(const wire::ServerMessage &message)
{
    if (m_closing)
        return;
    m_context.metrics.sent.add();
    push(framed(wire::encode(message, m_encoding), m_encoding, m_compression));
}

void StreamSession::send(const SharedFrame &frame)
{
    if (m_closing)
        return;
    m_context.metrics.sent.add();
    push(frame.framed(m_compression));
}

void StreamSession::send(const SharedHistory::Framed &history)
{
    if (m_closing)
        return;
    m_context.metrics.sent.add();
    push(history.header);
    push(history.shared);
    push(history.end);
}

void StreamSession::push(const QByteArray &bytes)
{
    m_context.metrics.sentBytes.add(double(bytes.size()));
    if (m_out.isEmpty())
        m_hub.flushSoon(*this);
    m_out.add(bytes);
    if (m_out.isFull())
        flush();
}

void StreamSession::flush()
{
    if (!m_out.isEmpty() && !m_out.flush())
        noteUnsent();
}

void StreamSession::sendTogether(const QByteArray &bytes, int frames)
{
    if (m_closing)
        return;
    m_context.metrics.sent.add(frames);
    m_context.metrics.sentBytes.add(double(bytes.size()));
    if (!m_out.send(bytes))
        noteUnsent();
}

void StreamSession::noteUnsent()
{
    const qint64 unsent = m_out.unsent();
    if (unsent > m_context.limits.outboundHardBytes)
        return close(CloseCode::TooSlow, QStringLiteral("%1 bytes were not read").arg(unsent));
    if (!m_behind && unsent > m_context.limits.outboundSoftBytes) {
        m_behind = true;
        m_behindSince.start();
        stepOut();
    }
}

void StreamSession::noteDrained()
{
    if (!m_behind || !m_out.isOpen() || m_out.unsent() > m_context.limits.outboundSoftBytes / 2)
        return;
    m_behind = false;
    for (const QPointer<Channel> &channel : m_subscriptions.channels()) {
        if (channel) // one may close us
            channel->drained(*this);
    }
}

void StreamSession::refuse(const Failure &failure)
{
    send(failure);
}

void StreamSession::refuse(const ChannelMember &member, const Failure &failure)
{
    Failure named = failure;
    named.id = member.request();
    send(named);
}

ChannelMember &StreamSession::addMember(std::unique_ptr<ChannelMember> member)
{
    return *m_members.emplace_back(std::move(member));
}

std::unique_ptr<ChannelMember> StreamSession::takeMember(const ChannelMember &member)
{
    const auto it = std::find_if(m_members.begin(), m_members.end(), [&](const auto &m) { return m.get() == &member; });
    std::unique_ptr<ChannelMember> taken = std::move(*it);
    m_members.erase(it);
    return taken;
}

bool StreamSession::isSteady() const
{
    return !m_closing && !m_behind && !m_members.empty() && m_out.isEmpty() && !endsSoon() &&
           std::all_of(m_members.begin(), m_members.end(), [](const auto &member) { return member->isSteady(); });
}

void StreamSession::stepOut()
{
    m_hub.stepOut(*this);
}

void StreamSession::close(CloseCode code, const QString &reason)
{
    if (m_closing)
        return;
    stepOut(); // it gets what its audience has got
    m_closing = true;
    flush();
    if (code != CloseCode::GoingAway) {
        qCInfo(lcServer).noquote() << "viewer" << m_socket->peerAddress().toString() << "closed" << int(code) << reason;
        m_context.metrics.rejected("session").add();
    }
    m_subscriptions.endAll();
    m_socket->close(QWebSocketProtocol::CloseCode(int(code)), reason);
    m_socket->flush(); // the server may be about to go
    // Whoever doesn't read won't see the close frame either.
    if (code == CloseCode::TooSlow || code == CloseCode::IdleTimeout)
        m_socket->abort();
}

void StreamSession::checkTimes()
{
    const ServerLimits &limits = m_context.limits;
    if (m_closing && m_heard.elapsed() > limits.helloTime.count())
        m_socket->abort();
    else if (!m_welcomed && m_opened.elapsed() > limits.helloTime.count())
        close(CloseCode::IdleTimeout, QStringLiteral("no hello"));
    else if (isExpired())
        close(CloseCode::Unauthorized, QStringLiteral("the token has expired"));
    else if (m_heard.elapsed() > limits.silence.count())
        close(CloseCode::IdleTimeout, QStringLiteral("silence"));
    else if (m_behind && m_behindSince.elapsed() > limits.behindTime.count())
        close(CloseCode::TooSlow, QStringLiteral("behind for too long"));
}

void StreamSession::ping()
{
    m_socket->ping();
}

} // namespace belfry

#include "moc_stream_session.cpp"
