// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "stream_client.h"

using namespace belfry;
using wire::CloseCode;
using wire::ErrorCode;

/// How a connection becomes a viewer, and who doesn't.
class StreamHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesHandshakes_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *change, const char *to, int status) {
            QTest::newRow(name) << QByteArray(change) << QByteArray(to) << status;
        };
        row("as it is", "", "", 101);
        row("another host", "Host: localhost", "Host: evil.example", 403);
        row("another site", "X-Origin: none", "Origin: https://evil.example", 403);
        row("wrong token", "X-Origin: none", "Authorization: Bearer nonsense", 401);
        row("unknown subprotocol", "belfry.v1.json", "belfry.v9.json", 400);
        row("no subprotocol", "Sec-WebSocket-Protocol: belfry.v1.json\r\n", "", 400);
        row("old version", "Version: 13", "Version: 8", 426);
        row("bad key", "dGhlIHNhbXBsZSBub25jZQ==", "short", 426);
        row("another path", "/live", "/dead", 404);
    }
    void refusesHandshakes()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, to);
        QFETCH(int, status);
        RunningServer running;
        QVERIFY(running.start());
        QByteArray bytes =
            "GET /live HTTP/1.1\r\nHost: localhost\r\nX-Origin: none\r\nConnection: keep-alive, Upgrade\r\n"
            "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: belfry.v1.json\r\n\r\n";
        if (!change.isEmpty())
            bytes.replace(change, to);
        HttpClient client(running.port);
        client.write(bytes);
        const HttpReply reply = client.read();
        QCOMPARE(reply.status, status);
        if (status == 101)
            QCOMPARE(reply.headers.value("sec-websocket-protocol"), QByteArray("belfry.v1.json"));
    }

    /// A client may send its first frame without waiting for the answer to its handshake.
    void hearsAFrameThatCameWithTheHandshake()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray hello = "{\"type\":\"hello\",\"version\":1}";
        QByteArray frame("\x81", 1);
        frame += char(0x80 | hello.size());
        frame += QByteArray(4, '\0') + hello; // a mask of zeros
        HttpClient client(running.port);
        client.write("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                     "Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n" +
                     frame);
        QCOMPARE(client.read().status, 101);
        QTRY_COMPARE(running.server->viewers(), 1);
    }

    void garbageInsteadOfFramesEndsTheConnection()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        client.write("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                     "Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n");
        QCOMPARE(client.read().status, 101);
        client.write(QByteArray("\xff\xff\x13\x37 no frame at all").repeated(20));
        QVERIFY(client.isClosed());
        StreamClient other(running.port);
        QVERIFY(other.greet());
    }

    void insistsOnHello()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.isOpen());
        viewer.subscribe(1, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == ErrorCode::HelloExpected);
        QVERIFY(viewer.greet());
        viewer.send(wire::Hello{});
        QVERIFY(viewer.waitFor<wire::Failure>(2));
        QVERIFY(viewer.settle());
        StreamClient future(running.port);
        QVERIFY(future.isOpen());
        future.send(wire::Hello{2, {}, {}, {}});
        QVERIFY(future.isClosed());
        QVERIFY(future.all<wire::Failure>().front().code == ErrorCode::UnsupportedVersion);
        StreamClient stranger(running.port);
        QVERIFY(stranger.isOpen());
        stranger.send(wire::Hello{1, QStringLiteral("nonsense"), {}, {}});
        QVERIFY(stranger.isClosed());
        QCOMPARE(int(stranger.socket.closeCode()), int(CloseCode::Unauthorized));
    }
};

BELFRY_TEST(StreamHandshakeTest)
#include "tst_stream_handshake.moc"
