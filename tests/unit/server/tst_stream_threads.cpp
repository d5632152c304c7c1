// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "stream_client.h"

#include <QDir>
#include <QProcess>
#include <QSslSocket>

using namespace belfry;
using wire::CloseCode;

namespace {

/// A thread for each viewer, up to three.
ServerLimits spread()
{
    ServerLimits limits;
    limits.ioThreads = 3;
    limits.viewersBeforeThread = 1;
    return limits;
}

using Viewers = std::vector<std::unique_ptr<StreamClient>>;

bool greet(Viewers &viewers, const RunningServer &running, std::size_t count, const QString &token = {})
{
    for (std::size_t i = 0; i < count; ++i) {
        viewers.push_back(std::make_unique<StreamClient>(running.port));
        if (!viewers.back()->greet(token))
            return false;
    }
    return true;
}

int serverThreads()
{
    int count = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + QStringLiteral("/comm")));
        count += name.open(QIODevice::ReadOnly) && name.readAll().startsWith("server-");
    }
    return count;
}

} // namespace

/// Viewers spread over I/O threads.
class StreamThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginWhenThereAreManyViewers()
    {
        RunningServer running(spread());
        QVERIFY(running.start());
        QCOMPARE(serverThreads(), 0);
        Viewers viewers;
        for (const int threads : {0, 1, 2, 2}) { // the first viewer is served where it was accepted
            QVERIFY(greet(viewers, running, 1));
            QCOMPARE(serverThreads(), threads);
        }
        running.server.reset();
        QTRY_COMPARE(serverThreads(), 0);
    }

    void sendTheSameToEverybody()
    {
        RunningServer running(spread());
        QVERIFY(running.start());
        Viewers viewers;
        QVERIFY(greet(viewers, running, 7));
        QCOMPARE(running.server->viewers(), 7);
        running.tick(1);
        for (const auto &viewer : viewers) {
            viewer->subscribe(1, QStringLiteral("up"), 10'000);
            QVERIFY(viewer->waitFor<wire::History>(1));
        }
        QCOMPARE(int(running.live.active()), 1);
        for (int i = 2; i < 12; ++i)
            running.tick(i);
        const auto valuesOf = [](const StreamClient &viewer) {
            std::vector<double> values;
            for (const wire::Points &points : viewer.all<wire::Points>())
                values.push_back(points.values.at(0));
            return values;
        };
        for (const auto &viewer : viewers) {
            QVERIFY(viewer->waitForPoint(running.clock.nowMs()));
            QCOMPARE(valuesOf(*viewer), valuesOf(*viewers.front()));
            QCOMPARE(viewer->all<wire::History>().size(), std::size_t(1));
        }
        QCOMPARE(running.counted("belfry_server_channels"), 3.0); // of one query, in each thread
        viewers.clear();
        QTRY_COMPARE(running.counted("belfry_server_channels"), 0.0);
        QTRY_COMPARE(running.server->viewers(), 0);
        QTRY_COMPARE(int(running.live.active()), 0);
    }

    void leaveWithTheirToken()
    {
        RunningServer running(spread());
        QVERIFY(running.start());
        const QByteArray token = running.token(Role::Viewer);
        Viewers bearers;
        Viewers others;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(greet(bearers, running, 1, QString::fromLatin1(token)));
            QVERIFY(greet(others, running, 1));
        }
        HttpClient admin(running.port);
        const QByteArray authorization = QByteArray("Authorization: Bearer ") + RunningServer::kToken + "\r\n";
        QCOMPARE(admin.request("DELETE", "/api/belfry/v1/tokens/1", authorization).status, 204);
        for (const auto &viewer : bearers) {
            QVERIFY(viewer->isClosed());
            QCOMPARE(int(viewer->socket.closeCode()), int(CloseCode::Unauthorized));
        }
        for (const auto &viewer : others)
            QVERIFY(viewer->settle());
    }

    void countAnAddressTogether()
    {
        ServerLimits limits = spread();
        limits.addressRates.subscriptions = {0.001, 4};
        RunningServer running(limits);
        QVERIFY(running.start());
        Viewers viewers;
        QVERIFY(greet(viewers, running, 3));
        for (const auto &viewer : viewers) {
            viewer->subscribe(1, QStringLiteral("up"));
            QVERIFY(viewer->waitFor<wire::Subscribed>(1));
        }
        viewers[1]->subscribe(2, QStringLiteral("up"));
        QVERIFY(viewers[1]->waitFor<wire::Subscribed>(2));
        for (const auto &viewer : viewers) {
            viewer->subscribe(3, QStringLiteral("up"));
            QVERIFY(viewer->waitFor<wire::Failure>(1));
            QCOMPARE(int(viewer->all<wire::Failure>().front().code), int(wire::ErrorCode::LimitExceeded));
        }
    }

    void sayGoodbyeAtTheEnd()
    {
        RunningServer running(spread());
        QVERIFY(running.start());
        Viewers viewers;
        QVERIFY(greet(viewers, running, 5));
        for (const auto &viewer : viewers)
            viewer->subscribe(1, QStringLiteral("up"), 10'000); // whose history may never come
        running.server->stop();
        for (const auto &viewer : viewers) {
            QVERIFY(viewer->isClosed());
            QCOMPARE(int(viewer->socket.closeCode()), int(CloseCode::GoingAway));
        }
        QCOMPARE(running.counted("belfry_server_viewers"), 0.0);
        QCOMPARE(running.counted("belfry_server_connections"), 0.0);
        QVERIFY(running.start());
        StreamClient again(running.port);
        QVERIFY(again.greet());
    }

    /// The connection goes from thread to thread in the middle of its encryption.
    void moveAnEncryptedConnection()
    {
        const QTemporaryDir folder;
        const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QStringList arguments{"req",
                                    "-x509",
                                    "-newkey",
                                    "ec",
                                    "-pkeyopt",
                                    "ec_paramgen_curve:P-256",
                                    "-nodes",
                                    "-days",
                                    "2",
                                    "-subj",
                                    "/CN=localhost",
                                    "-addext",
                                    "subjectAltName=DNS:localhost",
                                    "-keyout",
                                    key,
                                    "-out",
                                    certificate};
        QCOMPARE(QProcess::execute(QStringLiteral("openssl"), arguments), 0);
        RunningServer running(spread());
        running.options.tls = {certificate, key, {}};
        QVERIFY(running.start());
        QSslConfiguration trusting;
        trusting.setCaCertificates(QSslCertificate::fromPath(certificate));
        std::vector<std::unique_ptr<QSslSocket>> sockets;
        for (int i = 0; i < 5; ++i) {
            auto &socket = *sockets.emplace_back(std::make_unique<QSslSocket>());
            socket.setSslConfiguration(trusting);
            socket.connectToHostEncrypted(QStringLiteral("localhost"), running.port);
            QVERIFY(QTest::qWaitFor([&] { return socket.isEncrypted(); }));
            socket.write("GET /live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                         "Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n");
            send(socket, "{\"type\":\"hello\",\"version\":1}");
            send(socket, "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\"}");
            QByteArray received;
            const auto hasComeToPoints = [&] {
                received += socket.readAll();
                if (received.contains("\"subscribed\"") && !received.contains("\"points\""))
                    running.tick(1);
                return received.contains("\"points\"");
            };
            QVERIFY2(QTest::qWaitFor(hasComeToPoints, 10'000), received.constData());
        }
        QCOMPARE(serverThreads(), 2);
    }

private:
    /// A frame of text, masked with zeros.
    static void send(QSslSocket &socket, const QByteArray &text)
    {
        socket.write("\x81");
        socket.write(QByteArray(1, char(0x80 | text.size())));
        socket.write(QByteArray(4, '\0') + text);
    }
};

BELFRY_TEST(StreamThreadsTest)
#include "tst_stream_threads.moc"
