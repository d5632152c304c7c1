// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "running_server.h"
#include "stream_client.h"

using namespace belfry;

namespace {

std::vector<SocketSnapshotPtr> socketsIn(const StreamClient &viewer)
{
    std::vector<SocketSnapshotPtr> found;
    for (const wire::TopicUpdate &update : viewer.all<wire::TopicUpdate>()) {
        if (const auto *snapshot = std::get_if<SocketSnapshotPtr>(&update.state))
            found.push_back(*snapshot);
    }
    return found;
}

} // namespace

/// The topic of network connections.
class ConnectionStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersOwnPortIsListed()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::SubscribeSockets message;
        message.id = 1;
        message.request.group = SocketGroup::Port;
        message.request.filter = QStringLiteral("127.0.0.1:%1").arg(running.port);
        viewer.send(message);
        QTRY_VERIFY(!socketsIn(viewer).empty());
        const SocketSnapshotPtr snapshot = socketsIn(viewer).front();
        QCOMPARE(snapshot->rows.size(), 1U);
        QCOMPARE(snapshot->rows.front().localPort, int(running.port));
        QCOMPARE(snapshot->rows.front().state, QStringLiteral("listening"));
        QCOMPARE(snapshot->rows.front().pid, int(QCoreApplication::applicationPid()));
        QVERIFY(snapshot->rows.front().count >= 1); // this viewer's
        message.id = 2;
        message.request.group = SocketGroup::None;
        message.request.filter = QStringLiteral("127.0.0.1:%1 established").arg(running.port);
        viewer.send(message);
        QTRY_VERIFY(socketsIn(viewer).back() != snapshot && socketsIn(viewer).back()->rows.size() >= 2U); // both ends
    }

    void whoAsksForTheSameSharesAChannel()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient first(running.port);
        StreamClient second(running.port);
        QVERIFY(first.greet() && second.greet(QLatin1String(RunningServer::kToken)));
        for (StreamClient *viewer : {&first, &second}) {
            viewer->send(wire::SubscribeSockets{7, {}});
            QVERIFY(viewer->settle());
        }
        QCOMPARE(first.all<wire::Subscribed>().front().channel, second.all<wire::Subscribed>().front().channel);
        QTRY_VERIFY(!socketsIn(second).empty() && !socketsIn(first).empty());
        for (StreamClient *viewer : {&first, &second}) {
            viewer->send(wire::Unsubscribe{7});
            QVERIFY(viewer->settle());
        }
        const quint64 readings = running.sockets.readings();
        QTest::qWait(2200); // longer than their step
        QCOMPARE(running.sockets.readings(), readings);
    }
};

BELFRY_TEST(ConnectionStreamTest)
#include "tst_connection_stream.moc"
