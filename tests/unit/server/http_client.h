// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

namespace belfry {

struct HttpReply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /// What Prometheus's API answers with.
    QJsonObject data() const { return json().value(QLatin1String("data")).toObject(); }
};

/// Writes bytes to a socket and reads HTTP answers back, without any library between.
class HttpClient
{
public:
    explicit HttpClient(quint16 port, const QString &host = QStringLiteral("127.0.0.1"))
    {
        socket.connectToHost(host, port);
        (void)QTest::qWaitFor([this] { return socket.state() == QTcpSocket::ConnectedState; });
    }

    void write(const QByteArray &bytes) { socket.write(bytes); }

    HttpReply request(const QByteArray &method, const QByteArray &target, const QByteArray &headers = {},
                      const QByteArray &body = {})
    {
        QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        write(bytes + "\r\n" + body);
        return read(method == "HEAD");
    }
    HttpReply get(const QByteArray &target, const QByteArray &headers = {}) { return request("GET", target, headers); }

    /// The next answer; status 0 if none came.
    HttpReply read(bool withoutBody = false)
    {
        HttpReply reply;
        if (!waitFor([this] { return m_received.contains("\r\n\r\n"); }))
            return reply;
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        QList<QByteArray> lines = m_received.left(end).split('\n');
        const int status = lines.takeFirst().split(' ').value(1).toInt();
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            QByteArray &value = reply.headers[line.left(colon).toLower()]; // lines of one name are a list
            value += (value.isEmpty() ? QByteArray() : QByteArray(", ")) + line.mid(colon + 1).trimmed();
        }
        const qsizetype length = withoutBody ? 0 : reply.headers.value("content-length").toLongLong();
        if (!waitFor([&] { return m_received.size() >= end + 4 + length; }))
            return reply;
        reply.status = status;
        reply.body = m_received.mid(end + 4, length);
        m_received.remove(0, end + 4 + length);
        return reply;
    }

    bool isClosed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QTcpSocket::UnconnectedState; }, 10'000);
    }
    bool nothingMore()
    {
        m_received += socket.readAll();
        return m_received.isEmpty();
    }

    QTcpSocket socket;

private:
    template<typename Condition>
    bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                m_received += socket.readAll();
                return condition();
            },
            10'000);
    }

    QByteArray m_received;
};

} // namespace belfry
