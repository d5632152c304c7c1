// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/page_time.h"
#include "models/time_text.h"
#include "program/test_class.h"

#include <QDateTime>
#include <QSignalSpy>

#include <cmath>

using namespace belfry;

namespace {

const QTimeZone kBerlin("Europe/Berlin");
constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;

Timestamp at(int year, int month, int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), kBerlin).toMSecsSinceEpoch();
}

const Timestamp kNow = at(2026, 11, 24, 14, 30);

/// A page of the last quarter of an hour.
struct Times {
    PageTime time;
    QSignalSpy changed{&time, &PageTime::changed};

    Times()
    {
        time.setClock([] { return kNow; }, kBerlin);
    }
    bool shows(Timestamp from, Timestamp to) const
    {
        return Timestamp(time.fromMs()) == from && Timestamp(time.toMs()) == to;
    }
};

} // namespace

class TestPageTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLiveAtFirst()
    {
        Times t;
        QVERIFY(t.time.isLive());
        QCOMPARE(t.time.rangeMs(), 900'000.0);
        t.time.setLiveRangeMs(kHour);
        QCOMPARE(t.changed.size(), 1);
        QCOMPARE(t.time.rangeMs(), double(kHour));
        QVERIFY(t.shows(0, 0));
        QCOMPARE(t.time.text(), QString());
        QVERIFY(!t.time.canGoBack());
    }

    void showsAPiece()
    {
        Times t;
        t.time.show(kNow - kHour, kNow - 2 * kHour); // in any order
        QVERIFY(!t.time.isLive());
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
        QCOMPARE(t.time.rangeMs(), double(kHour));
        QCOMPARE(t.time.text(), QStringLiteral("12:30:00 – 13:30:00"));
        t.time.setLiveRangeMs(kMinute); // another page: what is looked at stays
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
    }

    void saysTheDayWhereItIsAnother()
    {
        Times t;
        t.time.show(at(2026, 11, 23, 23, 0), at(2026, 11, 23, 23, 30));
        QCOMPARE(t.time.text(), QStringLiteral("2026-11-23 23:00:00 – 23:30:00"));
        t.time.show(at(2026, 11, 23, 23, 0), at(2026, 11, 24, 1, 0));
        QCOMPARE(t.time.text(), QStringLiteral("2026-11-23 23:00:00 – 01:00:00"));
    }

    void keepsWithinWhatThereMayBe()
    {
        Times t;
        t.time.show(kNow - kMinute, kNow + kHour); // moves back to what has happened
        QVERIFY(t.shows(kNow - kMinute - kHour, kNow));
        t.time.show(kNow - kHour, kNow - kHour + 10); // too short to see anything
        QCOMPARE(t.time.rangeMs(), double(PageTime::kLeastMs));
        t.time.show(0, kNow);
        QCOMPARE(t.time.rangeMs(), double(PageTime::kMostMs));
        t.time.show(std::nan(""), kNow);
        QCOMPARE(t.time.rangeMs(), double(PageTime::kMostMs));
    }

    void goesBackOneByOne()
    {
        Times t;
        t.time.show(kNow - 2 * kHour, kNow - kHour);
        t.time.show(kNow - 2 * kHour, kNow - kHour - 30 * kMinute);
        t.time.back();
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
        t.time.back();
        QVERIFY(t.time.isLive());
        QVERIFY(!t.time.canGoBack());
        t.time.back(); // nothing
        QVERIFY(t.time.isLive());
    }

    void pansAndZoomsInARowAreOne()
    {
        Times t;
        t.time.show(kNow - 2 * kHour, kNow - kHour);
        t.time.pan(-0.5);
        QVERIFY(t.shows(kNow - 2 * kHour - 30 * kMinute, kNow - kHour - 30 * kMinute));
        t.time.pan(-0.5);
        t.time.zoom(0.5, std::nan(""));
        QVERIFY(t.shows(kNow - 2 * kHour - 45 * kMinute, kNow - 2 * kHour - 15 * kMinute));
        t.time.back();
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
    }

    void zoomsAroundAnInstant()
    {
        Times t;
        t.time.show(kNow - 2 * kHour, kNow - kHour);
        t.time.zoom(0.5, double(kNow - 2 * kHour)); // the left edge stays
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour - 30 * kMinute));
        t.time.zoom(4, double(kNow - 2 * kHour));
        QVERIFY(t.shows(kNow - 2 * kHour, kNow));
        t.time.zoom(2, double(kNow - 2 * kHour)); // the end has been reached: it grows to the other side
        QVERIFY(t.shows(kNow - 4 * kHour, kNow));
        t.time.zoom(0, 0);
        t.time.zoom(-1, 0);
        QVERIFY(t.shows(kNow - 4 * kHour, kNow));
    }

    void holdsAndGoesOn()
    {
        Times t;
        t.time.pause();
        QVERIFY(t.shows(kNow - 900'000, kNow));
        t.time.pause();
        t.time.pan(1); // there is nothing later
        QVERIFY(t.shows(kNow - 900'000, kNow));
        t.time.goLive();
        QVERIFY(t.time.isLive());
        QVERIFY(!t.time.canGoBack());
    }

    void playsUntilItIsNow()
    {
        Times t;
        t.time.show(kNow - 2 * kHour, kNow - kHour);
        t.time.setSpeed(600);
        t.time.setPlaying(true);
        QVERIFY(t.time.isPlaying());
        QTRY_VERIFY(t.shows(kNow - 110 * kMinute, kNow - 50 * kMinute)); // ten minutes in a second
        t.time.pan(-0.5);                                                // goes on from there
        QVERIFY(t.time.isPlaying());
        t.time.back(); // to where it was before all that
        QVERIFY(!t.time.isPlaying());
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
        t.time.setSpeed(7200);
        t.time.setPlaying(true);
        QTRY_VERIFY(t.time.isLive()); // arrived
        QVERIFY(!t.time.isPlaying());
    }

    void whatIsShownLiveHappensAgain()
    {
        Times t;
        t.time.setPlaying(true);
        QVERIFY(t.shows(kNow - 1'800'000, kNow - 900'000)); // the beginning of the quarter that is shown is its end
        QVERIFY(t.time.isPlaying());
        t.time.back();
        QVERIFY(t.time.isLive() && !t.time.isPlaying());
    }

    void aShortHistoryIsPlayedFromWhereItBegins()
    {
        Times t;
        t.time.setOldestMs(double(kNow - kMinute));
        t.time.setPlaying(true);
        QVERIFY(t.shows(kNow - kMinute - 900'000, kNow - kMinute));
    }

    void stepsByTicks()
    {
        Times t;
        t.time.step(1000);
        QVERIFY(t.time.isLive());
        t.time.show(kNow - 2 * kHour, kNow - kHour);
        t.time.step(1000);
        t.time.step(1000);
        t.time.step(-1000);
        QVERIFY(t.shows(kNow - 2 * kHour + 1000, kNow - kHour + 1000));
        t.time.back();
        QVERIFY(t.shows(kNow - 2 * kHour, kNow - kHour));
    }

    /// A machine whose clock is ahead.
    void nowIsTheMachines()
    {
        Times t;
        const Timestamp theirs = kNow + 24 * kHour;
        t.time.setNewestMs(double(theirs));
        t.time.show(theirs - kHour, theirs);
        QVERIFY(t.shows(theirs - kHour, theirs));
    }

    void instantsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("t"); // -1: none
        const auto row = [](const char *text, Timestamp t) {
            QTest::newRow(text) << QString::fromUtf8(text) << qint64(t);
        };
        row("now", kNow);
        row(" NOW ", kNow);
        row("now-90m", kNow - 90 * kMinute);
        row("-2h30m", kNow - 150 * kMinute);
        row("- 1d", kNow - 24 * kHour);
        row("14:05", at(2026, 11, 24, 14, 5));
        row("9:05", at(2026, 11, 24, 9, 5));
        row("14:05:30", at(2026, 11, 24, 14, 5, 30));
        row("23:00", at(2026, 11, 23, 23, 0));
        row("yesterday", at(2026, 11, 23, 0, 0));
        row("Yesterday 14:05", at(2026, 11, 23, 14, 5));
        row("today 00:30", at(2026, 11, 24, 0, 30));
        row("2026-10-01", at(2026, 10, 1, 0, 0));
        row("2026-10-01 14:05", at(2026, 10, 1, 14, 5));
        row("2026-10-01T14:05:30", at(2026, 10, 1, 14, 5, 30));
        row("2026-03-29 02:30", -1); // the clock goes from 2 to 3
        row("2026-02-30", -1);
        row("25:00", -1);
        row("14", -1);
        row("now+1h", -1);
        row("-", -1);
        row("now-", -1);
        row("-2x", -1);
        row("yesterday noon", -1);
        row("2026-10-01 14:05 pm", -1);
        row("", -1);
    }
    void instantsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, t);
        QCOMPARE(parseInstant(text, kNow, kBerlin).value_or(-1), t);
        Times times;
        QCOMPARE(std::isnan(times.time.instant(text)), t < 0);
    }

    void whatIsWrittenIsRead()
    {
        Times t;
        for (const Timestamp each : {at(2026, 1, 2, 3, 4, 5), kNow, at(2026, 7, 1, 0, 0)})
            QCOMPARE(t.time.instant(t.time.written(double(each))), double(each));
    }
};

BELFRY_TEST(TestPageTime)
#include "tst_page_time.moc"
