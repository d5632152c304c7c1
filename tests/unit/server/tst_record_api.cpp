// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "rest_client.h"
#include "state/health_repository.h"
#include "state/state_database.h"
#include "stream_client.h"

#include <QJsonArray>
#include <QSet>

using namespace belfry;

namespace {

constexpr auto kRules = "groups:\n- name: g\n  interval: 1s\n  rules:\n  - alert: Down\n    expr: up < 1\n"
                        "    annotations: {summary: 'it is down'}\n";

QJsonArray listOf(const HttpReply &reply, const char *member)
{
    return reply.json().value(QLatin1String(member)).toArray();
}

} // namespace

/// What happened and what people say about it: alert history, incidents, annotations, acknowledgements.
class RecordApiTest : public QObject
{
    Q_OBJECT

private:
    static constexpr auto kAnnotations = "/api/belfry/v1/annotations";
    static constexpr auto kAcknowledgements = "/api/belfry/v1/acknowledgements";

    static HttpReply acknowledge(RestClient &client, const QByteArray &fingerprint, const QByteArray &more = {})
    {
        return client.post(kAcknowledgements, {}, "{\"fingerprint\":\"" + fingerprint + '"' + more + '}');
    }
    static QJsonValue firingAlert(RestClient &client)
    {
        return listOf(client.get("/api/belfry/v1/alerts?state=firing"), "alerts").at(0)[QLatin1String("alert")];
    }

private Q_SLOTS:
    void annotationsComeAndGo()
    {
        RestServer running;
        RestClient client(running);
        HttpReply reply = client.post(kAnnotations, {}, "{\"text\":\"Deployed 4.2\"}");
        QCOMPARE(reply.status, 201);
        const QByteArray location = reply.headers.value("location");
        QCOMPARE(reply.json().value(QLatin1String("t")).toInteger(), running.clock.nowMs());
        QCOMPARE(reply.json().value(QLatin1String("kind")).toString(), QStringLiteral("note"));
        QCOMPARE(reply.json().value(QLatin1String("by")).toString(), QStringLiteral("local token"));
        reply =
            client.post(kAnnotations, "Idempotency-Key: a",
                        "{\"text\":\"Backup\",\"kind\":\"job\",\"t\":\"2023-11-14T22:00:00Z\",\"durationMs\":60000}");
        QCOMPARE(reply.json().value(QLatin1String("t")).toInteger(), 1'699'999'200'000);
        QCOMPARE(listOf(client.get(kAnnotations), "annotations").size(), 2);
        QCOMPARE(listOf(client.get(QByteArray(kAnnotations) + "?from=1699999999000"), "annotations").size(), 1);
        QCOMPARE(client.send("DELETE", location, {}).status, 204);
        QCOMPARE(client.send("DELETE", location, {}).status, 404);
        QCOMPARE(listOf(client.get(kAnnotations), "annotations").at(0)[QLatin1String("text")].toString(),
                 QStringLiteral("Backup"));
        QCOMPARE(HttpClient(running.port).request("POST", kAnnotations, {}, "{\"text\":\"x\"}").status, 403);
    }

