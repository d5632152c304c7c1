// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_table.h"
#include "program/test_class.h"

using namespace belfry;
using namespace std::chrono_literals;

namespace {

const Labels kLabels{{"alertname", "A"}, {"x", "1"}};

FoundAlert found(double value = 1)
{
    return {kLabels, Labels{{"summary", "s"}}, value};
}

/// The state of the one alert as a letter: - none, P pending, F firing, K kept firing, R resolved.
QChar letter(const AlertTable &table)
{
    if (table.alerts().empty())
        return QLatin1Char('-');
    const Alert &alert = table.alerts().begin()->second;
    switch (alert.state) {
    case AlertState::Inactive: return QLatin1Char('I');
    case AlertState::Pending: return QLatin1Char('P');
    case AlertState::Firing: return QLatin1Char(alert.keepFiringSince != 0 ? 'K' : 'F');
    case AlertState::Resolved: return QLatin1Char('R');
    }
    return QLatin1Char('?');
}

} // namespace

class TestAlertTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One step every ten seconds: + the expression yields the alert, . it doesn't.
    void states_data()
    {
        QTest::addColumn<int>("holdFor");
        QTest::addColumn<int>("keepFiringFor");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("states");
        QTest::newRow("never") << 0 << 0 << "..."
                               << "---";
        QTest::newRow("fires at once without for") << 0 << 0 << "++"
                                                   << "FF";
        QTest::newRow("pending until for is over") << 20 << 0 << "++++"
                                                   << "PPFF";
        QTest::newRow("for between two steps") << 15 << 0 << "+++"
                                               << "PPF";
        QTest::newRow("a gap starts for anew") << 20 << 0 << "++.+++"
                                               << "PP-PPF";
        QTest::newRow("resolved") << 0 << 0 << "+.."
                                  << "FRR";
        QTest::newRow("resolved is forgotten after 40 s") << 0 << 0 << "+......."
                                                          << "FRRRRR--";
        QTest::newRow("fires again after it was resolved") << 10 << 0 << "++.++"
                                                           << "PFRPF";
        QTest::newRow("kept firing") << 0 << 20 << "+...."
                                     << "FKKRR";
        QTest::newRow("back while kept firing") << 0 << 20 << "+.+.."
                                                << "FKFKK";
        QTest::newRow("pending is not kept") << 20 << 60 << "+.."
                                             << "P--";
    }

    void states()
    {
        QFETCH(int, holdFor);
        QFETCH(int, keepFiringFor);
        QFETCH(QString, steps);
        QFETCH(QString, states);
        AlertTable table({std::chrono::seconds(holdFor), std::chrono::seconds(keepFiringFor), 40s, 1min});
        QString seen;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            table.update(1'000'000 + i * 10'000,
                         steps[i] == QLatin1Char('+') ? std::vector{found()} : std::vector<FoundAlert>{});
            seen += letter(table);
        }
        QCOMPARE(seen, states);
    }

    void transitionsAreReportedOnce()
    {
        AlertTable table({10s, 0s});
        const auto first = table.update(1000, {found()});
        QCOMPARE(first.size(), 1U);
        QVERIFY(first[0].from == AlertState::Inactive && first[0].alert.state == AlertState::Pending);
        QVERIFY(table.update(6000, {found()}).empty());
        const auto second = table.update(11000, {found()});
        QCOMPARE(second.size(), 1U);
        QVERIFY(second[0].from == AlertState::Pending && second[0].alert.state == AlertState::Firing);
        QCOMPARE(second[0].alert.activeAt, 1000);
        QCOMPARE(second[0].alert.firedAt, 11000);
        const auto third = table.update(12000, {});
        QVERIFY(third.size() == 1 && third[0].from == AlertState::Firing &&
                third[0].alert.state == AlertState::Resolved);
        QCOMPARE(third[0].alert.resolvedAt, 12000);
        QVERIFY(table.update(13000, {}).empty());
    }

    void withoutForItFiresInOneTransition()
    {
        AlertTable table({0s, 0s});
        const auto changes = table.update(1000, {found()});
        QVERIFY(changes.size() == 1 && changes[0].from == AlertState::Inactive &&
                changes[0].alert.state == AlertState::Firing);
    }

    void pendingThatGoesIsReportedAsInactive()
    {
        AlertTable table({10s, 0s});
        table.update(1000, {found()});
        const auto changes = table.update(2000, {});
        QVERIFY(changes.size() == 1 && changes[0].from == AlertState::Pending &&
                changes[0].alert.state == AlertState::Inactive);
        QVERIFY(table.alerts().empty());
    }

    void valueAndAnnotationsFollow()
    {
        AlertTable table({0s, 0s});
        table.update(1000, {found(1)});
        FoundAlert next = found(2);
        next.annotations = Labels{{"summary", "other"}};
        QVERIFY(table.update(2000, {next}).empty());
        QCOMPARE(table.alerts().at(kLabels).value, 2.0);
        QCOMPARE(table.alerts().at(kLabels).annotations.get("summary"), "other");
    }

    void alertsAreIndependent()
    {
        AlertTable table({10s, 0s});
        FoundAlert other = found();
        other.labels = kLabels.with("x", "2");
        table.update(1000, {found()});
        table.update(6000, {found(), other});
        table.update(11000, {found(), other});
        QVERIFY(table.alerts().at(kLabels).state == AlertState::Firing);
        QVERIFY(table.alerts().at(other.labels).state == AlertState::Pending);
    }

    void restoredFiringGoesOnSilently()
    {
        AlertTable table({5min, 0s});
        Alert alert{kLabels, {}, AlertState::Firing, 1, 1000, 301'000, 0, 0};
        table.restore(alert, 400'000);
        QVERIFY(table.update(10'000'000, {found()}).empty());
        QCOMPARE(table.alerts().at(kLabels).activeAt, 1000);
        QCOMPARE(table.alerts().at(kLabels).firedAt, 301'000);
    }

    void restoredFiringMayBeAbsentForTheGrace()
    {
        AlertTable table({0s, 0s, 15min, 60s});
        table.restore({kLabels, {}, AlertState::Firing, 1, 1000, 1000, 0, 0}, 2000);
        QVERIFY(table.update(100'000, {}).empty());
        QVERIFY(table.update(159'000, {}).empty());
        const auto changes = table.update(160'000, {});
        QVERIFY(changes.size() == 1 && changes[0].alert.state == AlertState::Resolved);
    }

    void graceEndsWhenItIsSeenAgain()
    {
        AlertTable table({0s, 0s, 15min, 60s});
        table.restore({kLabels, {}, AlertState::Firing, 1, 1000, 1000, 0, 0}, 2000);
        table.update(100'000, {});
        table.update(110'000, {found()});
        QCOMPARE(table.update(120'000, {}).size(), 1U);
    }

    void downTimeDoesNotCountForPending()
    {
        AlertTable table({60s, 0s});
        table.restore({kLabels, {}, AlertState::Pending, 1, 10'000, 0, 0, 0}, 40'000);
        // 30 s were spent before; the 100 s of the restart don't count.
        QVERIFY(table.update(140'000, {found()}).empty());
        QVERIFY(table.update(169'000, {found()}).empty());
        QCOMPARE(table.update(170'000, {found()}).size(), 1U);
    }

    void pendingFromLongAgoStartsAnew()
    {
        AlertTable table({60s, 0s});
        table.restore({kLabels, {}, AlertState::Pending, 1, 10'000, 0, 0, 0}, 40'000);
        const auto changes = table.update(40'000 + 3'600'001, {found()});
        QVERIFY(changes.size() == 1 && changes[0].from == AlertState::Inactive);
    }

    void endingReportsWhatWasActive()
    {
        AlertTable table({0s, 0s});
        table.update(1000, {found()});
        const auto changes = table.endAll(2000);
        QVERIFY(changes.size() == 1 && changes[0].alert.state == AlertState::Resolved);
        QVERIFY(table.alerts().empty());
    }
};

BELFRY_TEST(TestAlertTable)
#include "tst_alert_table.moc"
