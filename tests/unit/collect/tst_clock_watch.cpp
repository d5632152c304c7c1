// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/clock_watch.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

constexpr std::int64_t kClockNoon = 1'800'000'000'000;
constexpr std::int64_t kClockMs = 1'000'000; // in ns

QString describe(const std::vector<ClockEvent> &events)
{
    QStringList texts;
    for (const ClockEvent &event : events) {
        const char *const names[] = {"forward", "back", "suspended"};
        texts += QStringLiteral("%1 %2").arg(QLatin1String(names[int(event.kind)])).arg(event.durationMs);
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

class TestClockWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesClocks_data()
    {
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("boot");
        QTest::addColumn<qint64>("monotonic");
        QTest::addColumn<QString>("events");
        const auto row = [](const char *name, qint64 wall, qint64 boot, qint64 monotonic, const char *events) {
            QTest::newRow(name) << wall << boot << monotonic << QString::fromLatin1(events);
        };
        row("a second passed", 1000, 1000, 1000, "");
        row("overloaded for a minute", 60'000, 60'000, 60'000, "");
        row("steered by a time service", 1005, 1000, 1000, "");
        row("steered for an hour", 3'601'800, 3'600'000, 3'600'000, "");
        row("set ahead by an hour", 3'601'000, 1000, 1000, "forward 3600000");
        row("set back by an hour", -3'599'000, 1000, 1000, "back 3600000");
        row("set back by a second", 0, 1000, 1000, "back 1000");
        row("slept for eight hours", 28'801'000, 28'801'000, 1000, "suspended 28800000");
        row("slept, and was set right after it", 28'861'000, 28'801'000, 1000, "suspended 28800000, forward 60000");
    }

    void comparesClocks()
    {
        QFETCH(qint64, wall);
        QFETCH(qint64, boot);
        QFETCH(qint64, monotonic);
        QFETCH(QString, events);
        ClockWatch watch;
        QVERIFY(watch.look(kClockNoon, 7 * kClockMs, 5 * kClockMs).empty());
        const auto found = watch.look(kClockNoon + wall, (7 + boot) * kClockMs, (5 + monotonic) * kClockMs);
        QCOMPARE(describe(found), events);
        for (const ClockEvent &event : found)
            QCOMPARE(event.t, kClockNoon + wall);
        QVERIFY(watch.look(kClockNoon + wall + 1000, (7 + boot + 1000) * kClockMs, (5 + monotonic + 1000) * kClockMs)
                    .empty());
    }
};

BELFRY_TEST(TestClockWatch)
#include "tst_clock_watch.moc"
