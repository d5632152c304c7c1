// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"

#include <QJsonArray>
#include <QUrl>

using namespace belfry;

/// Prometheus's API and Belfry's own, over real sockets.
class ApiTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bearer() { return "Authorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\n"; }
    static QJsonObject data(const HttpReply &reply) { return reply.json().value(QLatin1String("data")).toObject(); }

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
        const QJsonArray value = data(reply)
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
            return data(client.get("/api/v1/query?time=1&query=" + QUrl::toPercentEncoding(QString::fromUtf8(query))))
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
        QCOMPARE(data(reply).value(QLatin1String("resultType")).toString(), QStringLiteral("matrix"));
        const QJsonArray values = data(reply)
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

    void listsSeriesLabelsAndMetadata()
    {
        RunningServer running;
        running.store.add(Labels::of("node_cpu", {{"cpu", "0"}, {"mode", "idle"}}), running.clock.nowMs(), 3);
        running.store.setMetadata({{"up", {MetricType::Gauge, "", "Whether it is up."}}});
        QVERIFY(running.start());
        HttpClient client(running.port);
        const auto body = [&](const QByteArray &target) { return client.get(target).body; };
        QCOMPARE(body("/api/v1/labels"),
                 QByteArray("{\"status\":\"success\",\"data\":[\"__name__\",\"cpu\",\"instance\",\"mode\"]}"));
        QCOMPARE(body("/api/v1/labels?match[]=up"),
                 QByteArray("{\"status\":\"success\",\"data\":[\"__name__\",\"instance\"]}"));
        QCOMPARE(body("/api/v1/label/__name__/values"),
                 QByteArray("{\"status\":\"success\",\"data\":[\"node_cpu\",\"up\"]}"));
        QCOMPARE(body("/api/v1/label/__name__/values?limit=1"),
                 QByteArray("{\"status\":\"success\",\"data\":[\"node_cpu\"],\"warnings\":[\"results truncated due to "
                            "limit\"]}"));
        QCOMPARE(body("/api/v1/label/__name__/values?end=1"), QByteArray("{\"status\":\"success\",\"data\":[]}"));
        QCOMPARE(body("/api/v1/series?match[]=up&match[]={cpu=\"0\"}"),
                 QByteArray("{\"status\":\"success\",\"data\":[{\"__name__\":\"node_cpu\",\"cpu\":\"0\",\"mode\":"
                            "\"idle\"},{\"__name__\":\"up\",\"instance\":\"tower\"}]}"));
        QCOMPARE(body("/api/v1/metadata"), QByteArray("{\"status\":\"success\",\"data\":{\"up\":[{\"type\":\"gauge\","
                                                      "\"help\":\"Whether it is up.\",\"unit\":\"\"}]}}"));
        QCOMPARE(body("/api/v1/format_query?query=sum(up)by(job)"),
                 QByteArray("{\"status\":\"success\",\"data\":\"sum by (job) (up)\"}"));
    }

    void takesNamesThatOnlyUtf8CanSpell()
    {
        RunningServer running;
        running.store.add(Labels::of("disk.usage", {{"host.name", "tower"}, {"a_b", "x"}}), running.clock.nowMs(), 3);
        QVERIFY(running.start());
        HttpClient client(running.port);
        const auto body = [&](const QByteArray &target) { return client.get(target).body; };
        const QByteArray tower("{\"status\":\"success\",\"data\":[\"tower\"]}");
        QCOMPARE(body("/api/v1/label/U__host_2e_name/values"), tower);
        QCOMPARE(body("/api/v1/label/host.name/values"), tower);
        QCOMPARE(body("/api/v1/label/host%2Ename/values"), tower);
        QCOMPARE(body("/api/v1/label/U__a__b/values"), QByteArray("{\"status\":\"success\",\"data\":[\"x\"]}"));
        QCOMPARE(body("/api/v1/label/U__a_b/values"), QByteArray("{\"status\":\"success\",\"data\":[]}"));
        const HttpReply reply = client.get(
            "/api/v1/query?query=" +
            QByteArray("sum by (\"host.name\") ({\"disk.usage\",\"host.name\"=\"tower\"})").toPercentEncoding());
        QVERIFY2(reply.body.contains("{\"metric\":{\"host.name\":\"tower\"}"), reply.body.constData());
        QVERIFY(body("/api/v1/series?match[]=%7B%22disk.usage%22%7D").contains("disk.usage"));
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

    void countsSeries()
    {
        RunningServer running;
        running.store.add(Labels::of("cpu", {{"mode", "idle"}}), running.clock.nowMs(), 3);
        running.store.add(Labels::of("cpu", {{"mode", "user"}}), running.clock.nowMs(), 3);
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.get("/api/v1/status/tsdb?limit=1").body,
                 QByteArray("{\"status\":\"success\",\"data\":{\"headStats\":{\"numSeries\":3,\"numLabelPairs\":5,"
                            "\"chunkCount\":3,\"minTime\":1700000000000,\"maxTime\":1700000000000},"
                            "\"seriesCountByMetricName\":[{\"name\":\"cpu\",\"value\":2}],"
                            "\"labelValueCountByLabelName\":[{\"name\":\"__name__\",\"value\":2}],"
                            "\"memoryInBytesByLabelName\":[{\"name\":\"__name__\",\"value\":8}],"
                            "\"seriesCountByLabelValuePair\":[{\"name\":\"__name__=cpu\",\"value\":2}]}}"));
    }

    void tellsThatItRuns()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.get("/-/healthy").status, 200);
        QCOMPARE(client.get("/-/ready").status, 200);
        const QJsonObject runtime = data(client.get("/api/v1/status/runtimeinfo"));
        QCOMPARE(runtime.value(QLatin1String("startTime")).toString(), QStringLiteral("2023-11-14T22:13:20.000Z"));
        QVERIFY(runtime.value(QLatin1String("goroutineCount")).toInt() > 0);
        QCOMPARE(data(client.get("/api/v1/status/flags")).value(QLatin1String("query.timeout")).toString(),
                 QStringLiteral("30s"));
    }

    void showsRulesAndAlerts()
    {
        RunningServer running;
        auto snapshot = std::make_shared<AlertSnapshot>();
        RuleGroupStatus group;
        group.name = QStringLiteral("disk");
        group.interval = std::chrono::seconds(10);
        RuleStatus rule;
        rule.name = QStringLiteral("DiskFull");
        rule.query = QStringLiteral("disk_free < 0.05");
        rule.holdFor = std::chrono::seconds(60);
        rule.health = RuleHealth::Ok;
        rule.state = AlertState::Firing;
        Alert firing;
        firing.labels = Labels{{"alertname", "DiskFull"}, {"severity", "critical"}};
        firing.state = AlertState::Firing;
        firing.value = 0.03;
        firing.activeAt = 1'700'000'000'000;
        Alert resolved = firing;
        resolved.state = AlertState::Resolved;
        rule.alerts = {firing, resolved};
        group.rules = {rule};
        snapshot->groups = {group};
        QVERIFY(running.start());
        running.state.setAlerts(snapshot);
        HttpClient client(running.port);
        const QJsonArray alerts = data(client.get("/api/v1/alerts")).value(QLatin1String("alerts")).toArray();
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.at(0).toObject().value(QLatin1String("value")).toString(), QStringLiteral("0.03"));
        QCOMPARE(alerts.at(0).toObject().value(QLatin1String("activeAt")).toString(),
                 QStringLiteral("2023-11-14T22:13:20.000Z"));
        const QJsonArray groups = data(client.get("/api/v1/rules?type=alert")).value(QLatin1String("groups")).toArray();
        QCOMPARE(groups.size(), 1);
        const QJsonObject shown = groups.at(0).toObject().value(QLatin1String("rules")).toArray().at(0).toObject();
        QCOMPARE(shown.value(QLatin1String("duration")).toDouble(), 60.0);
        QCOMPARE(shown.value(QLatin1String("alerts")).toArray().size(), 1);
        QVERIFY(data(client.get("/api/v1/rules?type=record")).value(QLatin1String("groups")).toArray().isEmpty());
    }

    void layoutsKeepTheirVersions()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray path = "/api/belfry/v1/layouts/default";
        const QByteArray first = "{\"version\":1,\"name\":\"One\"}";
        QCOMPARE(client.get(path).status, 404);
        QCOMPARE(client.request("PUT", path, bearer(), first).status, 428);
        HttpReply reply = client.request("PUT", path, bearer() + "If-None-Match: *\r\n", first);
        QCOMPARE(reply.status, 201);
        const QByteArray etag = reply.headers.value("etag");
        QCOMPARE(etag, QByteArray("\"1\""));
        QCOMPARE(client.request("PUT", path, bearer() + "If-None-Match: *\r\n", first).status, 412);

        reply = client.get(path);
        QCOMPARE(reply.json().value(QLatin1String("name")).toString(), QStringLiteral("One"));
        QCOMPARE(reply.headers.value("etag"), etag);
        QCOMPARE(client.get(path, "If-None-Match: " + etag + "\r\n").status, 304);

        const QByteArray second = "{\"version\":1,\"name\":\"Two\"}";
        QCOMPARE(client.request("PUT", path, bearer() + "If-Match: \"9\"\r\n", second).status, 412);
        QCOMPARE(client.request("PUT", path, bearer() + "If-Match: W/1\r\n", second).status, 400);
        reply = client.request("PUT", path, bearer() + "If-Match: " + etag + "\r\n", second);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"2\""));
        QCOMPARE(client.get("/api/belfry/v1/layouts").body,
                 QByteArray("{\"layouts\":[{\"id\":\"default\",\"name\":\"Two\",\"version\":2}]}"));
    }

    void aWrongLayoutIsRefusedWithItsPlace()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray headers = bearer() + "If-None-Match: *\r\n";
        HttpReply reply = client.request("PUT", "/api/belfry/v1/layouts/default", headers, "{\"version\":7}");
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(reply.json().value(QLatin1String("pointer")).toString(), QStringLiteral("/version"));
        QCOMPARE(reply.json().value(QLatin1String("status")).toInt(), 422);
        QCOMPARE(client.request("PUT", "/api/belfry/v1/layouts/default", headers, "{\"version\":").status, 400);
        QCOMPARE(client.request("PUT", "/api/belfry/v1/layouts/default", headers, "[]").status, 400);
        QCOMPARE(client.request("PUT", "/api/belfry/v1/layouts/Not%20An%20Id", headers, "{\"version\":1}").status, 422);
        QCOMPARE(client.get("/api/belfry/v1/layouts").body, QByteArray("{\"layouts\":[]}"));
    }

    void showsHealthAndHosts()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.get("/api/belfry/v1/health").status, 503);
        auto health = std::make_shared<HealthSnapshot>();
        health->host.component = QStringLiteral("host");
        health->host.reason = QStringLiteral("all is well");
        health->host.state = HealthState::Healthy;
        running.state.setHealth(health);
        const HttpReply reply = client.get("/api/belfry/v1/health");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(QLatin1String("host")).toObject().value(QLatin1String("state")).toString(),
                 QStringLiteral("healthy"));
        const QJsonArray hosts = client.get("/api/belfry/v1/hosts").json().value(QLatin1String("hosts")).toArray();
        QCOMPARE(hosts.at(0).toObject().value(QLatin1String("id")).toString(), QStringLiteral("tower"));
    }

    void showsMetrics()
    {
        RunningServer running;
        auto list = std::make_shared<SeriesList>();
        list->labels.push_back(
            std::make_shared<const Labels>(Labels::of("node_load1", {{"instance", "tower"}, {"job", "node"}})));
        running.newestColumns = {{list, running.clock.nowMs(), {0.5}}};
        QVERIFY(running.start());
        HttpClient client(running.port);
        HttpReply reply = client.get("/metrics");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
        QVERIFY2(reply.body.contains("\nnode_load1 0.5\n") || reply.body.startsWith("node_load1 0.5\n"), reply.body);
        reply = client.get("/metrics", "Accept: application/openmetrics-text; version=1.0.0\r\n");
        QVERIFY(reply.headers.value("content-type").startsWith("application/openmetrics-text"));
        QVERIFY(reply.body.endsWith("# EOF\n"));
    }
};

BELFRY_TEST(ApiTest)
#include "tst_api.moc"
