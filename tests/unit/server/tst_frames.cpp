// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "raw_viewer.h"
#include "running_server.h"
#include "stream_client.h"

using namespace belfry;
using wire::CloseCode;

namespace {

constexpr unsigned char kRsv1 = 0x40;
constexpr int kProtocolError = 1002;
constexpr int kNotText = 1007;
constexpr int kTooBig = 1009;

} // namespace

/// Frames that are cut, mixed up or not what they say; what becomes of them, and that others notice nothing.
class FramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<RunningServer>();
        QVERIFY(m_running->start());
        m_other = std::make_unique<StreamClient>(m_running->port);
        QVERIFY(m_other->greet());
    }
    void cleanup()
    {
        QVERIFY(m_other->settle());
        QTRY_COMPARE(m_running->server->viewers(), 1);
        m_other.reset();
        m_running.reset();
    }

    /// A message in pieces, with a ping between them.
    void takesFragmentsAndControlFramesBetween()
    {
        RawViewer viewer(m_running->port);
        const QByteArray hello = "{\"type\":\"hello\",\"version\":1}";
        viewer.send(RawViewer::Text, hello.left(5));
        viewer.send(RawViewer::kFin | RawViewer::Ping, "between");
        viewer.send(RawViewer::Continuation, hello.mid(5, 7));
        viewer.send(RawViewer::Continuation, "");
        viewer.send(RawViewer::kFin | RawViewer::Continuation, hello.mid(12));
        QVERIFY(viewer.sees("\x8a\x07"
                            "between"));
        QVERIFY(viewer.sees("\"type\":\"welcome\""));
    }

    void takesFramesByteByByte()
    {
        RawViewer viewer(m_running->port);
        for (const char byte :
             RawViewer::frame(RawViewer::kFin | RawViewer::Text, "{\"type\":\"hello\",\"version\":1}")) {
            viewer.write(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
        QVERIFY(viewer.sees("\"type\":\"welcome\""));
    }

    void endsWhatIsNoProtocol_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, int code) {
            QTest::newRow(name) << bytes << code;
        };
        const auto frame = RawViewer::frame;
        const QByteArray text = frame(RawViewer::Text, "{");
        row("a message in the middle of another", text + frame(RawViewer::kFin | RawViewer::Text, "{}"),
            kProtocolError);
        row("a continuation of nothing", frame(RawViewer::kFin | RawViewer::Continuation, "{}"), kProtocolError);
        row("a ping in fragments", frame(RawViewer::Ping, "a"), kProtocolError);
        row("a ping of 126 bytes", frame(RawViewer::kFin | RawViewer::Ping, QByteArray(126, 'x')), kProtocolError);
        row("an unknown opcode", frame(RawViewer::kFin | 0x3, "a"), kProtocolError);
        row("compressed, which was not agreed on", frame(RawViewer::kFin | kRsv1 | RawViewer::Text, "{}"),
            kProtocolError);
        row("not UTF-8", frame(RawViewer::kFin | RawViewer::Text, "{\"type\":\"\xff\xfe\"}"), kNotText);
        row("a surrogate", frame(RawViewer::kFin | RawViewer::Text, "\xed\xa0\x80"), kNotText);
        row("cut in a character", frame(RawViewer::kFin | RawViewer::Text, "\xe2\x82"), kNotText);
        row("longer than a length can be", QByteArray("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10) + "mask",
            kProtocolError);
        row("4 GB", QByteArray("\x81\xff\x00\x00\x00\x01\x00\x00\x00\x00", 10) + "mask", kTooBig);
        QByteArray pieces = frame(RawViewer::Text, QByteArray(1000, 'x'));
        for (int i = 0; i < 70; ++i)
            pieces += frame(RawViewer::Continuation, QByteArray(1000, 'x'));
        row("more than 64 KiB in fragments", pieces, kTooBig);
    }
    void endsWhatIsNoProtocol()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        RawViewer viewer(m_running->port);
        viewer.hello();
        QVERIFY(viewer.sees("welcome"));
        viewer.write(bytes);
        QCOMPARE(viewer.closeCode(), code);
    }

    /// Whoever hangs up in the middle of a frame is gone.
    void truncatedFramesLeaveNothing()
    {
        const QByteArray whole = RawViewer::frame(RawViewer::kFin | RawViewer::Text, QByteArray(300, ' ') + "{}");
        for (const qsizetype length : {1, 2, 3, 5, 8, 100, 300}) {
            RawViewer viewer(m_running->port);
            viewer.hello();
            QVERIFY(viewer.sees("welcome"));
            QTRY_COMPARE(m_running->server->viewers(), 2);
            viewer.write(whole.left(length));
            QVERIFY(m_other->settle());
            viewer.hangUp();
            QTRY_COMPARE(m_running->server->viewers(), 1);
        }
        QTRY_COMPARE(m_running->counted("belfry_server_connections"), 1.0);
    }

    /// Half a frame and then nothing: the pings of the server remain unanswered.
    void halfAFrameAndSilence()
    {
        ServerLimits limits;
        limits.silence = std::chrono::milliseconds(500);
        limits.pingInterval = std::chrono::milliseconds(100);
        RunningServer running(limits);
        QVERIFY(running.start());
        RawViewer viewer(running.port);
        viewer.hello();
        QVERIFY(viewer.sees("welcome"));
        viewer.write(RawViewer::frame(RawViewer::kFin | RawViewer::Text, "{}").left(4));
        QVERIFY(viewer.closeCode() >= 0);
        QTRY_COMPARE(running.server->viewers(), 0);
    }

    void agreesOnNoCompression()
    {
        RawViewer viewer(m_running->port, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
        QCOMPARE(viewer.handshake.status, 101);
        QVERIFY(!viewer.handshake.headers.contains("sec-websocket-extensions"));
    }

    void deepNestingIsRefusedNotFollowed()
    {
        for (const QByteArray &deep : {QByteArray(60'000, '['), QByteArray("{\"a\":").repeated(10'000)}) {
            RawViewer viewer(m_running->port);
            viewer.hello();
            QVERIFY(viewer.sees("welcome"));
            viewer.send(RawViewer::kFin | RawViewer::Text, deep);
            QVERIFY(viewer.sees("invalid_message"));
        }
    }

private:
    std::unique_ptr<RunningServer> m_running;
    std::unique_ptr<StreamClient> m_other;
};

BELFRY_TEST(FramesTest)
#include "tst_frames.moc"
