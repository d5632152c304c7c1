// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/store/storetesting.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace belfry;
using namespace belfry::test;

// Kills a process that appends, at random moments, and compares what it acknowledged with what is there.

class TestStoreKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllThatWasAcknowledged()
    {
        StoreUnderTest under;
        int next = 1;
        for (int round = 0; round < 10; ++round) {
            const int acknowledged = appendUntilKilled(under.directory.path(), next);
            under.clock.set(kStart + Timestamp(acknowledged + 100) * 1000);
            QVERIFY2(under.open(), qPrintable(under.error.toString()));
            under.store->flush();
            const int stored = int((under.store->newest() - kStart) / 1000);
            // Nothing acknowledged is missing; at most the tick in progress is there beyond it.
            QVERIFY2(stored >= acknowledged, qPrintable(QString("%1 of %2").arg(stored).arg(acknowledged)));
            check(under, next, stored);
            if (QTest::currentTestFailed())
                return;
            under.close();
            next = stored + 200;
        }
        QVERIFY(next > 10 * 200 + 10); // it did append
    }

private:
    // The last acknowledged tick.
    static int appendUntilKilled(const QString &directory, int first)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationDirPath() + "/store_appender", {directory, QString::number(first)});
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

QTEST_GUILESS_MAIN(TestStoreKill)
#include "tst_store_kill.moc"
