// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"
#include "unit/store/traced_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <map>

using namespace belfry;
using namespace belfry::test;

// Kills a process that appends, at random moments and at each call that changes a file, and compares what it
// acknowledged with what is there. BELFRY_KILLS says how often.

namespace {

int wantedKills(int normally)
{
    bool ok = false;
    const int kills = qEnvironmentVariableIntValue("BELFRY_KILLS", &ok);
    return ok ? kills : normally;
}

QString appender()
{
    return QCoreApplication::applicationDirPath() + "/store_appender";
}

// The last tick that the appender's output acknowledges; `before` if there is none.
int lastAcknowledged(const QByteArray &output, int before)
{
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    return lines.last().isEmpty() ? before : lines.last().toInt();
}

} // namespace

class TestStoreKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllThatWasAcknowledged()
    {
        StoreUnderTest under;
        int next = 1;
        const int kills = wantedKills(10);
        for (int round = 0; round < kills; ++round) {
            const int acknowledged = appendUntilKilled(under.directory.path(), next);
            reopenAndCheck(under, next, acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(next > kills * 210); // it did append
    }

    // The first calls are those of opening: replaying, sealing what is left, cutting the journal.
    void keepsItAtWhateverCallItDies()
    {
        StoreUnderTest under;
        int next = 1;
        const int kills = wantedKills(40);
        std::map<QByteArray, int> calls;
        const auto met = [&calls] {
            const auto names = {"pwritev", "pwrite64", "fdatasync"};
            return std::all_of(names.begin(), names.end(), [&](const char *name) { return calls[name] > 0; });
        };
        for (int round = 0; round < kills || (round < 5 * kills && !met()); ++round) {
            const int call = round % 2 == 0 ? round / 2 + 1 : QRandomGenerator::global()->bounded(1, 400);
            const auto moment = QRandomGenerator::global()->bounded(2) == 0 ? TracedProcess::Moment::BeforeCall
                                                                            : TracedProcess::Moment::AfterCall;
            TracedProcess process(appender(), {under.directory.path(), QString::number(next)}, under.directory.path());
            QVERIFY2(process.run(call, moment), qPrintable(process.error()));
            ++calls[process.call()];
            reopenAndCheck(under, next, lastAcknowledged(process.output(), next - 1));
            if (QTest::currentTestFailed()) {
                qWarning("killed %s call %d (%s)", moment == TracedProcess::Moment::BeforeCall ? "before" : "after",
                         call, process.call().constData());
                return;
            }
        }
        QVERIFY(met());
    }

    // What a power loss leaves of each file is what was there when its last sync began.
    void losesOnlyWhatIsNotSyncedWithThePower()
    {
        int synced = 0;
        for (int round = 0; round < wantedKills(8); ++round) {
            StoreUnderTest before;
            StoreUnderTest after;
            QVERIFY(QDir().mkpath(after.history("")));
            TracedProcess process(appender(), {before.directory.path(), "1"}, before.directory.path());
            process.keepSynced(QDir::cleanPath(before.history("")), QDir::cleanPath(after.history("")));
            QVERIFY2(process.run(QRandomGenerator::global()->bounded(50, 400), TracedProcess::Moment::BeforeCall),
                     qPrintable(process.error()));
            const int expected = lastAcknowledged(process.outputBeforeSync(), 0);
            after.clock.set(kStart + 1'000'000);
            QVERIFY2(after.open(), qPrintable(after.error.toString()));
            after.store->flush();
            const int stored = std::max(int((after.store->newest() - kStart) / 1000), 0);
            QVERIFY2(stored >= expected, qPrintable(QString("%1 of %2").arg(stored).arg(expected)));
            if (expected > 0)
                check(after, 1, stored);
            synced += expected > 0 ? 1 : 0;
        }
        QVERIFY(synced > 0);
    }

private:
    // Nothing acknowledged is missing; at most the tick in progress is there beyond it. `next` becomes the first tick
    // of the next round.
    static void reopenAndCheck(StoreUnderTest &under, int &next, int acknowledged)
    {
        under.clock.set(kStart + Timestamp(acknowledged + 100) * 1000);
        QVERIFY2(under.open(), qPrintable(under.error.toString()));
        under.store->flush();
        const int stored = std::max(int((under.store->newest() - kStart) / 1000), next - 1);
        QVERIFY2(stored == acknowledged || stored == acknowledged + 1,
                 qPrintable(QString("%1 of %2").arg(stored).arg(acknowledged)));
        QVERIFY2(under.store->openNotes().isEmpty(), qPrintable(under.store->openNotes().join('\n')));
        check(under, next, stored);
        under.close();
        next = stored + 200;
    }

    // The last acknowledged tick.
    static int appendUntilKilled(const QString &directory, int first)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(appender(), {directory, QString::number(first)});
        int last = first - 1;
        QByteArray output;
        const auto drain = [&] {
            output += process.readAllStandardOutput();
            for (qsizetype end; (end = output.indexOf('\n')) >= 0; output.remove(0, end + 1))
                last = output.left(end).toInt();
        };
        const int wanted = first + QRandomGenerator::global()->bounded(20, 600);
        const int extraUs = QRandomGenerator::global()->bounded(3000);
        while (last < wanted && process.waitForReadyRead(10'000))
            drain();
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < extraUs * 1000LL) {
        } // anywhere within a tick, not at its end
        process.kill();
        process.waitForFinished();
        drain();
        return last;
    }

    static void check(StoreUnderTest &under, int first, int stored)
    {
        const auto range = [&under, first](const char *name) {
            return under.samples(name, kStart + Timestamp(first - 1) * 1000, 1LL << 50);
        };
        const auto count = range("count");
        if (stored < first) { // it died before its first tick
            QVERIFY(count.empty());
            return;
        }
        QCOMPARE(int(count.size()), stored - first + 2); // and the stale marker of the gap
        const auto hundredths = range("hundredths");
        QCOMPARE(hundredths.size(), count.size());
        for (int i = first; i <= stored; ++i) {
            const auto at = std::size_t(i - first);
            QCOMPARE(count[at].t, kStart + i * 1000LL);
            QCOMPARE(count[at].v, double(i));
            QCOMPARE(hundredths[at].v, i / 100.0);
        }
        QVERIFY(isStale(count.back().v));
        QCOMPARE(count.back().t, kStart + (stored + 1) * 1000LL);
        for (const Sample &sample : range("guest")) {
            const auto i = int((sample.t - kStart) / 1000);
            if (i <= stored && i / 20 % 2 == 1)
                QCOMPARE(sample.v, -double(i));
            else
                QVERIFY(isStale(sample.v));
        }
    }
};

BELFRY_TEST(TestStoreKill)
#include "tst_store_kill.moc"
