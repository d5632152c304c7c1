// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "stream_client.h"

using namespace belfry;
using wire::CloseCode;
using wire::ErrorCode;

namespace {

QByteArray maskedText(const QByteArray &text)
{
    QByteArray frame("\x81", 1);
    if (text.size() < 126) {
        frame += char(0x80 | text.size());
    } else {
        frame += char(0x80 | 126);
        frame += char(text.size() >> 8);
        frame += char(text.size() & 0xff);
    }
    return frame + QByteArray(4, '\0') + text;
}

/// A viewer that subscribes and reads only when it is told to. Its system's buffer is small, so that the server
/// notices.
class SlowViewer
{
public:
    explicit SlowViewer(quint16 port) : m_client(port)
    {
        m_client.socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 64 * 1024);
        m_client.write("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                       "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                       "Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n");
        upgraded = m_client.read().status == 101;
        m_client.socket.setReadBufferSize(1024);
        m_client.write(maskedText("{\"type\":\"hello\",\"version\":1}"));
        m_client.write(maskedText("{\"type\":\"subscribe\",\"id\":1,\"query\":\"wide\"}"));
        m_client.write(maskedText("{\"type\":\"subscribe\",\"id\":2,\"topic\":\"alerts\"}"));
    }
    bool isClosed() { return m_client.isClosed(); }
    /// Reads from now on, and gives all that came.
    QByteArray &readOn()
    {
        m_client.socket.setReadBufferSize(0);
        QObject::connect(&m_client.socket, &QTcpSocket::readyRead, &m_client.socket,
                         [this] { m_all += m_client.socket.readAll(); });
        m_all += m_client.socket.readAll();
        return m_all;
    }
    bool upgraded = false;

private:
    HttpClient m_client;
    QByteArray m_all;
};

/// So many series that a point has about 50 KiB.
void addWide(RunningServer &running, double value)
{
    running.store.clear(); // what was before only costs time
    for (int i = 0; i < 5000; ++i)
        running.store.add(Labels::of("wide", {{"n", std::to_string(i)}}), running.clock.nowMs() + 1000,
                          value + i * 0.125);
    running.tick(1);
}

ServerLimits tight()
{
    ServerLimits limits;
    limits.outboundSoftBytes = 64 * 1024;
    return limits;
}

} // namespace

class StreamLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Points are left out, the newest comes in the end, states aren't lost, and others notice nothing.
    void aSlowViewerGetsTheNewestWhenItReadsAgain()
    {
        RunningServer running(tight());
        addWide(running, 0);
        QVERIFY(running.start());
        StreamClient quick(running.port);
        QVERIFY(quick.greet());
        quick.subscribe(1, QStringLiteral("wide"));
        QVERIFY(quick.waitFor<wire::Points>(1));
        SlowViewer slow(running.port);
        QVERIFY(slow.upgraded);
        QTRY_COMPARE(running.server->viewers(), 2);
        std::size_t ticks = 0;
        while (running.counted("belfry_server_conflated_points_total") < 5 && ticks < 5000) {
            addWide(running, double(++ticks));
            QVERIFY(quick.waitForPoint(running.clock.nowMs()));
        }
        QVERIFY(running.counted("belfry_server_conflated_points_total") >= 5);
        auto alerts = std::make_shared<AlertSnapshot>();
        alerts->revision = 4711;
        running.state.setAlerts(alerts);

        const QByteArray &all = slow.readOn();
        const QByteArray newest = "\"t\":" + QByteArray::number(running.clock.nowMs()) + ",\"values\"";
        QTRY_VERIFY_WITH_TIMEOUT(all.contains(newest), 10'000);
        QTRY_VERIFY(all.contains("\"revision\":4711"));
        const qsizetype gap = all.indexOf("\"type\":\"gap\"");
        QVERIFY(gap > 0 && gap < all.indexOf(newest));
        QVERIFY(all.mid(gap, 200).contains("slow_viewer"));
        QCOMPARE(quick.all<wire::Points>().size(), 1 + ticks);
        QVERIFY(quick.all<wire::Gap>().empty());
    }

    void aViewerThatNeverReadsIsClosed()
    {
        ServerLimits limits = tight();
        limits.behindTime = std::chrono::milliseconds(100);
        RunningServer running(limits);
        addWide(running, 0);
        QVERIFY(running.start());
        SlowViewer slow(running.port);
        QTRY_COMPARE(running.server->viewers(), 1);
        int ticks = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                addWide(running, ++ticks);
                return running.server->viewers() == 0;
            },
            30'000));
        QVERIFY(running.counted("belfry_server_conflated_points_total") > 0);
        QCOMPARE(running.live.active(), 0U);
    }

    void limitsSubscriptions()
    {
        ServerLimits limits;
        limits.subscriptionsPerSession = 2;
        limits.channels = 1;
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"));
        viewer.subscribe(1, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == ErrorCode::DuplicateId);
        viewer.subscribe(2, QStringLiteral("up + 1"));
        QVERIFY(viewer.waitFor<wire::Failure>(2));
        QVERIFY(viewer.all<wire::Failure>().back().code == ErrorCode::LimitExceeded);
        viewer.subscribe(2, QStringLiteral("up"));
        viewer.subscribe(3, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Failure>(3));
        QVERIFY(viewer.all<wire::Failure>().back().code == ErrorCode::LimitExceeded);
        viewer.send(wire::Unsubscribe{1});
        viewer.subscribe(3, QStringLiteral("up"));
        QVERIFY(viewer.waitFor<wire::Subscribed>(3));
    }

    void limitsMessages()
    {
        ServerLimits limits;
        limits.sessionRates.messages = {5, 20};
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        for (int i = 0; i < 40; ++i)
            viewer.send(wire::Ping{i});
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(CloseCode::TooMany));
        QVERIFY(viewer.all<wire::Pong>().size() >= 15);

        StreamClient large(running.port);
        QVERIFY(large.greet());
        large.sendText(QString(100'000, u'x'));
        QVERIFY(large.isClosed());
        QCOMPARE(int(large.socket.closeCode()), int(CloseCode::MessageTooBig));
    }

    void closesWhoeverSaysNothing()
    {
        ServerLimits limits;
        limits.helloTime = std::chrono::milliseconds(50);
        limits.silence = std::chrono::milliseconds(500);
        limits.pingInterval = std::chrono::milliseconds(100);
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient mute(running.port);
        QVERIFY(mute.isOpen());
        QVERIFY(mute.isClosed());
        // A viewer that answers pings stays, although it sends nothing itself.
        StreamClient quiet(running.port);
        QVERIFY(quiet.greet());
        HttpClient dead(running.port); // answers no pings
        dead.write("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   "Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n");
        QCOMPARE(dead.read().status, 101);
        dead.write(maskedText("{\"type\":\"hello\",\"version\":1}"));
        QTRY_COMPARE(running.server->viewers(), 2);
        QVERIFY(dead.isClosed());
        QCOMPARE(running.server->viewers(), 1);
        QVERIFY(quiet.settle());
    }

    /// Many viewers of one query: each gets every point, the query is evaluated once a tick.
    void manyViewersAgree()
    {
        RunningServer running;
        QVERIFY(running.start());
        std::vector<std::unique_ptr<StreamClient>> viewers;
        for (int i = 0; i < 50; ++i)
            viewers.push_back(std::make_unique<StreamClient>(running.port));
        for (const auto &viewer : viewers) {
            QVERIFY(viewer->greet());
            viewer->subscribe(1, QStringLiteral("up"), 10'000);
        }
        for (const auto &viewer : viewers)
            QVERIFY(viewer->waitFor<wire::History>(1));
        const double before = running.counted("belfry_query_live_evaluations_total");
        for (int i = 0; i < 10; ++i)
            running.tick(i);
        for (const auto &viewer : viewers) {
            QTRY_VERIFY(!viewer->all<wire::Points>().empty());
            QTRY_COMPARE(viewer->all<wire::Points>().back().values.at(0), 9.0);
            QCOMPARE(viewer->all<wire::Points>().size(), 10U);
        }
        QCOMPARE(running.counted("belfry_query_live_evaluations_total"), before + 10);
    }
};

BELFRY_TEST(StreamLimitsTest)
#include "tst_stream_limits.moc"
