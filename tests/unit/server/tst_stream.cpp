// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "stream_client.h"

#include <set>

using namespace belfry;
using wire::CloseCode;
using wire::ErrorCode;

/// The stream over real sockets.
class StreamTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kStart = 1'700'000'000'000;

private Q_SLOTS:
    void welcomesWhoeverSaysHello()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        const auto welcome = viewer.all<wire::Welcome>().front();
        QCOMPARE(welcome.epoch, QStringLiteral("epoch-1"));
        QCOMPARE(welcome.host.value(), QStringLiteral("tower"));
        QCOMPARE(welcome.capabilities, Capabilities());
        QCOMPARE(running.server->viewers(), 1);
        StreamClient admin(running.port);
        QVERIFY(admin.greet(QLatin1String(RunningServer::kToken)));
        QVERIFY(admin.all<wire::Welcome>().front().capabilities.testFlag(Capability::EditLayouts));
        StreamClient byHeader(running.port, RunningServer::kToken);
        QVERIFY(byHeader.greet());
        QVERIFY(byHeader.all<wire::Welcome>().front().capabilities.testFlag(Capability::EditLayouts));
        viewer.socket.close();
        QTRY_COMPARE(running.server->viewers(), 2);
    }

    void historyAndPointsMeetWithoutASeam()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 2; i <= 10; ++i)
            running.tick(i);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"), 5000);
        // Ticks go on while the history is being read.
        for (int i = 11; i <= 14; ++i) {
            running.tick(i);
            QVERIFY(viewer.settle());
        }
        QVERIFY(viewer.waitFor<wire::History>(1));
        running.tick(15);
        QTRY_COMPARE(viewer.all<wire::Points>().back().values.at(0), 15.0);

        const auto history = viewer.all<wire::History>().front();
        std::vector<double> seen = history.series.front().values;
        Timestamp t = history.to;
        quint64 offset = history.offset;
        for (const wire::Points &points : viewer.all<wire::Points>()) {
            QCOMPARE(points.t, t + 1000);
            QCOMPARE(points.offset, offset + 1);
            t = points.t;
            offset = points.offset;
            seen.push_back(points.values.at(0));
        }
        QCOMPARE(history.series.front().values.size(), 5U);
        for (std::size_t i = 1; i < seen.size(); ++i)
            QCOMPARE(seen[i], seen[i - 1] + 1);
        QCOMPARE(seen.back(), 15.0);
        QVERIFY(viewer.all<wire::Gap>().empty());
        const auto series = viewer.all<wire::Series>();
        QCOMPARE(series.size(), 1U);
        QCOMPARE(series.front().refs.front().labels->toString(), std::string("up{instance=\"tower\"}"));
    }

    void viewersWhoAskForTheSameHistoryShareIt()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 2; i <= 10; ++i)
            running.tick(i);
        StreamClient first(running.port);
        StreamClient second(running.port);
        QVERIFY(first.greet() && second.greet());
        first.subscribe(1, QStringLiteral("up"), 5000);
        second.subscribe(12345, QStringLiteral("up"), 5000);
        QVERIFY(first.waitFor<wire::History>(1) && second.waitFor<wire::History>(1));
        QCOMPARE(running.counted("belfry_server_histories_total"), 1.0);
        const auto ours = first.all<wire::History>().front();
        const auto theirs = second.all<wire::History>().front();
        QCOMPARE(ours.id, 1U);
        QCOMPARE(theirs.id, 12345U);
        QCOMPARE(ours.to, theirs.to);
        QCOMPARE(ours.series.front().values, theirs.series.front().values);

        // Who comes after the next point wants it, too.
        running.tick(11);
        QVERIFY(first.waitFor<wire::Points>(1));
        StreamClient third(running.port);
        QVERIFY(third.greet());
        third.subscribe(1, QStringLiteral("up"), 5000);
        QVERIFY(third.waitFor<wire::History>(1));
        QCOMPARE(third.all<wire::History>().front().series.front().values.back(), 11.0);
        QCOMPARE(running.counted("belfry_server_histories_total"), 2.0);

        // One who leaves takes nothing from the others.
        StreamClient leaver(running.port);
        StreamClient stayer(running.port);
        QVERIFY(leaver.greet() && stayer.greet());
        leaver.subscribe(1, QStringLiteral("up + 1"), 5000);
        stayer.subscribe(1, QStringLiteral("up + 1"), 5000);
        leaver.send(wire::Unsubscribe{1});
        QVERIFY(stayer.waitFor<wire::History>(1));
        QCOMPARE(stayer.all<wire::History>().front().series.front().values.back(), 12.0);
    }

    void viewersOfOneQueryShareItsChannelAndItsEvaluation()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient first(running.port);
        StreamClient second(running.port);
        QVERIFY(first.greet() && second.greet());
        first.subscribe(1, QStringLiteral("sum(up)"));
        second.subscribe(7, QStringLiteral("sum( up )"));
        QVERIFY(first.waitFor<wire::Points>(1) && second.waitFor<wire::Points>(1));
        QCOMPARE(first.all<wire::Subscribed>().front().channel.value(),
                 second.all<wire::Subscribed>().front().channel.value());
        QCOMPARE(running.live.active(), 1U);
        const double before = running.counted("belfry_query_live_evaluations_total");
        running.tick(2);
        QVERIFY(first.waitFor<wire::Points>(2) && second.waitFor<wire::Points>(2));
        QCOMPARE(running.counted("belfry_query_live_evaluations_total"), before + 1);
        QCOMPARE(first.texts.back(), second.texts.back());
        QCOMPARE(running.counted("belfry_server_channels"), 1.0);

        // The evaluation ends with the last who holds it.
        first.send(wire::Unsubscribe{1});
        QVERIFY(first.settle());
        QCOMPARE(running.live.active(), 1U);
        const std::size_t had = first.all<wire::Points>().size();
        running.tick(3);
        QVERIFY(second.waitFor<wire::Points>(3));
        QVERIFY(first.settle());
        QCOMPARE(first.all<wire::Points>().size(), had);
        second.socket.abort();
        QTRY_COMPARE(running.live.active(), 0U);
        QCOMPARE(running.counted("belfry_server_channels"), 0.0);
    }

    void seriesThatComeAndGoAreNamedBeforeTheirPoints()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Points>(1));
        running.store.add(Labels::of("up", {{"instance", "other"}}), running.clock.nowMs() + 1000, 5);
        running.tick(2);
        QVERIFY(viewer.waitFor<wire::Points>(2));
        const auto series = viewer.all<wire::Series>();
        QCOMPARE(series.size(), 2U);
        QCOMPARE(series.back().refs.size(), viewer.all<wire::Points>().back().values.size());
        std::set<quint32> refs;
        for (const wire::SeriesRef &ref : series.back().refs)
            refs.insert(ref.ref);
        QCOMPARE(refs.size(), 2U);
        QVERIFY(refs.contains(series.front().refs.front().ref));
    }

    void aBrokenQueryLeavesTheSessionAlive_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("code");
        QTest::newRow("syntax") << QStringLiteral("sum(") << QStringLiteral("invalid_query");
        QTest::newRow("function") << QStringLiteral("rat(up[1m])") << QStringLiteral("invalid_query");
        QTest::newRow("range vector") << QStringLiteral("up[1m]") << QStringLiteral("invalid_query");
        QTest::newRow("text") << QStringLiteral("\"up\"") << QStringLiteral("invalid_query");
        QTest::newRow("fails") << QStringLiteral("up * on() group_left() {__name__=~\".+\"}")
                               << QStringLiteral("evaluation_failed");
    }
    void aBrokenQueryLeavesTheSessionAlive()
    {
        QFETCH(QString, query);
        QFETCH(QString, code);
        RunningServer running;
        running.store.add(Labels::of("other"), running.clock.nowMs(), 1);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, query);
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        const wire::Failure failure = viewer.all<wire::Failure>().front();
        QCOMPARE(toString(failure.code), code);
        QVERIFY(failure.id == wire::RequestId(1));
        QVERIFY(!failure.message.isEmpty());
        viewer.subscribe(2, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Points>(1));
    }

    void unreadableMessagesAreAnsweredAndCounted()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.sendText(QStringLiteral("{\"type\":\"dance\"}"));
        viewer.sendText(QStringLiteral("{"));
        viewer.sendText(QStringLiteral("{\"type\":\"subscribe\",\"id\":4,\"query\":\"up\",\"step\":1}"));
        viewer.socket.sendBinaryMessage("\x01\x02");
        viewer.send(wire::Unsubscribe{77});
        QVERIFY(viewer.waitFor<wire::Failure>(5));
        const auto failures = viewer.all<wire::Failure>();
        QVERIFY(failures[0].code == ErrorCode::UnknownType);
        QVERIFY(failures[1].code == ErrorCode::InvalidMessage);
        QCOMPARE(failures[2].place.pointer, QStringLiteral("/step"));
        QVERIFY(failures[2].id == wire::RequestId(4));
        QVERIFY(failures[4].code == ErrorCode::NotFound);
        QVERIFY(viewer.settle());
        for (int i = 0; i < 20; ++i)
            viewer.sendText(QStringLiteral("nonsense"));
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::BadMessage));
    }

    void topicsBringTheWholeStateAndEveryChange()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port, RunningServer::kToken);
        QVERIFY(viewer.greet());
        viewer.send(wire::SubscribeTopic{1, wire::Topic::Alerts, {}});
        viewer.send(wire::SubscribeTopic{2, wire::Topic::Health, {}});
        viewer.send(wire::SubscribeTopic{3, wire::Topic::Layouts, {}});
        viewer.send(wire::SubscribeTopic{4, wire::Topic::Hosts, HostId(QStringLiteral("tower"))});
        viewer.send(wire::SubscribeTopic{5, wire::Topic::Hosts, HostId(QStringLiteral("elsewhere"))});
        viewer.send(wire::SubscribeTopic{6, wire::Topic::Annotations, {}});
        QVERIFY(viewer.waitFor<wire::TopicUpdate>(5));
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().front().code == ErrorCode::NotFound);
        const auto newest = [&](wire::Topic topic) {
            wire::TopicUpdate found;
            for (const wire::TopicUpdate &update : viewer.all<wire::TopicUpdate>()) {
                if (update.topic() == topic)
                    found = update;
            }
            return found;
        };
        QVERIFY(!std::get<AlertSnapshotPtr>(newest(wire::Topic::Alerts).state));
        QCOMPARE(std::get<std::vector<HostInfo>>(newest(wire::Topic::Hosts).state).front().name,
                 QStringLiteral("tower"));

        auto alerts = std::make_shared<AlertSnapshot>();
        alerts->revision = 5;
        running.state.setAlerts(alerts);
        QTRY_VERIFY(std::get<AlertSnapshotPtr>(newest(wire::Topic::Alerts).state));
        QCOMPARE(std::get<AlertSnapshotPtr>(newest(wire::Topic::Alerts).state)->revision, 5U);

        auto health = std::make_shared<HealthSnapshot>();
        health->host.reason = QStringLiteral("well");
        running.state.setHealth(health);
        QTRY_VERIFY(std::get<HealthSnapshotPtr>(newest(wire::Topic::Health).state));

        HttpClient rest(running.port);
        rest.request("PUT", "/api/belfry/v1/layouts/mine",
                     "If-None-Match: *\r\nAuthorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\n",
                     "{\"version\":1,\"name\":\"Mine\"}");
        const wire::LayoutVersion expected{QStringLiteral("mine"), QStringLiteral("Mine"), 1};
        QTRY_COMPARE(std::get<std::vector<wire::LayoutVersion>>(newest(wire::Topic::Layouts).state),
                     std::vector{expected});

        QCOMPARE(std::get<wire::AnnotationRevision>(newest(wire::Topic::Annotations).state).revision, 0U);
        rest.request("POST", "/api/belfry/v1/annotations",
                     "Authorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\n", "{\"text\":\"Deployed\"}");
        QTRY_COMPARE(std::get<wire::AnnotationRevision>(newest(wire::Topic::Annotations).state).revision, 1U);
    }

    void saysGoodbye()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"), 60'000);
        running.server->stop();
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::GoingAway));
        QCOMPARE(running.live.active(), 0U);
    }
};

BELFRY_TEST(StreamTest)
#include "tst_stream.moc"
