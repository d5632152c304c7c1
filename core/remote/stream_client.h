// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "remote/backoff.h"
#include "remote/endpoint.h"
#include "remote/link_meter.h"
#include "source/connection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace belfry {

class StreamSocket;

/// Which server, and as whom.
struct RemoteOptions {
    Endpoint server;
    /// Where the server is now, asked before every attempt to connect; nothing: nowhere, ask again later. For a server
    /// that may come back elsewhere, or as another; then nothing is final and the connection is never Refused. Without
    /// it the server is always at `server`.
    std::function<std::optional<Endpoint>()> find;
    /// Set: it can't work, for this reason, and nothing is tried.
    QString refusal;
    QString client; ///< who we are, for the server's log: "belfry 0.1.0"
    /// Follow alerts, health, layouts and hosts too; without it only what is subscribed.
    bool topics = true;
    /// Without a tick for this long a live connection is stale.
    std::chrono::milliseconds staleAfter{5'000};
    /// A ping goes out this often; twice as long without any message and the connection counts as lost.
    std::chrono::milliseconds pingInterval{5'000};
};

/// The connection itself: one StreamSocket after the other, hello and welcome, pings, coming back after a loss with
/// growing delays, and the Connection that says how it stands. Knows nothing of what the messages are about. One
/// thread.
class StreamClient : public QObject
{
    Q_OBJECT

public:
    explicit StreamClient(RemoteOptions options);
    ~StreamClient() override;

    /// Begins to connect, once; what is invalid about the URL makes the connection Refused.
    void open();
    /// Only between welcomed() and lost(); dropped otherwise.
    void send(const wire::ClientMessage &message);
    bool isWelcomed() const { return m_welcomed; }
    /// The data of a new tick came: the connection is live, and stale if this isn't called again in time.
    void noteTick(Timestamp t);
    /// The server left out so many points.
    void noteDropped(quint64 points) { m_meter.noteDropped(points); }
    /// Gives up waiting for the next attempt, or the refusal, and tries at once.
    void reconnect();

    const Connection &connection() const { return m_connection; }
    const Endpoint &server() const { return m_options.server; }
    const wire::Welcome &welcome() const { return m_welcome; }
    Link link() const;

Q_SIGNALS:
    /// The server is elsewhere now, or wants another token.
    void moved();
    /// The server has accepted us: subscribe now. Emitted again after every reconnect.
    void welcomed();
    /// Everything but welcome and pong.
    void message(const belfry::wire::ServerMessage &message);
    void lost();
    void connectionChanged();

private:
    void connectNow();
    bool locate();
    void setServer(Endpoint server);
    void greet(bool isLocal);
    void onMessage(const wire::ServerMessage &message);
    void onWelcome(const wire::Welcome &welcome);
    void onPong(const wire::Pong &pong);
    void onFailure(const wire::Failure &failure);
    void onPingTimer();
    qint64 microseconds() const;
    void dropSocket();
    void loseConnection(const QString &reason, int closeCode);
    void refuse(const QString &reason);
    void retryLater(const QString &reason, std::chrono::milliseconds atLeast);
    /// `sinceMs`: since when it has been so; 0: now.
    void setState(Connection::State state, const QString &reason, qint64 retryAtMs = 0, qint64 sinceMs = 0);

    RemoteOptions m_options;
    Connection m_connection;
    Backoff m_backoff;
    StreamSocket *m_socket = nullptr; ///< of the present attempt
    bool m_welcomed = false;
    wire::Welcome m_welcome;
    QTimer m_retryTimer;
    QTimer m_helloTimer;
    QTimer m_pingTimer;
    QTimer m_staleTimer;
    QElapsedTimer m_sinceMessage;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_clock;
    LinkMeter m_meter;
    qint64 m_lastTickMs = 0; ///< when the newest tick's data came (wall clock); 0: in this connection not yet
};

} // namespace belfry
