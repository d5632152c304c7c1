// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "stream_client.h"

#include <QJsonArray>

using namespace belfry;
using wire::CloseCode;

namespace {

const QByteArray kTokens = "/api/belfry/v1/tokens";

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

HttpReply createToken(HttpClient &client, const QByteArray &body)
{
    return client.request("POST", kTokens, bearer(RunningServer::kToken), body);
}

} // namespace

/// Tokens from their making to their end, over HTTP and the stream.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNeededWhereTheConfigurationSaysSo()
    {
        RunningServer running;
        running.options.requireToken = true;
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.get("/api/v1/query?query=up").status, 401);
        QCOMPARE(client.get("/metrics").status, 401);
        QCOMPARE(client.get("/").status, 200);
        QCOMPARE(client.get("/-/healthy").status, 200);
        QCOMPARE(client.get("/api/v1/query?query=up", bearer(RunningServer::kToken)).status, 200);
        StreamClient stranger(running.port);
        QVERIFY(stranger.isOpen()); // hello says who it is
        stranger.send(wire::Hello{wire::kVersion, {}, {}, QStringLiteral("test"), {}});
        QVERIFY(stranger.isClosed());
        QCOMPARE(int(stranger.socket.closeCode()), int(CloseCode::Unauthorized));
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet(QString::fromLatin1(running.token(Role::Viewer))));
    }

    void isMadeShownOnceAndRevoked()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const HttpReply created = createToken(admin, "{\"name\":\"laptop\",\"role\":\"editor\"}");
        QCOMPARE(created.status, 201);
        QCOMPARE(created.headers.value("cache-control"), QByteArray("no-store"));
        const QByteArray path = created.headers.value("location");
        QCOMPARE(path, kTokens + "/1");
        const QByteArray token = created.json().value(QLatin1String("token")).toString().toLatin1();
        QVERIFY(token.startsWith("bft_"));

        HttpClient user(running.port);
        const QByteArray layout = "/api/belfry/v1/layouts/default";
        QCOMPARE(user.request("PUT", layout, bearer(token), "{}").status, 428); // allowed; what is missing comes next
        const HttpReply list = admin.get(kTokens, bearer(RunningServer::kToken));
        QVERIFY(!list.body.contains(token.mid(4)));
        QVERIFY(!list.body.contains("hash"));
        const QJsonObject one = list.json().value(QLatin1String("tokens")).toArray().at(0).toObject();
        QCOMPARE(one.value(QLatin1String("role")).toString(), QStringLiteral("editor"));
        QCOMPARE(one.value(QLatin1String("lastUsed")).toInteger(), running.clock.nowMs());

        StreamClient viewer(running.port);
        QVERIFY(viewer.greet(QString::fromLatin1(token)));
        StreamClient other(running.port);
        QVERIFY(other.greet());
        QCOMPARE(admin.request("DELETE", path, bearer(RunningServer::kToken)).status, 204);
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::Unauthorized));
        QCOMPARE(user.request("PUT", layout, bearer(token), "{}").status, 401);
        QVERIFY(other.settle());
        QCOMPARE(admin.request("DELETE", kTokens + "/2", bearer(RunningServer::kToken)).status, 404);
        QCOMPARE(admin.request("DELETE", kTokens + "/x", bearer(RunningServer::kToken)).status, 404);
    }

    void expires()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray token = running.token(Role::Viewer, running.clock.nowMs() + 5000);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet(QString::fromLatin1(token)));
        QCOMPARE(HttpClient(running.port).get("/metrics", bearer(token)).status, 200);
        running.clock.advance(5000);
        QCOMPARE(HttpClient(running.port).get("/metrics", bearer(token)).status, 401);
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::Unauthorized));
    }

    /// An answer that a revoked token waits for doesn't come.
    void revokedWhileAnAnswerIsOnItsWay()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray token = running.token(Role::Admin);
        HttpClient slow(running.port);
        // The list comes from the store behind what is asked before it, so both are carried out in this order.
        (void)running.tokens.revoke(1);
        slow.write("GET " + kTokens + " HTTP/1.1\r\nHost: localhost\r\n" + bearer(token) + "\r\n");
        QCOMPARE(slow.read().status, 401);
    }

    void survivesARestart()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray kept = running.token(Role::Operator);
        const QByteArray revoked = running.token(Role::Admin);
        const auto done = running.tokens.revoke(2);
        QTRY_VERIFY(done.isFinished());
        TokenStore again(running.stateFile(), running.clock);
        QVERIFY(!again.hasValid());
        QVERIFY(again.load());
        QVERIFY(again.find(kept) && again.find(kept)->role == Role::Operator);
        QVERIFY(!again.find(revoked));
        running.clock.advance(1);
        QVERIFY(again.hasValid());
    }

    /// Every request is judged in memory; the disk hears of a use once a minute.
    void notesUsesOnceAMinute()
    {
        RunningServer running;
        const QByteArray token = running.token(Role::Viewer);
        const auto lastUsed = [&running] {
            const auto list = running.tokens.list();
            (void)QTest::qWaitFor([&] { return list.isFinished(); });
            return list.result()->at(0).lastUsed;
        };
        const Timestamp first = running.clock.nowMs();
        QVERIFY(running.tokens.find(token));
        QCOMPARE(lastUsed(), first);
        running.clock.advance(59'000);
        QVERIFY(running.tokens.find(token));
        QCOMPARE(lastUsed(), first);
        running.clock.advance(1000);
        QVERIFY(running.tokens.find(token));
        QCOMPARE(lastUsed(), first + 60'000);
    }

    void refusesWishes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const char *body, const char *pointer) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(pointer);
        };
        row("not JSON", "{", "");
        row("no object", "[]", "");
        row("no name", "{\"role\":\"viewer\"}", "/name");
        row("empty name", "{\"name\":\"\",\"role\":\"viewer\"}", "/name");
        row("no role", "{\"name\":\"a\"}", "/role");
        row("nobody", "{\"name\":\"a\",\"role\":\"nobody\"}", "/role");
        row("a text for a time", "{\"name\":\"a\",\"role\":\"viewer\",\"expires\":\"soon\"}", "/expires");
        row("past", "{\"name\":\"a\",\"role\":\"viewer\",\"expires\":1}", "/expires");
        row("far", "{\"name\":\"a\",\"role\":\"viewer\",\"expires\":1e300}", "/expires");
    }
    void refusesWishes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, pointer);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = createToken(client, body);
        QCOMPARE(reply.status, pointer.isEmpty() ? 400 : 422);
        const QJsonArray errors = reply.json().value(QLatin1String("errors")).toArray();
        QVERIFY(pointer.isEmpty() || errors.at(0).toObject().value(QLatin1String("pointer")).toString() == pointer);
        QVERIFY(!running.tokens.hasValid());
    }

    /// Wrong tokens slow their address down, but neither the local token nor one that was accepted from there.
    void slowsDownWrongTokens()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray known = running.token(Role::Viewer);
        const QByteArray fresh = running.token(Role::Viewer);
        const auto ask = [&running](const QByteArray &token) {
            return HttpClient(running.port).get("/metrics", bearer(token));
        };
        QCOMPARE(ask(known).status, 200);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask("bft_wrong" + QByteArray::number(i)).status, 401);
        const HttpReply refused = ask("bft_wrong");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        QCOMPARE(ask(fresh).status, 429); // right, but nobody knows yet
        QCOMPARE(ask(known).status, 200);
        QCOMPARE(ask(RunningServer::kToken).status, 200);
        QCOMPARE(HttpClient(running.port).get("/metrics").status, 200); // without a token as ever
        StreamClient viewer(running.port);
        QVERIFY(viewer.isOpen());
        viewer.send(wire::Hello{wire::kVersion, QStringLiteral("bft_wrong"), {}, {}});
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::TooMany));
        QCOMPARE(running.counted("belfry_server_failed_logins_total"), 5.0);

        running.clock.advance(1000);
        QCOMPARE(ask(fresh).status, 200);
        QCOMPARE(ask("bft_wrong").status, 401);
        QCOMPARE(ask("bft_wrong").headers.value("retry-after"), QByteArray("2"));
        QCOMPARE(running.counted("belfry_server_failed_logins_total"), 6.0);
    }

    void writesDownWhoChangedWhat()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const HttpReply created = createToken(admin, "{\"name\":\"eve\",\"role\":\"viewer\"}");
        const QByteArray token = created.json().value(QLatin1String("token")).toString().toLatin1();
        const QByteArray layout = "/api/belfry/v1/layouts/default";
        HttpClient client(running.port);
        client.request("PUT", layout, bearer(token), "{}");
        client.request("PUT", layout, {}, "{}"); // anonymous: anybody could fill the log
        client.get("/metrics", bearer(token));   // no change
        client.request("PUT", layout, bearer(RunningServer::kToken) + "If-None-Match: *\r\n", "{\"version\":1}");
        HttpClient(running.port).get("/metrics", bearer("bft_x"));
        const QStringList lines = running.audited();
        QCOMPARE(lines, (QStringList{QStringLiteral("anonymous login  not a token, or not a whole one"),
                                     QStringLiteral("local token layouts.write /api/belfry/v1/layouts/default 201"),
                                     QStringLiteral("eve (token 1) layouts.write /api/belfry/v1/layouts/default 403"),
                                     QStringLiteral("local token tokens.create /api/belfry/v1/tokens/1 201")}));
        QVERIFY(!lines.join(u' ').contains(QString::fromLatin1(token.mid(4, 10))));
    }

    void auditIsReadPageByPage()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 0; i < 5; ++i)
            running.audit.record({0, 0, QStringLiteral("p"), {}, QStringLiteral("o"), QString::number(i), {}});
        HttpClient admin(running.port);
        const auto page = [&admin](const QByteArray &query) {
            return admin.get("/api/belfry/v1/audit" + query, bearer(RunningServer::kToken)).json();
        };
        QStringList targets;
        QString next;
        int pages = 0;
        do {
            const QJsonObject answer = page("?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next.toLatin1()));
            for (const QJsonValue line : answer.value(QLatin1String("entries")).toArray())
                targets += line[QLatin1String("target")].toString();
            next = answer.value(QLatin1String("next")).toString();
        } while (!next.isEmpty() && ++pages < 10);
        QCOMPARE(targets, (QStringList{"4", "3", "2", "1", "0"}));
        QCOMPARE(page("?cursor=junk").value(QLatin1String("status")).toInt(), 400);
        QCOMPARE(page("?limit=0").value(QLatin1String("status")).toInt(), 400);
        QCOMPARE(page("?limit=1001").value(QLatin1String("status")).toInt(), 400);
    }
};

BELFRY_TEST(TokensTest)
#include "tst_tokens.moc"
