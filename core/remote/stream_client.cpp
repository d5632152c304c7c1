// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/stream_client.h"

#include "base/logging.h"
#include "protocol/close_codes.h"
#include "protocol/compression.h"
#include "protocol/limits.h"
#include "remote/client_tls.h"
#include "remote/server_url.h"
#include "remote/socket_owner.h"

#include <algorithm>

#include <QDateTime>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace belfry {

namespace {

using namespace std::chrono_literals;

constexpr auto kWelcomeWithin = 10s;

QUrl streamUrl(QUrl url)
{
    if (url.scheme() == QLatin1String("http"))
        url.setScheme(QStringLiteral("ws"));
    else if (url.scheme() == QLatin1String("https"))
        url.setScheme(QStringLiteral("wss"));
    url.setPath(QLatin1String(wire::kStreamPath));
    return url;
}

/// The server looked at the request and said no: asking again would get the same answer, but where it was only too much
/// at once.
bool isHandshakeRefusal(const QString &error)
{
    // QWebSocket 6.4 tells the HTTP status of a refused handshake nowhere else.
    return error.contains(QLatin1String("status code: 4")) && !error.contains(QLatin1String("status code: 429"));
}

} // namespace

StreamClient::StreamClient(RemoteOptions options) : m_options(std::move(options))
{
    setServer(m_options.server);
    m_connection.sinceMs = QDateTime::currentMSecsSinceEpoch();
    m_clock.start();
    for (QTimer *timer : {&m_retryTimer, &m_helloTimer, &m_staleTimer})
        timer->setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &StreamClient::connectNow);
    connect(&m_helloTimer, &QTimer::timeout, this,
            [this] { loseConnection(QStringLiteral("the server doesn't answer"), 0); });
    connect(&m_pingTimer, &QTimer::timeout, this, &StreamClient::onPingTimer);
    connect(&m_staleTimer, &QTimer::timeout, this,
            [this] { setState(Connection::State::Stale, QStringLiteral("no new data"), 0, m_lastTickMs); });
}

StreamClient::~StreamClient()
{
    dropSocket();
}

void StreamClient::setServer(Endpoint server)
{
    m_options.server = std::move(server);
    m_options.server.url = streamUrl(m_options.server.url);
    // Nothing has been found yet: it will be on this machine.
    m_connection.address = m_options.server.url.host().isEmpty() && m_options.find
                               ? QStringLiteral("local")
                               : m_options.server.url.toString(QUrl::RemovePath);
}

void StreamClient::open()
{
    if (!m_options.refusal.isEmpty())
        refuse(m_options.refusal);
    else if (!m_options.find && !isServerUrl(m_options.server.url))
        refuse(notAServerUrl(m_connection.address).message);
    else
        connectNow();
}

void StreamClient::reconnect()
{
    if (m_welcomed)
        return;
    m_backoff.reset();
    open();
}

/// False if the server is nowhere now.
bool StreamClient::locate()
{
    if (!m_options.find)
        return true;
    std::optional<Endpoint> found = m_options.find();
    if (!found)
        return false;
    setServer(*std::move(found));
    Q_EMIT moved();
    return true;
}

void StreamClient::connectNow()
{
    dropSocket();
    if (!locate())
        return retryLater(QStringLiteral("no Belfry runs on this machine now"), {});
    m_certificateProblem.clear();
    m_socket = new QWebSocket;
    if (m_options.server.tls)
        m_socket->setSslConfiguration(*m_options.server.tls);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(wire::limits::kServerMessageBytes));
    connect(m_socket, &QWebSocket::connected, this, &StreamClient::onConnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onMessage(text.toUtf8()); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &StreamClient::onMessage);
    connect(m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateProblem = certificateProblem(errors); });
    connect(m_socket, &QWebSocket::disconnected, this, &StreamClient::onClosed);
    connect(m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, &StreamClient::onClosed);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({QLatin1String(wire::kSubprotocolCbor), QLatin1String(wire::kSubprotocolJson)});
    m_helloTimer.start(kWelcomeWithin);
    m_socket->open(QNetworkRequest(m_options.server.url), handshake);
}