    void annotationsHaveTags()
    {
        RestServer running;
        RestClient client(running);
        const HttpReply reply = client.post(kAnnotations, {}, "{\"text\":\"x\",\"tags\":[\"web\",\"db\",\"web\"]}");
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.json().value(QLatin1String("tags")).toArray(), (QJsonArray{"web", "db"}));
        QCOMPARE(listOf(client.get(kAnnotations), "annotations").at(0)[QLatin1String("tags")].toArray(),
                 (QJsonArray{"web", "db"}));
        for (const char *tags : {"\"web\"", "[\"a b\"]", "[\"a,b\"]", "[\"\"]", "[7]",
                                 "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]"}) {
            const HttpReply refused =
                client.post(kAnnotations, {}, "{\"text\":\"x\",\"tags\":" + QByteArray(tags) + '}');
            QCOMPARE(refused.status, 422);
            QCOMPARE(listOf(refused, "errors").at(0)[QLatin1String("pointer")].toString(), QStringLiteral("/tags"));
        }
        QVERIFY(!listOf(client.get(kAnnotations), "annotations").at(0).toObject().contains(QLatin1String("errors")));
    }

    void whatReachesIntoTheTimeIsListed()
    {
        RestServer running;
        RestClient client(running);
        const qint64 now = running.clock.nowMs();
        client.post(kAnnotations, {}, "{\"text\":\"long\",\"t\":" + QByteArray::number(now) + ",\"durationMs\":60000}");
        const auto found = [&](qint64 from, qint64 to) {
            const QByteArray span = "?from=" + QByteArray::number(from) + "&to=" + QByteArray::number(to);
            return listOf(client.get(QByteArray(kAnnotations) + span), "annotations").size();
        };
        QCOMPARE(found(now - 50'000, now - 40'000), 1);
        QCOMPARE(found(now - 90'000, now - 70'000), 0);
        QCOMPARE(found(now, now + 1000), 0);
    }

    /// All that is wrong with a body, each with its place.
    void everyWrongMemberIsNamed()
    {
        RestServer running;
        RestClient client(running);
        const HttpReply reply = client.post(
            kAnnotations, {}, "{\"text\":7,\"t\":\"soon\",\"durationMs\":-1,\"kind\":\"A B\",\"what/ever\":1}");
        QCOMPARE(reply.status, 422);
        QStringList pointers;
        for (const QJsonValue error : listOf(reply, "errors")) {
            pointers += error[QLatin1String("pointer")].toString();
            QVERIFY(!error[QLatin1String("detail")].toString().isEmpty());
        }
        pointers.sort();
        QCOMPARE(pointers.join(u' '), QStringLiteral("/durationMs /kind /t /text /what~1ever"));
        QCOMPARE(client.post(kAnnotations, {}, "{\"text\":\"x\",\"t\":1}").status, 422); // older than is kept
        QCOMPARE(client.post(kAnnotations, {}, "[]").status, 400);
        QCOMPARE(client.post(kAnnotations, {}, "{\"text\":\"" + QByteArray(1001, 'x') + "\"}").status, 422);
    }

    void longListsComeInPages()
    {
        RestServer running;
        RestClient client(running);
        for (int i = 0; i < 7; ++i) // at the same time, all of them
            QCOMPARE(client.post(kAnnotations, {}, "{\"text\":\"" + QByteArray::number(i) + "\"}").status, 201);
        QStringList texts;
        QByteArray cursor;
        do {
            const HttpReply reply = client.get(QByteArray(kAnnotations) + "?limit=3" + cursor);
            for (const QJsonValue item : listOf(reply, "annotations"))
                texts += item[QLatin1String("text")].toString();
            const QByteArray next = reply.json().value(QLatin1String("next")).toString().toLatin1();
            cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next;
        } while (!cursor.isEmpty() && texts.size() < 100);
        QCOMPARE(texts.join(u','), QStringLiteral("6,5,4,3,2,1,0"));
        QCOMPARE(client.get(QByteArray(kAnnotations) + "?from=x").status, 400);
        QCOMPARE(client.get(QByteArray(kAnnotations) + "?from=2&to=1").status, 400);
    }

    void alertsLeaveAHistory()
    {
        RestServer running;
        running.judge(kRules);
        running.tick(1);
        running.tick(0);
        running.tick(1);
        RestClient client(running);
        const QJsonArray events = listOf(client.get("/api/belfry/v1/alerts/history"), "events");
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0)[QLatin1String("to")].toString(), QStringLiteral("resolved"));
        QCOMPARE(events.at(1)[QLatin1String("to")].toString(), QStringLiteral("firing"));
        QCOMPARE(events.at(1)[QLatin1String("summary")].toString(), QStringLiteral("it is down"));
        QCOMPARE(listOf(client.get("/api/belfry/v1/alerts/history?name=Down&limit=1"), "events").size(), 1);
        QCOMPARE(listOf(client.get("/api/belfry/v1/alerts/history?name=Up"), "events").size(), 0);
    }

    void incidentsAreTimesOfBadHealth()
    {
        RestServer running;
        {
            const auto database = StateDatabase::open(running.stateFile());
            const auto state = [](Timestamp t, const char *component, const char *from, const char *to) {
                return HealthTransition{0,
                                        t,
                                        QLatin1String(component),
                                        QLatin1String(from),
                                        QLatin1String(to),
                                        QStringLiteral("reason %1").arg(t)};
            };
            QVERIFY(
                HealthRepository(**database)
                    .append({state(1000, "cpu", "unknown", "healthy"), state(2000, "cpu", "healthy", "degraded"),
                             state(3000, "cpu", "degraded", "unhealthy"), state(4000, "disk", "healthy", "degraded"),
                             state(5000, "cpu", "unhealthy", "healthy"), state(6000, "cpu", "healthy", "degraded"),
                             // What began before anything is known of it.
                             state(7000, "net", "degraded", "unhealthy"), state(8000, "net", "unhealthy", "unknown")}));
        }
        RestClient client(running);
        const auto describe = [&](const QByteArray &parameters) {
            QStringList all;
            for (const QJsonValue each : listOf(client.get("/api/belfry/v1/incidents" + parameters), "incidents"))
                all += QStringLiteral("%1 %2-%3 %4 %5")
                           .arg(each[QLatin1String("component")].toString())
                           .arg(each[QLatin1String("since")].toInteger())
                           .arg(each[QLatin1String("until")].toInteger())
                           .arg(each[QLatin1String("worst")].toString(), each[QLatin1String("reason")].toString());
            return all.join(QStringLiteral("; "));
        };
        QCOMPARE(describe(""), QStringLiteral("net 7000-8000 unhealthy reason 7000; cpu 6000-0 degraded reason 6000; "
                                              "disk 4000-0 degraded reason 4000; cpu 2000-5000 unhealthy reason 2000"));
        QCOMPARE(describe("?component=disk"), QStringLiteral("disk 4000-0 degraded reason 4000"));
        QCOMPARE(describe("?to=4500&from=3500"),
                 QStringLiteral("disk 4000-0 degraded reason 4000; cpu 2000-5000 unhealthy reason 2000"));
        QCOMPARE(describe("?from=5000&to=5500"), QStringLiteral("disk 4000-0 degraded reason 4000"));
        const HttpReply first = client.get("/api/belfry/v1/incidents?limit=3");
        QCOMPARE(describe("?cursor=" + first.json().value(QLatin1String("next")).toString().toLatin1()),
                 QStringLiteral("cpu 2000-5000 unhealthy reason 2000"));
    }

    /// From the firing alert over REST and the stream to every other viewer, until it resolves.
    void anAlertIsAcknowledgedForEverybody()
    {
        RestServer running;
        running.judge(kRules);
        running.tick(0);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.send(wire::SubscribeTopic{1, wire::Topic::Alerts, {}});
        const auto seen = [&]() -> std::optional<Acknowledgement> {
            const auto updates = viewer.all<wire::TopicUpdate>();
            if (updates.empty())
                return std::nullopt;
            const AlertSnapshotPtr alerts = std::get<AlertSnapshotPtr>(updates.back().state);
            return alerts->alerts().front()->acknowledgement;
        };
        QTRY_VERIFY(!viewer.all<wire::TopicUpdate>().empty());
        QVERIFY(!seen());

        RestClient client(running);
        const QByteArray fingerprint = firingAlert(client)[QLatin1String("fingerprint")].toString().toLatin1();
        QCOMPARE(fingerprint.size(), 16);
        QCOMPARE(HttpClient(running.port)
                     .request("POST", kAcknowledgements, {}, "{\"fingerprint\":\"" + fingerprint + "\"}")
                     .status,
                 403);
        HttpReply reply = acknowledge(client, fingerprint, ",\"comment\":\"on it\"");
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.headers.value("location"), QByteArray(kAcknowledgements) + '/' + fingerprint);
        QTRY_VERIFY(seen());
        QCOMPARE(seen()->comment, QStringLiteral("on it"));
        QCOMPARE(seen()->by, QStringLiteral("local token"));
        QCOMPARE(firingAlert(client)[QLatin1String("acknowledgement")][QLatin1String("comment")].toString(),
                 QStringLiteral("on it"));
        QCOMPARE(listOf(client.get(kAcknowledgements), "acknowledgements").size(), 1);
        QCOMPARE(client.get(QByteArray(kAcknowledgements) + '/' + fingerprint).status, 200);

        running.tick(1); // it resolves
        QTRY_VERIFY(!seen());
        QCOMPARE(client.get(QByteArray(kAcknowledgements) + '/' + fingerprint).status, 404);
        QCOMPARE(acknowledge(client, fingerprint).status, 404);
        running.tick(0); // and is another one when it comes back
        QVERIFY(firingAlert(client)[QLatin1String("acknowledgement")].isUndefined());
    }

    void anAcknowledgementEndsWhenItIsSaidTo()
    {
        RestServer running;
        running.judge(kRules);
        running.tick(0);
        RestClient client(running);
        const QByteArray fingerprint = firingAlert(client)[QLatin1String("fingerprint")].toString().toLatin1();
        const QByteArray path = QByteArray(kAcknowledgements) + '/' + fingerprint;
        QCOMPARE(acknowledge(client, fingerprint).status, 201);
        QCOMPARE(client.send("DELETE", path, {}).status, 204);
        QCOMPARE(client.send("DELETE", path, {}).status, 404);
        const QByteArray soon = QByteArray::number(running.clock.nowMs() + 1500);
        QCOMPARE(acknowledge(client, fingerprint, ",\"expiresAt\":" + soon).status, 201);
        running.tick(0);
        QCOMPARE(client.get(path).status, 200);
        running.tick(0);
        QCOMPARE(client.get(path).status, 404);
        HttpReply reply = acknowledge(client, fingerprint, ",\"expiresAt\":1");
        QCOMPARE(reply.status, 422);
        QCOMPARE(listOf(reply, "errors").at(0)[QLatin1String("pointer")].toString(), QStringLiteral("/expiresAt"));
        QCOMPARE(acknowledge(client, "0123456789abcdef").status, 404);
        QCOMPARE(client.post(kAcknowledgements, {}, "{}").status, 422);
        QCOMPARE(client.get("/api/belfry/v1/alerts?state=on").status, 400);
    }

    void tellsWhatConfigurationIsInForce()
    {
        RestServer running;
        running.configuration.file = QStringLiteral("/etc/belfry/belfry.yaml");
        running.configuration.loadedAt = 5;
        running.configuration.triedAt = 6;
        running.configuration.errors = {
            {QStringLiteral("expected a list"), ErrorKind::Invalid, {"belfry.yaml", 3, 4, {}}}};
        running.judge("groups:\n- name: 5\n  rules: x\n");
        RestClient client(running);
        const HttpReply reply = client.get("/api/belfry/v1/configuration");
        QCOMPARE(reply.status, 200);
        QCOMPARE(listOf(reply, "errors").at(0)[QLatin1String("line")].toInt(), 3);
        QCOMPARE(listOf(reply, "ruleErrors").size(), 1);
        QCOMPARE(reply.json().value(QLatin1String("loadedAt")).toInt(), 5);
    }
};

BELFRY_TEST(RecordApiTest)
#include "tst_record_api.moc"
