// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout_documents.h"
#include "program/test_class.h"

#include <QSet>

using namespace belfry;
using namespace belfry::layouts;

/// What layouts were: their versions over REST, and the way back.
class LayoutVersionApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsVersionsAndWhatIsBetweenThem()
    {
        RestServer running;
        RestClient client(running);
        const QByteArray path = kPath;
        client.put(path, "If-None-Match: *", named("One"));
        client.put(path, "If-Match: \"1\"", named("Two"));
        client.put(path, "If-Match: \"2\"", named("Three"));
        HttpReply reply = client.get(path + "/versions?limit=2");
        QCOMPARE(names(reply, "versions"), (QStringList{QStringLiteral("Three"), QStringLiteral("Two")}));
        const QByteArray next = reply.json().value(QLatin1String("next")).toString().toLatin1();
        reply = client.get(path + "/versions?limit=2&cursor=" + next);
        QCOMPARE(names(reply, "versions"), QStringList{QStringLiteral("One")});
        QVERIFY(!reply.json().contains(QLatin1String("next")));
        reply = client.get(path + "/versions/1");
        QCOMPARE(name(reply), QStringLiteral("One"));
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"1\""));
        QCOMPARE(client.get(path + "/versions/4").status, 404);
        QCOMPARE(client.get(path + "/versions/x").status, 404);

        reply = client.get(path + "/diff?from=1");
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json-patch+json"));
        QCOMPARE(reply.body, QByteArray("[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"Three\"}]"));
        QCOMPARE(client.get(path + "/diff?from=3&to=1").body,
                 QByteArray("[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"One\"}]"));
        QCOMPARE(client.get(path + "/diff?from=2&to=2").body, QByteArray("[]"));
        QCOMPARE(client.get(path + "/diff").status, 400);
        QCOMPARE(client.get(path + "/diff?from=9").status, 404);
        client.send("DELETE", path, "If-Match: \"3\"");
        QCOMPARE(names(client.get(path + "/versions"), "versions").size(), 3);
    }

    void versionsAreNamed()
    {
        RestServer running;
        RestClient client(running);
        const QByteArray path = kPath;
        client.put(path, "If-None-Match: *", named("One"));
        const auto newest = [&] {
            return client.get(path + "/versions").json().value(QLatin1String("versions")).toArray().at(0).toObject();
        };
        QCOMPARE(newest().value(QLatin1String("author")).toString(), QStringLiteral("local token"));
        QVERIFY(!newest().contains(QLatin1String("label")));
        const QByteArray name = path + "/versions/1/name";
        HttpReply reply = client.put(name, {}, R"({"label":"Before the move","note":"All disks."})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(newest().value(QLatin1String("label")).toString(), QStringLiteral("Before the move"));
        QCOMPARE(newest().value(QLatin1String("note")).toString(), QStringLiteral("All disks."));
        QCOMPARE(client.put(name, {}, R"({"label":""})").status, 422);
        QCOMPARE(client.put(name, {}, R"({"label":"x","colour":1})").status, 422);
        QCOMPARE(client.put(path + "/versions/9/name", {}, R"({"label":"x"})").status, 404);
        QCOMPARE(client.put(path + "/versions/x/name", {}, R"({"label":"x"})").status, 404);
        QCOMPARE(client.send("DELETE", name, {}).status, 200);
        QVERIFY(!newest().contains(QLatin1String("label")));
    }
};

BELFRY_TEST(LayoutVersionApiTest)
#include "tst_layout_version_api.moc"
