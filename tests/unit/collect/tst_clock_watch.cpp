// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/clock_watch.h"

#include <QTest>

using namespace belfry;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::int64_t kMs = 1'000'000; // in ns

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
        QVERIFY(watch.look(kNoon, 7 * kMs, 5 * kMs).empty());
        const auto found = watch.look(kNoon + wall, (7 + boot) * kMs, (5 + monotonic) * kMs);
        QCOMPARE(describe(found), events);
        for (const ClockEvent &event : found)
            QCOMPARE(event.t, kNoon + wall);
        QVERIFY(watch.look(kNoon + wall + 1000, (7 + boot + 1000) * kMs, (5 + monotonic + 1000) * kMs).empty());
    }
};

QTEST_APPLESS_MAIN(TestClockWatch)
#include "tst_clock_watch.moc"
