// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote/link_meter.h"

using namespace belfry;

namespace {

constexpr qint64 kNow = 1'800'000'000'500; // in the middle of a second

} // namespace

class TestLinkMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownAtFirst()
    {
        const Link link = LinkMeter().link(kNow);
        QVERIFY(link.latencyMs < 0 && link.lagMs < 0 && link.bytesPerSecond < 0);
        QCOMPARE(link.dropped, 0U);
    }

    void bytesAreThoseOfTheLastWholeSeconds()
    {
        LinkMeter meter;
        meter.noteBytes(100, kNow);
        QVERIFY(meter.link(kNow).bytesPerSecond < 0); // no second is over
        meter.noteBytes(200, kNow + 200);
        meter.noteBytes(700, kNow + 600); // the next second
        QCOMPARE(meter.link(kNow + 700).bytesPerSecond, 300.0);
        QCOMPARE(meter.link(kNow + 1700).bytesPerSecond, 500.0);
        QCOMPARE(meter.link(kNow + 4700).bytesPerSecond, 200.0);
        QCOMPARE(meter.link(kNow + 5700).bytesPerSecond, 140.0); // the first is out
        QCOMPARE(meter.link(kNow + 6700).bytesPerSecond, 0.0);
        meter.noteBytes(50, kNow + 6700);
        QCOMPARE(meter.link(kNow + 7700).bytesPerSecond, 10.0);
    }

    void aSilentLinkGetsOlder()
    {
        LinkMeter meter;
        meter.noteServerTime(kNow, kNow);
        meter.noteTick(kNow - 300);
        QCOMPARE(meter.link(kNow).lagMs, 300.0);
        QCOMPARE(meter.link(kNow + 5000).lagMs, 5300.0);
        meter.noteTick(kNow - 900); // came late, and changes nothing
        QCOMPARE(meter.link(kNow).lagMs, 300.0);
    }

    void anotherClockIsNoLag()
    {
        const qint64 hour = 3'600'000;
        LinkMeter meter;
        meter.noteServerTime(kNow - hour, kNow);
        meter.noteTick(kNow - hour - 200);
        QCOMPARE(meter.link(kNow).lagMs, 200.0);
        // A pong knows better: the server said its time when the answer set out.
        meter.notePong(100, kNow - hour, kNow);
        QCOMPARE(meter.link(kNow).lagMs, 250.0);
        QCOMPARE(meter.link(kNow).latencyMs, 100.0);
    }

    void aLostConnectionForgetsWhatWasItsOwn()
    {
        LinkMeter meter;
        meter.noteBytes(100, kNow);
        meter.notePong(4, kNow, kNow);
        meter.noteTick(kNow);
        meter.noteDropped(7);
        meter.lose();
        const Link link = meter.link(kNow + 2000);
        QVERIFY(link.latencyMs < 0 && link.bytesPerSecond < 0);
        QCOMPARE(link.lagMs, 2002.0);
        QCOMPARE(link.dropped, 7U);
    }
};

BELFRY_TEST(TestLinkMeter)
#include "tst_link_meter.moc"