/// Only now is there a connection whose other end can be looked up, and nothing secret has been said yet.
bool StreamClient::isOwners() const
{
    if (!m_options.server.owner)
        return true;
    const auto uid = SocketOwners().peer({m_socket->peerAddress(), m_socket->peerPort()},
                                         {m_socket->localAddress(), m_socket->localPort()});
    return uid && mayServeFor(*uid, *m_options.server.owner);
}

void StreamClient::onConnected()
{
    if (!isOwners())
        return loseConnection(QStringLiteral("another user's program answers there"), 0);
    // This machine talks to itself faster than it compresses.
    const std::vector<QString> compress =
        m_socket->peerAddress().isLoopback()
            ? std::vector<QString>()
            : std::vector<QString>{wire::toString(wire::Compression::Zstd), wire::toString(wire::Compression::Deflate)};
    say(wire::Hello{wire::kVersion, m_options.server.token, m_welcome.epoch, m_options.client, compress});
}

wire::Encoding StreamClient::encoding() const
{
    const bool isCbor = m_socket->subprotocol() == QLatin1String(wire::kSubprotocolCbor);
    return isCbor ? wire::Encoding::Cbor : wire::Encoding::Json;
}

void StreamClient::say(const wire::ClientMessage &message)
{
    const QByteArray bytes = wire::encode(message, encoding());
    if (encoding() == wire::Encoding::Cbor)
        m_socket->sendBinaryMessage(bytes);
    else
        m_socket->sendTextMessage(QString::fromUtf8(bytes));
}

void StreamClient::send(const wire::ClientMessage &message)
{
    if (m_welcomed)
        say(message);
}

void StreamClient::onMessage(QByteArray bytes)
{
    m_sinceMessage.start();
    m_meter.noteBytes(bytes.size(), QDateTime::currentMSecsSinceEpoch());
    if (wire::isCompressed(bytes)) {
        Result<QByteArray> plain = wire::decompress(bytes, wire::limits::kServerMessageBytes);
        if (!plain) {
            qCWarning(lcRemote, "%s: %s", qUtf8Printable(m_connection.address), qUtf8Printable(plain.error().message));
            return;
        }
        bytes = *std::move(plain);
    }
    const auto message = wire::decodeServer(bytes, encoding());
    if (!message) {
        qCWarning(lcRemote, "%s sent what we can't read: %s", qUtf8Printable(m_connection.address),
                  qUtf8Printable(message.error().toError().toString()));
        return;
    }
    if (const auto *welcome = std::get_if<wire::Welcome>(&*message))
        return onWelcome(*welcome);
    if (const auto *pong = std::get_if<wire::Pong>(&*message))
        return onPong(*pong);
    if (const auto *failure = std::get_if<wire::Failure>(&*message); failure && !failure->id)
        return onFailure(*failure);
    Q_EMIT this->message(*message);
}

void StreamClient::onWelcome(const wire::Welcome &welcome)
{
    m_helloTimer.stop();
    m_backoff.reset();
    m_welcome = welcome;
    m_welcomed = true;
    m_sinceTick.invalidate();
    m_lastTickMs = QDateTime::currentMSecsSinceEpoch(); // as good as it gets until there is one
    m_meter.noteServerTime(welcome.time, m_lastTickMs);
    m_staleTimer.start(m_options.staleAfter);
    m_pingTimer.start(m_options.pingInterval);
    setState(Connection::State::Live, {});
    send(wire::Ping{microseconds()});
    Q_EMIT welcomed();
}

/// They fit what JSON keeps exactly for 285 years.
qint64 StreamClient::microseconds() const
{
    return m_clock.nsecsElapsed() / 1000;
}

