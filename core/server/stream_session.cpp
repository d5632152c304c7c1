// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_session.h"

#include "base/logging.h"
#include "protocol/limits.h"
#include "server/stream_hub.h"
#include "server/unsent_bytes.h"

#include <algorithm>
#include <array>

#include <sys/socket.h>
#include <sys/uio.h>

namespace belfry {

using wire::CloseCode;
using wire::ErrorCode;
using wire::Failure;

namespace {
constexpr std::size_t kFramesAtOnce = 64;
} // namespace

StreamSession::StreamSession(std::unique_ptr<QWebSocket> socket, QTcpSocket *tcp, Principal principal,
                             ServerContext &context, StreamHub &hub)
    : m_socket(std::move(socket)),
      m_tcp(tcp),
      m_isPlain(tcp && tcp->metaObject() == &QTcpSocket::staticMetaObject),
      m_principal(std::move(principal)),
      m_context(context),
      m_hub(hub),
      m_encoding(m_socket->subprotocol() == QLatin1String(wire::kSubprotocolCbor) ? wire::Encoding::Cbor
                                                                                  : wire::Encoding::Json),
      m_meter(context.limits.sessionRates, m_socket->peerAddress(), context.budgets, context.metrics)
{
    if (m_tcp && context.limits.sendBufferBytes > 0)
        m_tcp->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, context.limits.sendBufferBytes);
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
        dropSubscriptions();
        Q_EMIT closed();
    });
}

StreamSession::~StreamSession()
{
    m_socket->disconnect(this);
    dropSubscriptions();
    m_socket.reset();
    if (m_tcp) // a QWebSocket leaves it to whoever gave it
        m_tcp->deleteLater();
}

void StreamSession::dropSubscriptions()
{
    for (auto &[id, subscription] : std::exchange(m_subscriptions, {}))
        end(id, subscription);
}

void StreamSession::end(wire::RequestId id, Subscription &subscription)
{
    if (subscription.layout) {
        subscription.layout->end();
        subscription.layout->setParent(&m_hub); // should the event loop end before
        subscription.layout.release()->deleteLater();
    }
    if (subscription.channel)
        subscription.channel->remove(*this, id);
}

/// A channel that comes twice is named twice.
template<typename Do>
void StreamSession::forEachChannel(Do act) const
{
    for (const auto &[id, subscription] : m_subscriptions) {
        if (subscription.channel)
            act(*subscription.channel);
        if (!subscription.layout)
            continue;
        for (const QPointer<QueryChannel> &channel : subscription.layout->channels()) {
            if (channel)
                act(*channel);
        }
    }
}

bool StreamSession::holdsTwice(const Channel &channel) const
{
    int held = 0;
    forEachChannel([&](const Channel &one) { held += &one == &channel ? 1 : 0; });
    return held > 1;
}

