// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/stream_client.h"

#include "base/logging.h"
#include "protocol/close_codes.h"
#include "protocol/compression.h"
#include "remote/server_url.h"
#include "remote/stream_socket.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

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
    m_socket = new StreamSocket(m_options.server);
    connect(m_socket, &StreamSocket::opened, this, &StreamClient::greet);
    connect(m_socket, &StreamSocket::heard, this, [this](qint64 bytes) {
        m_sinceMessage.start();
        m_meter.noteBytes(bytes, QDateTime::currentMSecsSinceEpoch());
    });
    connect(m_socket, &StreamSocket::received, this, &StreamClient::onMessage);
    connect(m_socket, &StreamSocket::closed, this, [this](const StreamSocket::Closing &closing) {
        if (!m_welcomed && closing.isRefusal)
            refuse(closing.reason);
        else
            loseConnection(closing.reason, closing.code);
    });
    m_helloTimer.start(kWelcomeWithin);
    m_socket->open();
}

void StreamClient::greet(bool isLocal)
{
    // This machine talks to itself faster than it compresses.
    const std::vector<QString> compress = isLocal ? std::vector<QString>()
                                                  : std::vector<QString>{wire::toString(wire::Compression::Zstd),
                                                                         wire::toString(wire::Compression::Deflate)};
    m_socket->send(wire::Hello{wire::kVersion, m_options.server.token, m_welcome.epoch, m_options.client, compress});
}

void StreamClient::send(const wire::ClientMessage &message)
{
    if (m_welcomed)
        m_socket->send(message);
}

void StreamClient::onMessage(const wire::ServerMessage &message)
{
    if (const auto *welcome = std::get_if<wire::Welcome>(&message))
        return onWelcome(*welcome);
    if (const auto *pong = std::get_if<wire::Pong>(&message))
        return onPong(*pong);
    if (const auto *failure = std::get_if<wire::Failure>(&message); failure && !failure->id)
        return onFailure(*failure);
    Q_EMIT this->message(message);
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
