// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/compression.h"
#include "protocol/limits.h"

#include <QNetworkRequest>
#include <QTest>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <vector>

namespace belfry {

/// A viewer of the stream that remembers everything it was sent.
class StreamClient
{
public:
    explicit StreamClient(quint16 port, const QByteArray &bearer = {}, const QByteArray &origin = {},
                          wire::Encoding spoken = wire::Encoding::Json)
        : encoding(spoken)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            texts.push_back(text);
            take(text.toUtf8());
        });
        QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket, [this](const QByteArray &bytes) {
            binaries.push_back(bytes);
            take(wire::isCompressed(bytes) ? wire::decompress(bytes, wire::limits::kServerMessageBytes).value_or("")
                                           : bytes);
        });
        QNetworkRequest request(QUrl(QStringLiteral("ws://localhost:%1/live").arg(port)));
        if (!bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + bearer);
        if (!origin.isEmpty())
            request.setRawHeader("Origin", origin);
        QWebSocketHandshakeOptions options;
        options.setSubprotocols(
            {QLatin1String(encoding == wire::Encoding::Json ? wire::kSubprotocolJson : wire::kSubprotocolCbor)});
        socket.open(request, options);
    }

    bool isOpen()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }, 10'000);
    }
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
    }

    void send(const wire::ClientMessage &message)
    {
        const QByteArray bytes = wire::encode(message, encoding);
        if (encoding == wire::Encoding::Json)
            socket.sendTextMessage(QString::fromUtf8(bytes));
        else
            socket.sendBinaryMessage(bytes);
    }
    void sendText(const QString &text) { socket.sendTextMessage(text); }

    /// Connects and says hello.
    bool greet(const QString &token = {}, const std::vector<QString> &compress = {})
    {
        if (!isOpen())
            return false;
        send(wire::Hello{wire::kVersion, token, {}, QStringLiteral("test"), compress});
        return waitFor<wire::Welcome>(1);
    }
    void subscribe(wire::RequestId id, const QString &query, qint64 historyMs = 0)
    {
        wire::SubscribeQuery message;
        message.id = id;
        message.query = query;
        message.history.historyMs = historyMs;
        send(message);
    }

    template<typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const wire::ServerMessage &message : messages) {
            if (const T *one = std::get_if<T>(&message))
                found.push_back(*one);
        }
        return found;
    }
    /// Until the newest message is the point of that time.
    bool waitForPoint(Timestamp t)
    {
        return QTest::qWaitFor(
            [&] {
                const auto *points = messages.empty() ? nullptr : std::get_if<wire::Points>(&messages.back());
                return points && points->t >= t;
            },
            10'000);
    }
    template<typename T>
    bool waitFor(std::size_t count)
    {
        return QTest::qWaitFor(
            [&] {
                const auto isOne = [](const wire::ServerMessage &m) { return std::holds_alternative<T>(m); };
                return std::count_if(messages.begin(), messages.end(), isOne) >= std::ptrdiff_t(count);
            },
            10'000);
    }
    /// A round trip: everything the server sent before has arrived.
    bool settle()
    {
        const std::size_t before = all<wire::Pong>().size();
        send(wire::Ping{1});
        return waitFor<wire::Pong>(before + 1);
    }

    QWebSocket socket;
    const wire::Encoding encoding;
    std::vector<wire::ServerMessage> messages;
    std::vector<QString> texts;
    std::vector<QByteArray> binaries;
    std::vector<QByteArray> undecoded;

private:
    void take(const QByteArray &bytes)
    {
        if (auto message = wire::decodeServer(bytes, encoding))
            messages.push_back(std::move(*message));
        else
            undecoded.push_back(bytes);
    }
};

} // namespace belfry
