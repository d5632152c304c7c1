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

private Q_SLOTS:
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
        const QJsonObject runtime = client.get("/api/v1/status/runtimeinfo").data();
        QCOMPARE(runtime.value(QLatin1String("startTime")).toString(), QStringLiteral("2023-11-14T22:13:20.000Z"));
        QVERIFY(runtime.value(QLatin1String("goroutineCount")).toInt() > 0);
        QCOMPARE(client.get("/api/v1/status/flags").data().value(QLatin1String("query.timeout")).toString(),
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
        const QJsonArray alerts = client.get("/api/v1/alerts").data().value(QLatin1String("alerts")).toArray();
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.at(0).toObject().value(QLatin1String("value")).toString(), QStringLiteral("0.03"));
        QCOMPARE(alerts.at(0).toObject().value(QLatin1String("activeAt")).toString(),
                 QStringLiteral("2023-11-14T22:13:20.000Z"));
        const QJsonArray groups =
            client.get("/api/v1/rules?type=alert").data().value(QLatin1String("groups")).toArray();
        QCOMPARE(groups.size(), 1);
        const QJsonObject shown = groups.at(0).toObject().value(QLatin1String("rules")).toArray().at(0).toObject();
        QCOMPARE(shown.value(QLatin1String("duration")).toDouble(), 60.0);
        QCOMPARE(shown.value(QLatin1String("alerts")).toArray().size(), 1);
        QVERIFY(client.get("/api/v1/rules?type=record").data().value(QLatin1String("groups")).toArray().isEmpty());
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
