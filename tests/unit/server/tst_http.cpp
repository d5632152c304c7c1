// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"

using namespace belfry;

/// Requests as bytes: what is malformed, foreign or too large is refused, what is right is answered in order.
class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray head = "POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\n";
        row("not HTTP", "HELO mail\r\n\r\n", 400);
        row("binary", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400);
        row("two lengths", head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400);
        row("length and chunks", head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("negative length", head + "Content-Length: -1\r\n\r\n", 400);
        row("huge length", head + "Content-Length: 99999999999999999999\r\n\r\n", 400);
        row("body over the limit", head + "Content-Length: 1048577\r\n\r\n", 413);
        row("bad chunk", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
        row("space in a name", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400);
        row("long header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(1 << 20, 'x') + "\r\n\r\n", 431);
        row("long target", "GET /" + QByteArray(1 << 20, 'x'), 431);
        row("many headers", "GET / HTTP/1.1\r\nHost: localhost\r\n" + QByteArray("a: b\r\n").repeated(5000) + "\r\n",
            431);
    }
    void refusesWhatIsMalformed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        client.write(bytes);
        QCOMPARE(client.read().status, status);
        QVERIFY(client.isClosed());
        QVERIFY(running.counted(Labels::of("belfry_server_rejected_total", {{"reason", "malformed"}})) == 1);
        // And the next one is served.
        QCOMPARE(HttpClient(running.port).get("/api/belfry/v1/identity").status, 200);
    }

    void refusesForeignHostsAndOrigins_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *host, const char *origin, int status) {
            QTest::newRow(name) << QByteArray(host) << QByteArray(origin) << status;
        };
        row("localhost", "localhost:9909", "", 200);
        row("loopback address", "127.0.0.1:9909", "", 200);
        row("another loopback address", "127.8.8.8", "", 200);
        row("loopback of version 6", "[::1]:9909", "", 200);
        row("an allowed name", "Tower.Example:9909", "", 200);
        row("rebound name", "evil.example:9909", "", 403);
        row("loopback as part of a name", "localhost.evil.example", "", 403);
        row("number of another machine", "192.0.2.7:9909", "", 403);
        row("nothing", "", "", 403);
        row("not a host", "[::1", "", 403);
        row("own origin", "localhost:9909", "http://localhost:9909", 200);
        row("allowed origin", "localhost:9909", "https://wall.example", 200);
        row("another site", "localhost:9909", "https://evil.example", 403);
        row("another port", "localhost:9909", "http://localhost:3000", 403);
        row("no origin to speak of", "localhost:9909", "null", 403);
    }
    void refusesForeignHostsAndOrigins()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, origin);
        QFETCH(int, status);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray originLine = origin.isEmpty() ? QByteArray() : "Origin: " + origin + "\r\n";
        client.write("GET /api/v1/status/buildinfo HTTP/1.1\r\nHost: " + host + "\r\n" + originLine + "\r\n");
        QCOMPARE(client.read().status, status);
    }

    void judgesTokens_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &value, const char *method, int status) {
            QTest::newRow(name) << value << QByteArray(method) << status;
        };
        const QByteArray right = "Bearer " + QByteArray(RunningServer::kToken);
        row("anonymous may read", "", "GET", 200);
        row("anonymous may not write", "", "PUT", 403);
        row("the token may write", right, "PUT", 428); // allowed; what is missing is the precondition
        row("the scheme in any case", "bEARER " + QByteArray(RunningServer::kToken), "PUT", 428);
        row("wrong token", "Bearer nonsense", "GET", 401);
        row("half the token", right.left(right.size() - 1), "GET", 401);
        row("more than the token", right + "x", "GET", 401);
        row("empty token", "Bearer ", "GET", 401);
        row("another scheme", "Basic YTpi", "GET", 401);
    }
    void judgesTokens()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray line = authorization.isEmpty() ? QByteArray() : "Authorization: " + authorization + "\r\n";
        const QByteArray path = method == "PUT" ? "/api/belfry/v1/layouts/default" : "/api/belfry/v1/layouts";
        QCOMPARE(client.request(method, path, line, method == "PUT" ? "{}" : "").status, status);
    }

    void answersPipelinedRequestsInOrder()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const auto get = [](const QByteArray &target) {
            return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        };
        // The first is answered by the pool, later than the others could be.
        client.write(get("/api/v1/query?query=up") + get("/nowhere") + get("/api/belfry/v1/identity") + get("/"));
        QCOMPARE(client.read().json().value(QLatin1String("status")).toString(), QStringLiteral("success"));
        QCOMPARE(client.read().status, 404);
        QCOMPARE(client.read().json().value(QLatin1String("name")).toString(), QStringLiteral("belfry"));
        const HttpReply page = client.read();
        QCOMPARE(page.status, 200);
        QVERIFY(page.headers.value("content-type").startsWith("text/html"));
        QVERIFY(page.headers.value("content-security-policy").startsWith("default-src 'none'"));
    }

    void readsABodyInPiecesAndInChunks()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray head = "POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\n"
                                "Content-Type: application/x-www-form-urlencoded\r\n";
        const QByteArray whole = head + "Content-Length: 8\r\n\r\nquery=up";
        for (const char byte : whole) {
            client.write(QByteArray(1, byte));
            QVERIFY(QTest::qWaitFor([&] { return client.socket.bytesToWrite() == 0; }));
        }
        QCOMPARE(client.read().status, 200);
        client.write(head + "Transfer-Encoding: chunked\r\n\r\n4\r\nquer\r\n4\r\ny=up\r\n0\r\n\r\n");
        QCOMPARE(client.read().status, 200);
    }

    /// Wherever it is cut.
    void readsAHeadInTwoPieces()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray head = "GET /api/belfry/v1/identity HTTP/1.1\r\nHost: localhost\r\nX: y\r\n\r\n";
        HttpClient client(running.port);
        for (qsizetype cut = 1; cut < head.size(); ++cut) {
            client.write(head.left(cut));
            QVERIFY(QTest::qWaitFor([&] { return client.socket.bytesToWrite() == 0; }));
            HttpClient(running.port).get("/"); // the first piece has arrived by now
            client.write(head.mid(cut));
            QCOMPARE(client.read().status, 200);
        }
    }

    void asksForTheBodyWhenTheClientWaits()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        client.write("POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 8\r\n"
                     "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
        QCOMPARE(client.read().status, 100);
        client.write("query=up");
        QCOMPARE(client.read().status, 200);
    }

    void closesWhereTheClientWantsIt()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.get("/api/belfry/v1/identity", "Connection: close\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.isClosed());
        HttpClient old(running.port);
        old.write("GET /api/belfry/v1/identity HTTP/1.0\r\nHost: localhost\r\n\r\n");
        QCOMPARE(old.read().status, 200);
        QVERIFY(old.isClosed());
    }

    void headHasTheLengthAndNoBody()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply get = client.get("/api/belfry/v1/identity");
        const HttpReply head = client.request("HEAD", "/api/belfry/v1/identity");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), get.headers.value("content-length"));
        QCOMPARE(client.get("/nowhere").status, 404); // nothing of a body stands before it
    }

    void namesTheMethodsThatAreAllowed()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.request("DELETE", "/api/v1/query");
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.headers.value("allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
        QCOMPARE(client.request("OPTIONS", "/api/belfry/v1/layouts/default").headers.value("allow"),
                 QByteArray("GET, HEAD, PUT, PATCH, DELETE, OPTIONS"));
        QCOMPARE(client.request("BREW", "/api/belfry/v1/hosts").headers.value("content-type"),
                 QByteArray("application/problem+json"));
        QCOMPARE(client.request("OPTIONS", "/api/v1/query").status, 204);
    }

    void aSlowRequestTimesOut()
    {
        ServerLimits limits;
        limits.requestTime = std::chrono::milliseconds(50);
        limits.idleTime = std::chrono::milliseconds(150);
        RunningServer running(limits);
        QVERIFY(running.start());
        HttpClient slow(running.port);
        slow.write("GET / HTTP/1.1\r\nHost: local");
        QCOMPARE(slow.read().status, 408);
        HttpClient body(running.port);
        body.write("POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nque");
        QCOMPARE(body.read().status, 408);
        HttpClient idle(running.port);
        QVERIFY(idle.isClosed());
        QVERIFY(idle.nothingMore());
    }

    void limitsConnectionsOfOneAddress()
    {
        ServerLimits limits;
        limits.connectionsPerAddress = 2;
        RunningServer running(limits);
        QVERIFY(running.start());
        auto first = std::make_unique<HttpClient>(running.port);
        HttpClient second(running.port);
        QCOMPARE(first->get("/api/belfry/v1/identity").status, 200);
        QCOMPARE(second.get("/api/belfry/v1/identity").status, 200);
        HttpClient third(running.port);
        QCOMPARE(third.read().status, 429);
        QVERIFY(third.isClosed());
        first.reset();
        QTRY_COMPARE(running.counted("belfry_server_connections"), 1.0);
        QCOMPARE(HttpClient(running.port).get("/api/belfry/v1/identity").status, 200);
    }

    void holdsListedNetworksToNoLimitOfTheirOwn()
    {
        ServerLimits limits;
        limits.connectionsPerAddress = 1;
        limits.unlimitedAddresses = {"10.0.0.0/8", "127.0.0.0/24"};
        RunningServer running(limits);
        QVERIFY(running.start());
        HttpClient first(running.port);
        HttpClient second(running.port);
        QCOMPARE(first.get("/api/belfry/v1/identity").status, 200);
        QCOMPARE(second.get("/api/belfry/v1/identity").status, 200);
    }

    void saysWhyItCannotListen()
    {
        RunningServer running;
        QVERIFY(running.start());
        RunningServer second;
        second.options.listen.port = running.port;
        QVERIFY(!second.start());
        QVERIFY(second.error.message.contains(QStringLiteral("127.0.0.1:%1").arg(running.port)));

        // The local token is for programs of this machine: others need one of their own.
        RunningServer open({}, QStringLiteral("0.0.0.0"));
        QVERIFY(!open.start());
        QVERIFY(open.error.message.contains(QStringLiteral("belfryctl token create")));
        QVERIFY(!open.token(Role::Viewer).isEmpty());
        QVERIFY(open.start());

        RunningServer nowhere({}, QStringLiteral("not-an-address"));
        QVERIFY(!nowhere.start());
        QVERIFY(nowhere.error.message.contains(QStringLiteral("not-an-address")));
    }

    void stopsInTheMiddleOfThings()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient idle(running.port);
        HttpClient asking(running.port);
        asking.write("GET /api/v1/query?query=up HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(running.counted("belfry_server_connections"), 2.0);
        running.server->stop();
        QVERIFY(idle.isClosed());
        QVERIFY(asking.isClosed());
    }
};

BELFRY_TEST(HttpTest)
#include "tst_http.moc"
