// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"
#include "stream_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace belfry;

/// All queries of a layout in one subscription, over real sockets.
class StreamLayoutTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray widget(const QByteArray &id, const QByteArray &expr, int x)
    {
        const QJsonObject grid{
            {QStringLiteral("x"), x}, {QStringLiteral("y"), 0}, {QStringLiteral("w"), 3}, {QStringLiteral("h"), 2}};
        const QJsonObject one{
            {QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("type"), QStringLiteral("stat")},
            {QStringLiteral("grid"), grid},
            {QStringLiteral("queries"), QJsonArray{QJsonObject{{QStringLiteral("expr"), QString::fromLatin1(expr)}}}}};
        return QJsonDocument(one).toJson(QJsonDocument::Compact);
    }
    static QByteArray document(const QByteArray &widgets)
    {
        return "{\"version\":1,\"name\":\"Wall\",\"pages\":[{\"id\":\"p\",\"title\":\"P\",\"widgets\":[" + widgets +
               "]}]}";
    }
    static int put(const RunningServer &running, const QByteArray &widgets, const QByteArray &condition)
    {
        return HttpClient(running.port)
            .request("PUT", "/api/belfry/v1/layouts/wall",
                     "Authorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\n" + condition + "\r\n",
                     document(widgets))
            .status;
    }

private Q_SLOTS:
    void aLayoutIsOneSubscription()
    {
        RunningServer running;
        QVERIFY(running.start());
        running.tick(2);
        const QByteArray two = widget("a", "up", 0) + "," + widget("b", "up + 1", 3) + "," + widget("c", "up", 6);
        QCOMPARE(put(running, two, "If-None-Match: *"), 201);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::SubscribeLayout request;
        request.id = 5;
        request.layout = QStringLiteral("wall");
        viewer.send(request);
        QVERIFY(viewer.waitFor<wire::History>(2));
        const wire::Components components = viewer.all<wire::Components>().front();
        QCOMPARE(components.components.size(), 3U);
        const wire::ChannelId up = components.components[0].queries.front().channel;
        QCOMPARE(components.components[2].queries.front().channel, up);
        const auto history = viewer.all<wire::History>();
        QCOMPARE(history[0].id, 5U);
        QCOMPARE(history[0].to - history[0].from, 899'000); // the page's range
        // Another widget: what was there goes on, the new one begins.
        const QByteArray other = widget("a", "up", 0) + "," + widget("d", "up * 2", 3);
        QCOMPARE(put(running, other, "If-Match: \"1\""), 200);
        QVERIFY(viewer.waitFor<wire::Components>(2));
        QVERIFY(viewer.waitFor<wire::History>(3));
        QCOMPARE(viewer.all<wire::Components>().back().components[0].queries.front().channel, up);
        const std::size_t before = viewer.all<wire::Points>().size();
        running.tick(3);
        QVERIFY(viewer.waitFor<wire::Points>(before + 2));
        QVERIFY(viewer.settle());
        QCOMPARE(viewer.all<wire::Points>().size(), before + 2);
        QCOMPARE(running.live.active(), 2U);
        viewer.send(wire::Unsubscribe{5});
        QVERIFY(viewer.settle());
        QTRY_COMPARE(running.live.active(), 0U);
        request.layout = QStringLiteral("none");
        viewer.send(request);
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == wire::ErrorCode::NotFound);
    }

    /// What variables stand for is resolved here; each copy of a repeated component has its own queries.
    void variablesHaveValues()
    {
        RunningServer running;
        QVERIFY(running.start());
        running.tick(2);
        const QByteArray document =
            "{\"version\":1,\"variables\":[{\"name\":\"n\",\"type\":\"list\",\"values\":[\"1\",\"2\",\"3\"],\"multi\":true,"
            "\"all\":true,\"default\":[\"3\"]}],\"pages\":[{\"id\":\"p\",\"widgets\":[{\"id\":\"a\",\"type\":\"stat\","
            "\"grid\":{\"x\":0,\"y\":0,\"w\":3,\"h\":2},\"queries\":[{\"expr\":\"up + $n\"}],\"repeat\":{\"variable\":\"n\"}}]}]}";
        QCOMPARE(HttpClient(running.port)
                     .request("PUT", "/api/belfry/v1/layouts/wall",
                              "Authorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\nIf-None-Match: *\r\n",
                              document)
                     .status,
                 201);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::SubscribeLayout request{5, QStringLiteral("wall"), {}, 1000, {}, {}, {}, {}};
        viewer.send(request);
        QVERIFY(viewer.waitFor<wire::History>(1));
        wire::Components components = viewer.all<wire::Components>().back();
        QCOMPARE(components.components.size(), 1U);
        QCOMPARE(components.components[0].queries.front().query, QStringLiteral("up + 3"));
        QCOMPARE(components.variables.value(QStringLiteral("n")), QStringList{QStringLiteral("3")});
        request.id = 6;
        request.variables.insert(QStringLiteral("n"), {QStringLiteral("1"), QStringLiteral("2")});
        viewer.send(request);
        QVERIFY(viewer.waitFor<wire::History>(3));
        components = viewer.all<wire::Components>().back();
        QCOMPARE(components.id, 6U);
        QCOMPARE(components.components.size(), 2U);
        QCOMPARE(components.components[0].component, QStringLiteral("a"));
        QCOMPARE(components.components[1].component, QStringLiteral("a~2"));
        QCOMPARE(components.components[1].queries.front().query, QStringLiteral("up + 2"));
        request.id = 7;
        request.variables.insert(QStringLiteral("gone"), {QStringLiteral("1")});
        viewer.send(request);
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == wire::ErrorCode::NotFound);
        QCOMPARE(viewer.all<wire::Failure>().back().place.pointer, QStringLiteral("/variables/gone"));
    }

    /// A layout may have more queries than a session may have subscriptions.
    void aLayoutHasItsLimit()
    {
        ServerLimits limits;
        limits.subscriptionsPerSession = 2;
        RunningServer running(limits);
        QVERIFY(running.start());
        running.tick(2);
        QCOMPARE(put(running, widget("a", "up", 0) + "," + widget("b", "up + 1", 3) + "," + widget("c", "up + 2", 6),
                     "If-None-Match: *"),
                 201);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.send(wire::SubscribeLayout{5, QStringLiteral("wall"), {}, 1000, {}, {}, {}, {}});
        QVERIFY(viewer.waitFor<wire::History>(2));
        const auto components = viewer.all<wire::Components>().front().components;
        QVERIFY(components[1].queries.front().error.isEmpty());
        QVERIFY(components[2].queries.front().error.contains(QLatin1String("at most 2")));
        QCOMPARE(running.live.active(), 2U);
        viewer.send(wire::SubscribeQuery{6, QStringLiteral("up + 3"), 1000, {}, {}, {}});
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == wire::ErrorCode::LimitExceeded);
    }
};

BELFRY_TEST(StreamLayoutTest)
#include "tst_stream_layout.moc"
