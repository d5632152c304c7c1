// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "rest_client.h"

#include <QJsonArray>

#include <cmath>

using namespace belfry;

namespace {

/// "asked" of two cores, the first of which has a burst, and "with_it" that falls then.
void fillWithBurst(RunningServer &server)
{
    const Timestamp start = server.clock.nowMs() - 400'000;
    for (int second = 0; second <= 400; ++second) {
        const double burst = second >= 300 && second < 310 ? 1 : 0;
        const auto add = [&](const Labels &labels, double value) {
            server.store.add(labels, start + second * 1000, value);
        };
        add(Labels::of("asked", {{"cpu", "0"}}), burst + 0.1 * std::sin(second));
        add(Labels::of("asked", {{"cpu", "1"}}), 0.1 * std::sin(second * 7));
        add(Labels::of("with_it"), 5 - burst + 0.1 * std::cos(second * 3));
    }
}

struct BurstServer : RestServer {
    BurstServer() { fillWithBurst(*this); }
    /// In the burst's middle.
    Timestamp at() const { return clock.nowMs() - 95'000; }
};

HttpReply explain(const RunningServer &server, const QJsonObject &body)
{
    return RestClient(server).post("/api/belfry/v1/explain", "Content-Type: application/json",
                                   QJsonDocument(body).toJson());
}

QJsonValue member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name));
}

QJsonObject bodyOf(const QString &query)
{
    return {{QStringLiteral("query"), query}};
}

} // namespace

/// POST /api/belfry/v1/explain.
class TestExplainApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMovedIsTold()
    {
        BurstServer server;
        QJsonObject body = bodyOf(QStringLiteral("asked"));
        body[QStringLiteral("labels")] = QJsonObject{{QStringLiteral("cpu"), QStringLiteral("0")}};
        body[QStringLiteral("t")] = qint64(server.at());
        const HttpReply reply = explain(server, body);
        QCOMPARE(reply.status, 200);
        const QJsonObject answer = reply.json();
        QCOMPARE(member(answer, "t").toInteger(), server.at());
        QCOMPARE(member(answer, "to").toInteger(), server.clock.nowMs());
        const QJsonValue series = member(answer, "series");
        QCOMPARE(series[QLatin1String("labels")][QLatin1String("cpu")].toString(), QStringLiteral("0"));
        QCOMPARE(series[QLatin1String("values")].toArray().size(), 396);
        QVERIFY(series[QLatin1String("spreads")].toDouble() > 5);
        QCOMPARE(member(answer, "metrics").toArray().size(), 1);
        const QJsonObject metric = member(answer, "metrics")[0].toObject();
        QCOMPARE(member(metric, "name").toString(), QStringLiteral("with_it"));
        QVERIFY(member(metric, "series")[0][QLatin1String("correlation")].toDouble() < -0.8);
        QCOMPARE(member(answer, "missing").toArray().size(), 0);
    }

    void whatIsKnownOfTheTimeIsToldToo()
    {
        BurstServer server;
        server.store.add(Labels::of("ALERTS", {{"alertname", "Hot"}, {"alertstate", "firing"}}), server.at() - 1000, 1);
        const QJsonObject note{{QStringLiteral("text"), QStringLiteral("deployed")},
                               {QStringLiteral("t"), qint64(server.at() - 5000)}};
        QCOMPARE(RestClient(server)
                     .post("/api/belfry/v1/annotations", "Content-Type: application/json", QJsonDocument(note).toJson())
                     .status,
                 201);
        QJsonObject body = bodyOf(QStringLiteral("asked{cpu=\"0\"}"));
        body[QStringLiteral("t")] = qint64(server.at());
        const QJsonObject answer = explain(server, body).json();
        const QJsonValue alert = member(answer, "alerts")[0];
        QCOMPARE(alert[QLatin1String("labels")][QLatin1String("alertname")].toString(), QStringLiteral("Hot"));
        QCOMPARE(alert[QLatin1String("state")].toString(), QStringLiteral("firing"));
        QCOMPARE(member(answer, "annotations")[0][QLatin1String("text")].toString(), QStringLiteral("deployed"));
    }

    void mistakesNameTheirMember_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        const QString right = QStringLiteral("asked{cpu=\"0\"}");
        const auto none = QJsonValue(QJsonValue::Undefined);
        QTest::newRow("query") << QString() << "query" << none << 422;
        QTest::newRow("query, broken") << QStringLiteral("sum(") << "query" << none << 422;
        QTest::newRow("query, a number") << QStringLiteral("1") << "query" << none << 422;
        QTest::newRow("labels, several series") << QStringLiteral("asked") << "labels" << none << 422;
        QTest::newRow("labels, no texts")
            << right << "labels" << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}}) << 422;
        QTest::newRow("labels, no object") << right << "labels" << QJsonValue(7) << 422;
        QTest::newRow("beforeMs") << right << "beforeMs" << QJsonValue(5) << 422;
        QTest::newRow("stepMs") << right << "stepMs" << QJsonValue(3'000'000) << 422;
        QTest::newRow("t") << right << "t" << QJsonValue(qint64(4'000'000'000'000)) << 422;
        QTest::newRow("limit") << right << "limit" << QJsonValue(0) << 422;
        QTest::newRow("unknown") << right << "expr" << QJsonValue(1) << 422;
    }
    void mistakesNameTheirMember()
    {
        QFETCH(QString, query);
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        BurstServer server;
        QJsonObject body = query.isEmpty() ? QJsonObject() : bodyOf(query);
        if (!value.isUndefined())
            body[name] = value;
        const HttpReply reply = explain(server, body);
        QTEST(reply.status, "status");
        QCOMPARE(member(reply.json(), "errors")[0][QLatin1String("pointer")].toString(), u'/' + name);
    }

    void whatIsNotThereIsNotFound()
    {
        BurstServer server;
        QCOMPARE(explain(server, bodyOf(QStringLiteral("nothing"))).status, 404);
    }

    void itCostsManyPoints()
    {
        ServerLimits limits;
        limits.requestRates.points = {0.001, 100'000};
        RunningServer server(limits);
        fillWithBurst(server);
        QVERIFY(server.start());
        HttpClient client(server.port);
        const QByteArray body = QJsonDocument(bodyOf(QStringLiteral("asked{cpu=\"0\"}"))).toJson();
        QCOMPARE(client.request("POST", "/api/belfry/v1/explain", {}, body).status, 200);
        QCOMPARE(client.request("POST", "/api/belfry/v1/explain", {}, body).status, 429);
    }
};

BELFRY_TEST(TestExplainApi)

#include "tst_explain_api.moc"