int StreamSession::heldChannels() const
{
    int held = 0;
    forEachChannel([&](const Channel &) { ++held; });
    return held;
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

/// False if the connection was closed, because the token wasn't even looked at.
bool StreamSession::takeToken(const QByteArray &token)
{
    const auto principal = m_context.authenticator.withToken(token, m_socket->peerAddress());
    m_principal = principal.value_or(Principal{});
    if (principal || principal.error().retryAfter.count() == 0)
        return true;
    m_context.metrics.rejected("token").add();
    const QString reason = QStringLiteral("too many wrong tokens came from this address; none is looked at for %1 s")
                               .arg(principal.error().retryAfter.count());
    refuse({{}, ErrorCode::LimitExceeded, reason, {}});
    close(CloseCode::TooMany, reason);
    return false;
}

void StreamSession::handle(const wire::Hello &message)
{
    if (m_welcomed)
        return refuse({{}, ErrorCode::HelloExpected, QStringLiteral("hello was said already"), {}});
    if (message.version != wire::kVersion) {
        refuse({{},
                ErrorCode::UnsupportedVersion,
                QStringLiteral("expected version %1").arg(wire::kVersion),
                {.file = {}, .line = 0, .column = 0, .pointer = QStringLiteral("/version")}});
        return close(CloseCode::BadMessage, QStringLiteral("unsupported version"));
    }
    if (!message.token.isEmpty() && !takeToken(message.token.toUtf8()))
        return;
    // Whoever may query may watch.
    if (!authorize(m_principal, Operation::Query)) {
        m_context.metrics.rejected("token").add();
        refuse({{}, ErrorCode::Unauthorized, QStringLiteral("the token is missing or not one of this server's"), {}});
        return close(CloseCode::Unauthorized, QStringLiteral("unauthorized"));
    }
    m_welcomed = true;
    const Capabilities capabilities = m_context.source->capabilities() & capabilitiesOf(m_principal);
    const wire::Compression compression = wire::chooseCompression(message.compress);
    send(wire::Welcome{wire::kVersion, m_context.options.epoch, QStringLiteral("belfry " BELFRY_VERSION),
                       HostId(m_context.options.hostName), capabilities, m_context.services.clock.nowMs(),
                       wire::toString(compression)});
    m_compression = compression;
    qCDebug(lcServer) << "viewer" << m_socket->peerAddress().toString() << message.client << m_principal.name;
    Q_EMIT welcomed();
}

bool StreamSession::canSubscribe(wire::RequestId id, Operation operation)
{
    if (!authorize(m_principal, operation)) {
        refuse({id, ErrorCode::Forbidden, QStringLiteral("\"%1\" may not see this").arg(m_principal.name), {}});
        return false;
    }
    if (m_subscriptions.contains(id)) {
        refuse({id,
                ErrorCode::DuplicateId,
                QStringLiteral("subscription %1 is held already").arg(id),
                {.file = {}, .line = 0, .column = 0, .pointer = QStringLiteral("/id")}});
        return false;
    }
    if (heldChannels() >= m_context.limits.subscriptionsPerSession) {
        m_context.metrics.rejected("subscriptions").add();
        refuse({id,
                ErrorCode::LimitExceeded,
                QStringLiteral("at most %1 subscriptions").arg(m_context.limits.subscriptionsPerSession),
                {}});
        return false;
    }
    if (!m_meter.take(Inbound::Subscriptions, 1)) {
        refuse({id, ErrorCode::LimitExceeded, QStringLiteral("too many subscriptions at once; wait a moment"), {}});
        return false;
    }
    return true;
}

/// A history is evaluated for whoever asks, if not for this one alone.
bool StreamSession::affords(wire::RequestId id, const wire::HistoryOptions &history, qint64 stepMs)
{
    const qint64 back =
        history.from == 0 ? history.historyMs
                          : m_context.services.clock.nowMs() - std::min(history.from, m_context.services.clock.nowMs());
    const double instants = double(back) / double(std::max<qint64>(stepMs, 1));
    const double most =
        history.maxPoints > 0 && history.reduce == wire::Reduce::Last ? history.maxPoints : wire::limits::kMaxPoints;
    if (m_meter.take(Inbound::Points, std::min(instants, most)))
        return true;
    refuse({id,
            ErrorCode::LimitExceeded,
            QStringLiteral("more points of history than this address or connection may ask for; wait a moment"),
            {}});
    return false;
}

void StreamSession::handle(const wire::SubscribeQuery &message)
{
    if (!canSubscribe(message.id, Operation::Query))
        return;
    if (!affords(message.id, message.history, message.stepMs))
        return;
    const tl::expected<QueryChannel *, Failure> channel = m_hub.channelFor(message, m_encoding);
    if (!channel)
        return refuse(channel.error());
    m_subscriptions[message.id].channel = *channel; // before the channel looks for it
    send(wire::Subscribed{message.id, (*channel)->id(), (*channel)->newestOffset()});
    (*channel)->add(*this, message.id, message.history);
}

void StreamSession::handle(const wire::SubscribeTopic &message)
{
    constexpr std::array operations{Operation::ReadAlerts, Operation::ReadHealth, Operation::ReadLayouts,
                                    Operation::ReadHosts};
    if (!canSubscribe(message.id, operations.at(std::size_t(message.topic))))
        return;
    const tl::expected<Channel *, Failure> channel = m_hub.subscribe(*this, message);
    if (channel)
        m_subscriptions[message.id].channel = *channel;
    else
        refuse(channel.error());
}

void StreamSession::handle(const wire::SubscribeLayout &message)
{
    if (!canSubscribe(message.id, Operation::Query) || !canSubscribe(message.id, Operation::ReadLayouts))
        return;
    auto layout = std::make_unique<LayoutSubscription>(*this, message, m_hub, m_context);
    connect(layout.get(), &LayoutSubscription::failed, this, [this, id = message.id](const Failure &failure) {
        refuse(failure);
        if (auto held = m_subscriptions.extract(id); !held.empty())
            end(id, held.mapped());
    });
    m_subscriptions[message.id].layout = std::move(layout);
}

void StreamSession::handle(const wire::Unsubscribe &message)
{
    auto held = m_subscriptions.extract(message.id);
    if (held.empty())
        return refuse(
            {message.id, ErrorCode::NotFound, QStringLiteral("there is no subscription %1").arg(message.id), {}});
    end(message.id, held.mapped());
}

void StreamSession::handle(const wire::Pause &message)
{
    pause(message.id, true);
}

void StreamSession::handle(const wire::Resume &message)
{
    pause(message.id, false);
}

void StreamSession::pause(wire::RequestId id, bool pause)
{
    const auto it = m_subscriptions.find(id);
    if (it == m_subscriptions.end())
        return refuse({id, ErrorCode::NotFound, QStringLiteral("there is no subscription %1").arg(id), {}});
    if (it->second.layout)
        it->second.layout->pause(pause);
    else if (it->second.channel)
        it->second.channel->pause(*this, id, pause);
}

void StreamSession::handle(const wire::Ping &message)
{
    send(wire::Pong{message.nonce, m_context.services.clock.nowMs()});
}

void StreamSession::send(const wire::ServerMessage &message)
{
    if (m_closing || !m_tcp)
        return;
    m_context.metrics.sent.add();
    push(framed(wire::encode(message, m_encoding), m_encoding, m_compression));
}

void StreamSession::send(const SharedFrame &frame)
{
    if (m_closing || !m_tcp)
        return;
    m_context.metrics.sent.add();
    push(frame.framed(m_compression));
}

void StreamSession::send(const SharedHistory::Framed &history)
{
    if (m_closing || !m_tcp)
        return;
    m_context.metrics.sent.add();
    push(history.header);
    push(history.shared);
    push(history.end);
}

void StreamSession::push(const QByteArray &bytes)
{
    m_context.metrics.sentBytes.add(double(bytes.size()));
    m_frames.push_back(bytes);
    if (m_frames.size() == 1)
        m_hub.flushSoon(*this);
    else if (m_frames.size() >= kFramesAtOnce)
        flush();
}

// Straight to the kernel unless something waits already. By way of the sockets' buffers, a message costs two copies, a
// notifier that is switched on and off and a turn of the event loop, for each viewer.
void StreamSession::flush()
{
    if (m_frames.empty() || !m_tcp)
        return;
    std::size_t sent = sendNow();
    for (const QByteArray &frame : m_frames) {
        const auto size = std::size_t(frame.size());
        if (sent < size) // an error is the socket's to find
            m_tcp->write(frame.constData() + sent, qint64(size - sent));
        sent -= std::min(sent, size);
    }
    m_frames.clear();
    noteUnsent();
}

// How many bytes the kernel has taken.
std::size_t StreamSession::sendNow()
{
    if (!m_isPlain || m_tcp->bytesToWrite() > 0 || m_tcp->state() != QAbstractSocket::ConnectedState)
        return 0;
    std::array<iovec, kFramesAtOnce> parts;
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        parts[i] = {const_cast<char *>(m_frames[i].constData()), std::size_t(m_frames[i].size())};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = m_frames.size();
    return std::size_t(
        std::max<ssize_t>(0, ::sendmsg(int(m_tcp->socketDescriptor()), &message, MSG_DONTWAIT | MSG_NOSIGNAL)));
}

void StreamSession::noteUnsent()
{
    const qint64 unsent = unsentBytes(*m_tcp);
    if (unsent > m_context.limits.outboundHardBytes)
        return close(CloseCode::TooSlow, QStringLiteral("%1 bytes were not read").arg(unsent));
    if (!m_behind && unsent > m_context.limits.outboundSoftBytes) {
        m_behind = true;
        m_behindSince.start();
    }
}

void StreamSession::noteDrained()
{
    if (!m_behind || !m_tcp || unsentBytes(*m_tcp) > m_context.limits.outboundSoftBytes / 2)
        return;
    m_behind = false;
    std::vector<QPointer<Channel>> channels; // one may close us
    forEachChannel([&](Channel &channel) { channels.emplace_back(&channel); });
    for (const QPointer<Channel> &channel : channels) {
        if (channel)
            channel->drained(*this);
    }
}

void StreamSession::refuse(const Failure &failure)
{
    send(failure);
}

void StreamSession::close(CloseCode code, const QString &reason)
{
    if (m_closing)
        return;
    m_closing = true;
    flush();
    if (code != CloseCode::GoingAway) {
        qCInfo(lcServer).noquote() << "viewer" << m_socket->peerAddress().toString() << "closed" << int(code) << reason;
        m_context.metrics.rejected("session").add();
    }
    dropSubscriptions();
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
