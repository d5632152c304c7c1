// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"

#include <QJsonArray>
#include <QUrl>

using namespace belfry;

/// /api/v1/query, query_range and parse_query as Prometheus answers them.
class QueryApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryGivesAVector()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.get("/api/v1/query?query=up&time=1700000000.250");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(QString::fromUtf8(reply.body),
                 QStringLiteral("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":"
                                "{\"__name__\":\"up\",\"instance\":\"tower\"},\"value\":[1700000000.25,\"1\"]}]}}"));
    }

    void queryTakesFormsAndEveryKindOfTime_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("seconds") << QByteArray("1700000001");
        QTest::newRow("RFC 3339") << QByteArray("2023-11-14T22:13:21Z");
        QTest::newRow("with an offset") << QByteArray("2023-11-15T00:13:21.000%2B02:00");
    }

    void queryTakesFormsAndEveryKindOfTime()
    {
        QFETCH(QByteArray, time);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply =
            client.request("POST", "/api/v1/query", "Content-Type: application/x-www-form-urlencoded\r\n",
                           "query=sum(up)+%2B+1&timeout=5s&time=" + time);
        QCOMPARE(reply.status, 200);
        const QJsonArray value = reply.data()
                                     .value(QLatin1String("result"))
                                     .toArray()
                                     .at(0)
                                     .toObject()
                                     .value(QLatin1String("value"))
                                     .toArray();
        QCOMPARE(value.at(0).toDouble(), 1700000001.0);
        QCOMPARE(value.at(1).toString(), QStringLiteral("2"));
    }

    void queryGivesScalarsStringsAndOddNumbers()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const auto result = [&](const QByteArray &query) {
            return client.get("/api/v1/query?time=1&query=" + QUrl::toPercentEncoding(QString::fromUtf8(query)))
                .data()
                .value(QLatin1String("result"))
                .toArray()
                .at(1)
                .toString();
        };
        QCOMPARE(result("1/0"), QStringLiteral("+Inf"));
        QCOMPARE(result("-1/0"), QStringLiteral("-Inf"));
        QCOMPARE(result("0/0"), QStringLiteral("NaN"));
        QCOMPARE(result("1e-7"), QStringLiteral("0.0000001"));
        QCOMPARE(result("1e21"), QStringLiteral("1000000000000000000000"));
        QCOMPARE(result("\"a \\\"quoted\\\" é\""), QStringLiteral("a \"quoted\" é"));
    }

    void closingTheConnectionStopsTheQuery()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        client.write("GET /api/v1/query_range?query=quantile_over_time(0.5,vector(1)[400000s:1s])&start=0&end=10000&"
                     "step=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(running.runningQueries(), 1);
        client.socket.abort();
        QTRY_COMPARE(running.runningQueries(), 0);
    }

    void timeRunsOutByTheParameter()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.get("/api/v1/query_range?query=quantile_over_time(0.5,vector(1)[400000s:1s])&"
                                           "start=0&end=10000&step=1&timeout=50ms");
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.json().value(QLatin1String("errorType")).toString(), QStringLiteral("timeout"));
        QVERIFY(reply.json()
                    .value(QLatin1String("error"))
                    .toString()
                    .startsWith(QLatin1String("query timed out in expression evaluation")));
    }

    void queryRangeGivesAMatrix()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 2; i < 5; ++i)
            running.tick(i);
        HttpClient client(running.port);
        const HttpReply reply = client.get("/api/v1/query_range?query=up&start=1700000000&end=1700000003&step=1s");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.data().value(QLatin1String("resultType")).toString(), QStringLiteral("matrix"));
        const QJsonArray values = reply.data()
                                      .value(QLatin1String("result"))
                                      .toArray()
                                      .at(0)
                                      .toObject()
                                      .value(QLatin1String("values"))
                                      .toArray();
        QCOMPARE(values.size(), 4);
        QCOMPARE(values.at(3).toArray().at(0).toDouble(), 1700000003.0);
        QCOMPARE(values.at(3).toArray().at(1).toString(), QStringLiteral("4"));
    }

    void errorsSayWhatWasExpected_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *target, int status, const char *type, const char *text) {
            QTest::newRow(name) << QByteArray(target) << status << QString::fromLatin1(type)
                                << QString::fromLatin1(text);
        };
        const char *bad = "bad_data";
        row("broken query", "/api/v1/query?query=up%7B", 400, bad, "invalid parameter \"query\": 1:");
        row("no query", "/api/v1/query", 400, bad, "invalid parameter \"query\"");
        row("unknown function", "/api/v1/query?query=rat(up[1m])", 400, bad, "unknown function");
        row("no such time", "/api/v1/query?query=up&time=noon", 400, bad, "\"noon\" to a valid timestamp");
        row("no such timeout", "/api/v1/query?query=up&timeout=soon", 400, bad, "\"soon\" to a valid duration");
        row("bad limit", "/api/v1/query?query=up&limit=-1", 400, bad, "whole number");
        row("no start", "/api/v1/query_range?query=up&end=2&step=1", 400, bad, "\"start\"");
        row("end before start", "/api/v1/query_range?query=up&start=3&end=2&step=1", 400, bad, "before start time");
        row("step of zero", "/api/v1/query_range?query=up&start=1&end=2&step=0", 400, bad, "positive integer");
        row("too many points", "/api/v1/query_range?query=up&start=1&end=11002&step=1", 400, bad, "11,000 points");
        row("bad selector", "/api/v1/series?match[]=rate(up[1m])", 400, bad, "match[]");
        row("no selector", "/api/v1/series", 400, bad, "no match[] parameter provided");
        row("a range vector over a range", "/api/v1/query_range?query=up[5m]&start=1&end=2&step=1", 400, bad,
            "invalid expression type \"range vector\"");
        row("broken query to parse", "/api/v1/parse_query?query=up%7B", 400, bad, "invalid parameter \"query\"");
        row("exemplars of a broken query", "/api/v1/query_exemplars?query=up%7B", 400, bad, "\"query\"");
        row("bad limit of the status", "/api/v1/status/tsdb?limit=ten", 400, bad, "whole number");
        row("nothing there", "/api/v1/nothing", 404, "not_found", "/api/v1/nothing");
        row("bad rule type", "/api/v1/rules?type=other", 400, bad, "not supported value");
    }

    void errorsSayWhatWasExpected()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QString, type);
        QFETCH(QString, text);
        RunningServer running;
        QVERIFY(running.start());
        const HttpReply reply = HttpClient(running.port).get(target);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json().value(QLatin1String("status")).toString(), QStringLiteral("error"));
        QCOMPARE(reply.json().value(QLatin1String("errorType")).toString(), type);
        QVERIFY2(reply.json().value(QLatin1String("error")).toString().contains(text), reply.body.constData());
    }

    void takesTheTimesOfPrometheussClients()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray names("{\"status\":\"success\",\"data\":[\"__name__\",\"instance\"]}");
        for (const QByteArray &span :
             {QByteArray("start=-9223309901257974&end=9223309901257974"),
              QByteArray("start=-292273086-05-16T16:47:06Z&end=292277025-08-18T07:12:54.999999999Z"),
              QByteArray("start=2023-11-14T22:13:19.987654321Z&end=2023-11-14T22:13:20.0001Z")})
            QCOMPARE(client.get("/api/v1/labels?" + span).body, names);
        QCOMPARE(client.get("/api/v1/labels?start=9223372036854775807").status, 400);
    }

    void parsesQueriesToTrees()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const auto tree = [&](const QByteArray &query) {
            return client.get("/api/v1/parse_query?query=" + query.toPercentEncoding()).body;
        };
        QCOMPARE(tree("-rate(up{a=~'x'}[5m] offset 1m) > bool 2"),
                 QByteArray(
                     "{\"status\":\"success\",\"data\":{\"type\":\"binaryExpr\",\"op\":\">\",\"lhs\":{\"type\":"
                     "\"unaryExpr\",\"expr\":{\"type\":\"call\",\"func\":{\"name\":\"rate\",\"argTypes\":[\"matrix\"],"
                     "\"variadic\":0,\"returnType\":\"vector\"},\"args\":[{\"type\":\"matrixSelector\",\"range\":"
                     "300000,\"name\":\"up\",\"matchers\":[{\"name\":\"a\",\"value\":\"x\",\"type\":\"=~\"},"
                     "{\"name\":\"__name__\",\"value\":\"up\",\"type\":\"=\"}],\"offset\":60000,\"timestamp\":null,"
                     "\"startOrEnd\":null}]},\"op\":\"-\"},\"rhs\":{\"type\":\"numberLiteral\",\"val\":\"2\"},"
                     "\"bool\":true,\"matching\":null}}"));
        QCOMPARE(
            tree("quantile without (job) (.5, a * on(x) group_left(y) b @ 7)"),
            QByteArray("{\"status\":\"success\",\"data\":{\"type\":\"aggregation\",\"op\":\"quantile\",\"expr\":{"
                       "\"type\":\"binaryExpr\",\"op\":\"*\",\"lhs\":{\"type\":\"vectorSelector\",\"name\":\"a\","
                       "\"matchers\":[{\"name\":\"__name__\",\"value\":\"a\",\"type\":\"=\"}],\"offset\":0,"
                       "\"timestamp\":null,\"startOrEnd\":null},\"rhs\":{\"type\":\"vectorSelector\",\"name\":\"b\","
                       "\"matchers\":[{\"name\":\"__name__\",\"value\":\"b\",\"type\":\"=\"}],\"offset\":0,"
                       "\"timestamp\":7000,\"startOrEnd\":null},\"bool\":false,\"matching\":{\"card\":\"many-to-one\","
                       "\"labels\":[\"x\"],\"include\":[\"y\"],\"on\":true}},\"param\":{\"type\":\"numberLiteral\","
                       "\"val\":\"0.5\"},\"grouping\":[\"job\"],\"without\":true}}"));
        QCOMPARE(
            tree("(a)[1h:5m] @ end()"),
            QByteArray("{\"status\":\"success\",\"data\":{\"type\":\"subquery\",\"expr\":{\"type\":\"parenExpr\","
                       "\"expr\":{\"type\":\"vectorSelector\",\"name\":\"a\",\"matchers\":[{\"name\":\"__name__\","
                       "\"value\":\"a\",\"type\":\"=\"}],\"offset\":0,\"timestamp\":null,\"startOrEnd\":null}},"
                       "\"range\":3600000,\"step\":300000,\"offset\":0,\"timestamp\":null,\"startOrEnd\":\"end\"}}"));
        QCOMPARE(tree("'text'"),
                 QByteArray("{\"status\":\"success\",\"data\":{\"type\":\"stringLiteral\",\"val\":\"text\"}}"));
    }
};

BELFRY_TEST(QueryApiTest)
#include "tst_query_api.moc"
