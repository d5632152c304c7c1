// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout_documents.h"
#include "program/test_class.h"

#include <QJsonArray>
#include <QSet>

using namespace belfry;
using namespace belfry::layouts;

/// Layouts over REST: the whole life of one, with its versions.
class LayoutApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLayoutMayBeLargerThanOtherBodies()
    {
        RestServer running;
        RestClient client(running);
        const QByteArray large = named(QByteArray(2 << 20, 'x'));
        QCOMPARE(client.put(kPath, "If-None-Match: *", large).status, 201);
        QCOMPARE(client.post("/api/belfry/v1/annotations", {}, large).status, 413);
        RestClient another(running);
        QCOMPARE(another.put(kPath, "If-Match: *", named(QByteArray(6 << 20, 'x'))).status, 413);
        // Nobody else may send that much there.
        HttpClient stranger(running.port);
        stranger.write(
            "PUT /api/belfry/v1/layouts/default HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n");
        QCOMPARE(stranger.read().status, 413);
        HttpClient inChunks(running.port);
        inChunks.write(
            "PUT /api/belfry/v1/layouts/default HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n");
        QCOMPARE(inChunks.read().status, 413);
    }

    void layoutsKeepTheirVersions()
    {
        RestServer running;
        RestClient client(running);
        QCOMPARE(client.get(kPath).status, 404);
        QCOMPARE(client.put(kPath, {}, named("One")).status, 428);
        HttpReply reply = client.put(kPath, "If-None-Match: *", named("One"));
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.headers.value("location"), QByteArray(kPath));
        const QByteArray etag = reply.headers.value("etag");
        QCOMPARE(etag, QByteArray("\"1\""));
        reply = client.put(kPath, "If-None-Match: *", named("One"));
        QCOMPARE(reply.status, 412);
        QCOMPARE(reply.headers.value("etag"), etag);
        QCOMPARE(reply.json().value(QLatin1String("currentVersion")).toInt(), 1);

        reply = client.get(kPath);
        QCOMPARE(name(reply), QStringLiteral("One"));
        QCOMPARE(reply.headers.value("etag"), etag);
        QCOMPARE(client.get(kPath, "If-None-Match: \"9\", " + etag + "\r\n").status, 304);

        QCOMPARE(client.put(kPath, "If-Match: \"9\"", named("Two")).status, 412);
        QCOMPARE(client.put(kPath, "If-Match: W/1", named("Two")).status, 400);
        QCOMPARE(client.put(kPath, "If-Match: W/\"1\"", named("Two")).status, 412);
        reply = client.put(kPath, "If-Match: " + etag, named("Two"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"2\""));
        QCOMPARE(client.put(kPath, "If-Match: \"7\", \"2\"", named("Three")).status, 200);
        QCOMPARE(client.put(kPath, "If-Match: *", named("Four")).status, 200);
        QCOMPARE(client.put("/api/belfry/v1/layouts/none", "If-Match: *", named("Four")).status, 404);
        QCOMPARE(client.put("/api/belfry/v1/layouts/none", "If-Match: \"1\"", named("Four")).status, 412);
        QCOMPARE(client.get(kAll).body,
                 QByteArray("{\"layouts\":[{\"id\":\"default\",\"name\":\"Four\",\"version\":4,\"updated\":"
                            "1700000000000}]}"));
    }

    void aWrongLayoutIsRefusedWithItsPlace()
    {
        RestServer running;
        RestClient client(running);
        HttpReply reply = client.put(kPath, "If-None-Match: *", "{\"version\":7}");
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
        const QJsonObject error = reply.json().value(QLatin1String("errors")).toArray().at(0).toObject();
        QCOMPARE(error.value(QLatin1String("pointer")).toString(), QStringLiteral("/version"));
        QVERIFY(!error.value(QLatin1String("detail")).toString().isEmpty());
        QCOMPARE(reply.json().value(QLatin1String("status")).toInt(), 422);
        QCOMPARE(client.put(kPath, "If-None-Match: *", "{\"version\":").status, 400);
        QCOMPARE(client.put(kPath, "If-None-Match: *", "[]").status, 400);
        QCOMPARE(client.put(kPath, "If-None-Match: *\r\nContent-Type: text/plain", named("One")).status, 415);
        QCOMPARE(client.put("/api/belfry/v1/layouts/Not%20An%20Id", "If-None-Match: *", named("One")).status, 422);
        QCOMPARE(client.get(kAll).body, QByteArray("{\"layouts\":[]}"));
    }

    void patchesWhatIsThere()
    {
        RestServer running;
        RestClient client(running);
        client.put(kPath, "If-None-Match: *", "{\"version\":1,\"name\":\"One\",\"pages\":[1]}");
        const QByteArray type = "\r\nContent-Type: application/merge-patch+json";
        const auto patch = [&](const QByteArray &headers, const QByteArray &body) {
            return client.send("PATCH", kPath, headers, body);
        };
        QCOMPARE(patch("Content-Type: application/merge-patch+json", "{}").status, 428);
        HttpReply reply = patch("If-Match: \"1\"\r\nContent-Type: application/json", "{}");
        QCOMPARE(reply.status, 415);
        QCOMPARE(reply.headers.value("accept-patch"), QByteArray("application/merge-patch+json"));
        reply = patch("If-Match: \"1\"" + type, "{\"name\":\"Two\",\"pages\":null}");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("{\"name\":\"Two\",\"version\":1}"));
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"2\""));
        reply = patch("If-Match: \"1\"" + type, "{\"name\":\"Three\"}");
        QCOMPARE(reply.status, 412);
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"2\""));
        QCOMPARE(patch("If-Match: \"2\"" + type, "{\"version\":null}").status, 422);
        QCOMPARE(name(client.get(kPath)), QStringLiteral("Two"));
        QCOMPARE(client.send("PATCH", "/api/belfry/v1/layouts/none", "If-Match: \"1\"" + type, "{}").status, 404);
    }

    void createsUnderAnIdOfTheName()
    {
        RestServer running;
        RestClient client(running);
        HttpReply reply = client.post(kAll, {}, named("CPU & Disks"));
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.headers.value("location"), QByteArray("/api/belfry/v1/layouts/cpu-disks"));
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"1\""));
        QCOMPARE(client.post(kAll, {}, named("CPU & Disks")).json().value(QLatin1String("id")).toString(),
                 QStringLiteral("cpu-disks-2"));
        QCOMPARE(client.post(kAll, {}, named("\xc3\xa4")).json().value(QLatin1String("id")).toString(),
                 QStringLiteral("layout"));
        QCOMPARE(client.post(QByteArray(kAll) + "?id=mine", {}, named("One")).status, 201);
        QCOMPARE(client.post(QByteArray(kAll) + "?id=mine", {}, named("One")).status, 409);
        QCOMPARE(client.post(QByteArray(kAll) + "?id=..", {}, named("One")).status, 422);
        QCOMPARE(client.post(kAll, {}, "{\"version\":3}").status, 422);
        // And out again, as a file that another Belfry takes.
        reply = client.get("/api/belfry/v1/layouts/mine?download");
        QCOMPARE(reply.headers.value("content-disposition"), QByteArray("attachment; filename=\"mine.json\""));
        QCOMPARE(client.post(kAll, {}, reply.body).status, 201);
        QCOMPARE(names(client.get(kAll), "layouts").size(), 5);
    }

    void takesDashboardsOfGrafana()
    {
        RestServer running;
        RestClient client(running);
        const QByteArray import = QByteArray(kAll) + "/import";
        const QByteArray dashboard =
            "{\"title\":\"Load\",\"panels\":[{\"type\":\"gauge\",\"targets\":[{\"expr\":\"node_load1\"}]},{\"type\":\"logs\",\"title\":\"L\"}]}";
        HttpReply reply = client.post(import, {}, dashboard);
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.headers.value("location"), QByteArray("/api/belfry/v1/layouts/load"));
        const QJsonObject answer = reply.json();
        QCOMPARE(answer.value(QLatin1String("id")).toString(), QStringLiteral("load"));
        QCOMPARE(answer.value(QLatin1String("version")).toInt(), 1);
        const QJsonArray remarks = answer.value(QLatin1String("remarks")).toArray();
        QCOMPARE(remarks.size(), 1);
        QCOMPARE(remarks[0].toObject().value(QLatin1String("pointer")).toString(), QStringLiteral("/panels/1"));
        QCOMPARE(remarks[0].toObject().value(QLatin1String("panel")).toString(), QStringLiteral("L"));
        QCOMPARE(client.get("/api/belfry/v1/layouts/load").json(), answer.value(QLatin1String("layout")).toObject());
        QCOMPARE(client.post(import + "?id=load", {}, dashboard).status, 409);
        QCOMPARE(client.post(import + "?id=mine&format=grafana", {}, dashboard).status, 201);
        QCOMPARE(client.post(import + "?format=grafana", {}, named("One")).status, 422);
        QCOMPARE(client.post(import, {}, "{\"version\":1,\"name\":\"One\",\"pages\":[{\"id\":\"a\"}]}").status, 201);
        QCOMPARE(client.post(import + "?format=cow", {}, dashboard).status, 400);
        reply = client.post(import, {}, "{\"panels\":[{\"type\":\"logs\"}]}");
        QCOMPARE(reply.status, 422);
        QVERIFY(reply.body.contains("\"pointer\":\"/panels/0\""));
    }

    void aDryRunStoresNothing()
    {
        RestServer running;
        RestClient client(running);
        const HttpReply reply = client.post(QByteArray(kAll) + "/import?dryRun=true", {},
                                            "{\"panels\":[{\"type\":\"text\",\"options\":{\"content\":\"Hello\"}}]}");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json().contains(QLatin1String("id")));
        QCOMPARE(reply.json().value(QLatin1String("layout")).toObject().value(QLatin1String("pages")).toArray().size(),
                 1);
        QCOMPARE(client.get(kAll).body, QByteArray("{\"layouts\":[]}"));
    }

    void sendingItAgainMakesNoSecondOne()
    {
        RestServer running;
        RestClient client(running);
        const HttpReply first = client.post(kAll, "Idempotency-Key: abc", named("One"));
        QCOMPARE(first.status, 201);
        const HttpReply again = client.post(kAll, "Idempotency-Key: abc", named("One"));
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers.value("location"), first.headers.value("location"));
        QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(names(client.get(kAll), "layouts").size(), 1);
        QCOMPARE(client.post(kAll, "Idempotency-Key: abc", named("Two")).status, 422);
        QCOMPARE(client.post(kAll, "Idempotency-Key: " + QByteArray(256, 'x'), named("Two")).status, 400);
        QCOMPARE(client.post(kAll, "Idempotency-Key: def", named("One")).status, 201);
        running.clock.advance(24 * 3'600'000 + 1);
        QCOMPARE(client.post(kAll, "Idempotency-Key: abc", named("Two")).status, 201);
        QCOMPARE(names(client.get(kAll), "layouts").size(), 3);
    }

    /// What was refused is refused again; and of two at once only one is carried out.
    void twoAtOnceAreOne()
    {
        RestServer running;
        RestClient one(running);
        RestClient other(running);
        one.begin("POST", kAll, "Idempotency-Key: abc", named("One"));
        other.begin("POST", kAll, "Idempotency-Key: abc", named("One"));
        QSet<int> statuses{one.read().status, other.read().status};
        QVERIFY2(statuses == (QSet<int>{201, 409}) || statuses == QSet<int>{201},
                 qPrintable(QString::number(statuses.size())));
        QCOMPARE(names(one.get(kAll), "layouts").size(), 1);
    }

    void comesBackFromTheTrash()
    {
        RestServer running;
        RestClient client(running);
        client.put(kPath, "If-None-Match: *", named("One"));
        QCOMPARE(client.send("DELETE", kPath, {}).status, 428);
        QCOMPARE(client.send("DELETE", kPath, "If-Match: \"4\"").status, 412);
        QCOMPARE(client.post(QByteArray(kPath) + "/restore").status, 409);
        QCOMPARE(client.send("DELETE", kPath, "If-Match: \"1\"").status, 204);
        QCOMPARE(client.get(kPath).status, 404);
        QCOMPARE(client.send("DELETE", kPath, "If-Match: \"1\"").status, 404);
        QVERIFY(names(client.get(kAll), "layouts").isEmpty());
        QCOMPARE(names(client.get(QByteArray(kAll) + "?deleted=true"), "layouts"), QStringList{QStringLiteral("One")});
        const HttpReply reply = client.post(QByteArray(kPath) + "/restore");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"2\""));
        QCOMPARE(name(client.get(kPath)), QStringLiteral("One"));
        QVERIFY(names(client.get(QByteArray(kAll) + "?deleted"), "layouts").isEmpty());
        QCOMPARE(client.post("/api/belfry/v1/layouts/none/restore").status, 404);
    }

    void whatComesFromAFileIsReadOnly()
    {
        RestServer running;
        RestClient client(running);
        StoredLayout layout{QStringLiteral("wall"), QStringLiteral("Wall"), 7,
                            QJsonDocument::fromJson(named("Wall")).object(), 1};
        layout.origin = QStringLiteral("/etc/belfry/dashboards.d/w\u00e4nde.json");
        running.layouts().provide({layout});
        const QByteArray path = "/api/belfry/v1/layouts/wall";
        QTRY_COMPARE(client.get(path).status, 200);
        HttpReply reply = client.get(path);
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"7\""));
        QCOMPARE(reply.headers.value("belfry-origin"), QByteArray("/etc/belfry/dashboards.d/w%C3%A4nde.json"));
        const QJsonArray list = client.get(kAll).json().value(QLatin1String("layouts")).toArray();
        QCOMPARE(list.at(0)[QLatin1String("origin")].toString(), layout.origin);
        reply = client.put(path, "If-Match: \"7\"", named("Mine"));
        QCOMPARE(reply.status, 403);
        QVERIFY2(reply.body.contains("copy it to change it"), reply.body.constData());
        QCOMPARE(client.send("DELETE", path, "If-Match: \"7\"").status, 403);
        QCOMPARE(client.post(QByteArray(kAll) + "?id=wall", {}, named("Mine")).status, 409);
        running.layouts().provide({});
        QTRY_COMPARE(client.get(path).status, 404);
    }

    void listsPageByPage()
    {
        RestServer running;
        RestClient client(running);
        for (int i = 0; i < 25; ++i)
            client.post(kAll, {}, named("Layout " + QByteArray::number(i % 5))); // names come several times
        QStringList ids;
        QByteArray cursor;
        do {
            const HttpReply reply = client.get(QByteArray(kAll) + "?limit=4" + cursor);
            QCOMPARE(reply.status, 200);
            for (const QJsonValue item : reply.json().value(QLatin1String("layouts")).toArray())
                ids += item[QLatin1String("id")].toString();
            const QByteArray next = reply.json().value(QLatin1String("next")).toString().toLatin1();
            cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next;
        } while (!cursor.isEmpty());
        QCOMPARE(ids.size(), 25);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 25);
        for (const char *wrong : {"limit=0", "limit=1001", "limit=x", "cursor=x", "cursor=bm90", "deleted=maybe"})
            QCOMPARE(client.get(QByteArray(kAll) + '?' + wrong).status, 400);
        const HttpReply reply = client.get(QByteArray(kAll) + "?limit=0&cursor=x");
        QCOMPARE(reply.json().value(QLatin1String("errors")).toArray().size(), 2);
    }

    void componentsHaveTheirData()
    {
        RestServer running;
        for (int i = 1; i <= 10; ++i)
            running.tick(i);
        RestClient client(running);
        const QByteArray layout =
            "{\"version\":1,\"name\":\"L\",\"pages\":[{\"id\":\"p\",\"title\":\"P\",\"range\":\"5m\",\"widgets\":["
            "{\"id\":\"ups\",\"type\":\"timeseries\",\"title\":\"U\",\"grid\":{\"x\":0,\"y\":0,\"w\":6,\"h\":4},"
            "\"queries\":[{\"expr\":\"up\",\"legend\":\"{{instance}}\"},{\"expr\":\"up * 2\"}]},"
            "{\"id\":\"alerts\",\"type\":\"alerts\",\"title\":\"A\",\"grid\":{\"x\":6,\"y\":0,\"w\":6,\"h\":4}}]}]}";
        QCOMPARE(client.put(kPath, "If-None-Match: *", layout).status, 201);
        const QByteArray components = QByteArray(kPath) + "/components";
        const QJsonArray all = client.get(components).json().value(QLatin1String("components")).toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(1)[QLatin1String("id")].toString(), QStringLiteral("p.ups"));
        QCOMPARE(all.at(1)[QLatin1String("widget")][QLatin1String("type")].toString(), QStringLiteral("timeseries"));
        QCOMPARE(client.get(components + "/p.ups").json().value(QLatin1String("page")).toString(), QStringLiteral("p"));
        QCOMPARE(client.get(components + "/p.none").status, 404);
        QCOMPARE(client.get(components + "/p.alerts/data").json().value(QLatin1String("histories")).toArray().size(),
                 0);

        const QByteArray now = QByteArray::number(running.clock.nowMs());
        const QByteArray before = QByteArray::number(running.clock.nowMs() - 4000);
        QJsonArray histories = client.get(components + "/p.ups/data?from=" + before + "&to=" + now)
                                   .json()
                                   .value(QLatin1String("histories"))
                                   .toArray();
        QCOMPARE(histories.size(), 2);
        const QJsonValue history = histories.at(1);
        QCOMPARE(history[QLatin1String("type")].toString(), QStringLiteral("history"));
        QCOMPARE(history[QLatin1String("query")].toString(), QStringLiteral("up * 2"));
        QCOMPARE(history[QLatin1String("to")].toInteger(), running.clock.nowMs());
        QCOMPARE(history[QLatin1String("step")].toInt(), 1000);
        QCOMPARE(history[QLatin1String("series")][0][QLatin1String("values")].toArray(), (QJsonArray{14, 16, 18, 20}));
        // Fewer points by a multiple of the step.
        histories =
            client.get(components + "/p.ups/data?maxPoints=3").json().value(QLatin1String("histories")).toArray();
        QCOMPARE(histories.at(0)[QLatin1String("series")][0][QLatin1String("values")].toArray().size(), 3);
        for (const char *wrong : {"from=x", "maxPoints=0", "maxPoints=11001", "step=1", "to=1&from=2", "from=1&to=1"})
            QCOMPARE(client.get(components + "/p.ups/data?" + wrong).status, 400);
    }
};

BELFRY_TEST(LayoutApiTest)
#include "tst_layout_api.moc"
