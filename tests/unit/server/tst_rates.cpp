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

namespace {

constexpr Rate kPlenty{1e9, 1e9};
constexpr InboundRates kNoLimit{kPlenty, kPlenty, kPlenty, kPlenty};

ServerLimits unlimited()
{
    ServerLimits limits;
    limits.requestRates = limits.sessionRates = limits.addressRates = kNoLimit;
    return limits;
}

double rejected(RunningServer &running, const char *reason)
{
    return running.counted(Labels::of("belfry_server_rejected_total", {{"reason", reason}}));
}

constexpr const char *kRange = "/api/v1/query_range?query=up&start=1700000000&end=1700000099&step=1";

} // namespace

/// What comes in too fast is refused, counted, and taken again later.
class RatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesOfAConnection()
    {
        ServerLimits limits = unlimited();
        limits.sessionRates.messages = {0.001, 5};
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        for (int i = 0; i < 5; ++i)
            viewer.send(wire::Ping{i});
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::TooMany));
        QCOMPARE(viewer.all<wire::Pong>().size(), 4U);
        QCOMPARE(rejected(running, "rate_messages"), 1.0);
    }

    void bytesOfAConnection()
    {
        ServerLimits limits = unlimited();
        limits.sessionRates.bytes = {0.001, 10'000};
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        for (int i = 0; i < 2; ++i)
            viewer.sendText(QStringLiteral("{\"type\":\"ping\",\"nonce\":1}") + QString(8'000, u' '));
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::TooMany));
        QCOMPARE(viewer.all<wire::Pong>().size(), 1U);
        QCOMPARE(rejected(running, "rate_bytes"), 1.0);
    }

    /// The connection goes on, and so do its other subscriptions.
    void subscriptionsOfAConnection()
    {
        ServerLimits limits = unlimited();
        limits.sessionRates.subscriptions = {0.001, 2};
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        for (wire::RequestId id = 1; id <= 3; ++id)
            viewer.subscribe(id, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().front().code == ErrorCode::LimitExceeded);
        QCOMPARE(viewer.all<wire::Failure>().front().id.value_or(0), 3);
        running.tick(7);
        QVERIFY(viewer.waitFor<wire::Points>(1));
        QCOMPARE(rejected(running, "rate_subscriptions"), 1.0);
    }

    void pointsOfHistories()
    {
        ServerLimits limits = unlimited();
        limits.sessionRates.points = {0.001, 100};
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"), 600'000); // 600 points: more than there can be, but nothing is owed
        QVERIFY(viewer.waitFor<wire::History>(1));
        viewer.subscribe(2, QStringLiteral("up"), 1000);
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().front().code == ErrorCode::LimitExceeded);
        QCOMPARE(rejected(running, "rate_points"), 1.0);
    }

    void requestsAndPointsOfHttp()
    {
        ServerLimits limits = unlimited();
        limits.requestRates.points = {0.001, 100};
        limits.requestRates.messages = {0.001, 3};
        RunningServer running(limits);
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.get(kRange).status, 200); // 100 points
        const HttpReply dear = client.get(kRange);
        QCOMPARE(dear.status, 429);
        QCOMPARE(dear.headers.value("retry-after"), QByteArray("1"));
        QCOMPARE(client.get("/api/belfry/v1/identity").status, 200);
        QCOMPARE(client.get("/api/belfry/v1/identity").status, 429);
        QVERIFY(client.isClosed());
        QCOMPARE(rejected(running, "rate_points"), 1.0);
        QCOMPARE(rejected(running, "rate_messages"), 1.0);
    }

    void pointsOfComponents()
    {
        ServerLimits limits = unlimited();
        limits.requestRates.points = {0.001, 100};
        RunningServer running(limits);
        QVERIFY(running.start());
        const QByteArray authorization = QByteArray("Authorization: Bearer ") + RunningServer::kToken + "\r\n";
        const QByteArray layout =
            QByteArray("{'version':1,'name':'Wall','pages':[{'id':'p','title':'P','widgets':[{'id':'w','type':'stat',"
                       "'grid':{'x':0,'y':0,'w':2,'h':2},'queries':[{'expr':'up'},{'expr':'up'}]}]}]}")
                .replace('\'', '"');
        const QByteArray path = "/api/belfry/v1/layouts/wall";
        QCOMPARE(HttpClient(running.port).request("PUT", path, authorization + "If-None-Match: *\r\n", layout).status,
                 201);
        HttpClient client(running.port);
        const QByteArray data = path + "/components/p.w/data?maxPoints=50";
        QCOMPARE(client.get(data).status, 200); // 50 points of two queries
        const HttpReply dear = client.get(data);
        QCOMPARE(dear.status, 429);
        QCOMPARE(dear.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(rejected(running, "rate_points"), 1.0);
    }

    /// Another connection doesn't help, another address does; and a listed one has no limit.
    void anAddressHasOneBudget()
    {
        ServerLimits limits = unlimited();
        limits.addressRates.messages = {0.001, 3};
        for (const bool listed : {false, true}) {
            limits.unlimitedAddresses = listed ? QStringList{"127.0.0.0/8"} : QStringList();
            RunningServer running(limits);
            QVERIFY(running.start());
            int served = 0;
            for (int i = 0; i < 6; ++i)
                served += HttpClient(running.port).get("/api/belfry/v1/identity").status == 200 ? 1 : 0;
            QCOMPARE(served, listed ? 6 : 3);
        }
    }

    void largeBodiesAreCounted()
    {
        ServerLimits limits = unlimited();
        limits.requestRates.bytes = {0.001, 200'000};
        RunningServer running(limits);
        QVERIFY(running.start());
        HttpClient client(running.port);
        int status = 0;
        for (int i = 0; i < 10 && status != 429; ++i)
            status = client.request("POST", "/api/v1/query", {}, QByteArray(50'000, 'x')).status;
        QCOMPARE(status, 429);
        QCOMPARE(rejected(running, "rate_bytes"), 1.0);
    }
};

BELFRY_TEST(RatesTest)
#include "tst_rates.moc"