void StreamClient::onPong(const wire::Pong &pong)
{
    m_meter.notePong(double(microseconds() - pong.nonce) / 1000, pong.time, QDateTime::currentMSecsSinceEpoch());
}

void StreamClient::onFailure(const wire::Failure &failure)
{
    const bool forGood = failure.code == wire::ErrorCode::Unauthorized ||
                         failure.code == wire::ErrorCode::UnsupportedVersion ||
                         failure.code == wire::ErrorCode::Forbidden;
    if (forGood && !m_welcomed)
        refuse(failure.toError().toString());
    else
        qCWarning(lcRemote, "%s: %s", qUtf8Printable(m_connection.address),
                  qUtf8Printable(failure.toError().toString()));
}

void StreamClient::onPingTimer()
{
    if (m_sinceMessage.hasExpired(2 * m_options.pingInterval.count()))
        loseConnection(QStringLiteral("the server doesn't answer"), 0);
    else
        send(wire::Ping{microseconds()});
}

Link StreamClient::link() const
{
    return m_meter.link(QDateTime::currentMSecsSinceEpoch());
}

void StreamClient::noteTick(Timestamp t)
{
    m_meter.noteTick(t);
    m_lastTickMs = QDateTime::currentMSecsSinceEpoch();
    // Where ticks are further apart than usual, so is what counts as late.
    const qint64 distance = m_sinceTick.isValid() ? m_sinceTick.elapsed() : 0;
    m_sinceTick.start();
    m_staleTimer.start(std::max(m_options.staleAfter, std::chrono::milliseconds(3 * distance)));
    if (m_connection.state == Connection::State::Stale)
        setState(Connection::State::Live, {});
}

void StreamClient::onClosed()
{
    const QString error = m_certificateProblem.isEmpty() ? m_socket->errorString() : m_certificateProblem;
    const int code = m_socket->closeCode();
    if (!m_welcomed && isHandshakeRefusal(error))
        return refuse(error);
    const QString reason = m_socket->closeReason();
    loseConnection(reason.isEmpty() ? error : reason, code);
}

void StreamClient::loseConnection(const QString &reason, int closeCode)
{
    const bool wasWelcomed = m_welcomed;
    if (wire::comesBack(closeCode))
        retryLater(reason.isEmpty() ? QStringLiteral("the connection was closed") : reason,
                   std::chrono::milliseconds(wire::retryAfterMs(closeCode)));
    else
        refuse(reason);
    if (wasWelcomed)
        Q_EMIT lost();
}

void StreamClient::retryLater(const QString &reason, std::chrono::milliseconds atLeast)
{
    dropSocket();
    const auto delay = std::max(m_backoff.next(QRandomGenerator::global()->generateDouble()), atLeast);
    m_retryTimer.start(delay);
    setState(Connection::State::Disconnected, reason, QDateTime::currentMSecsSinceEpoch() + delay.count());
}

void StreamClient::refuse(const QString &reason)
{
    if (m_options.find)
        return retryLater(reason, {});
    dropSocket();
    setState(Connection::State::Refused, reason);
}

void StreamClient::dropSocket()
{
    m_welcomed = false;
    m_meter.lose();
    for (QTimer *timer : {&m_retryTimer, &m_helloTimer, &m_pingTimer, &m_staleTimer})
        timer->stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->close();
    m_socket->deleteLater(); // we may be in one of its signals
    m_socket = nullptr;
}

void StreamClient::setState(Connection::State state, const QString &reason, qint64 retryAtMs, qint64 sinceMs)
{
    const Connection before = m_connection;
    if (m_connection.state != state)
        m_connection.sinceMs = sinceMs != 0 ? sinceMs : QDateTime::currentMSecsSinceEpoch();
    m_connection.state = state;
    m_connection.reason = reason;
    m_connection.retryAtMs = retryAtMs;
    if (m_connection != before)
        Q_EMIT connectionChanged();
}

} // namespace belfry

#include "moc_stream_client.cpp"
