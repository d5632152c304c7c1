// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collect_worker.h"
#include "program/test_class.h"
#include "tree.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <mutex>

using namespace belfry;
using namespace belfry::test;

namespace {

class FakeClock final : public Clock
{
public:
    std::int64_t nowMs() const override { return wallMs; }
    std::int64_t monotonicNs() const override { return bootMs * 1'000'000; }
    void pass(std::int64_t ms)
    {
        wallMs += ms;
        bootMs += ms;
    }
    std::atomic<std::int64_t> wallMs = 1'800'000'000'000;
    std::atomic<std::int64_t> bootMs = 5000;
};

class KeepingSink final : public SampleSink
{
public:
    void append(FramePtr frame) override
    {
        const std::scoped_lock lock(mutex);
        frames.push_back(std::move(frame));
    }
    void append(Column) override {}
    std::vector<FramePtr> kept() const
    {
        const std::scoped_lock lock(mutex);
        return frames;
    }

private:
    mutable std::mutex mutex; // guards frames
    std::vector<FramePtr> frames;
};

CollectOptions options(const CollectPaths &paths, int intervalMs = 1000)
{
    return {{"atlas", "node", "belfry"}, paths, intervalMs};
}

} // namespace

class TestCollectWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsMissedTicksAndSteps()
    {
        FakeClock clock;
        Instruments instruments;
        KeepingSink sink;
        CollectWorker worker(options(treePaths("server-4cpu")), clock, instruments, sink);
        QSignalSpy frames(&worker, &CollectWorker::frameReady);
        clock.pass(3);
        worker.tick();
        worker.tick(); // nothing new in this second
        QCOMPARE(frames.size(), 1);
        clock.pass(1000);
        worker.tick();
        clock.pass(4000);
        worker.tick();
        clock.wallMs += 3'600'000;
        clock.pass(1000);
        worker.tick();
        clock.pass(1000);
        worker.tick();

        const std::vector<FramePtr> kept = sink.kept();
        QCOMPARE(kept.size(), 5U);
        const std::int64_t noon = 1'800'000'000'000;
        QCOMPARE(kept[0]->t(), noon);
        QCOMPARE(kept[1]->t(), noon + 1000);
        QCOMPARE(kept[1]->missedTicks, 0);
        QCOMPARE(kept[2]->t(), noon + 5000);
        QCOMPARE(kept[2]->missedTicks, 3);
        QCOMPARE(kept[3]->missedTicks, 0); // the clock was set, nothing was missed
        QCOMPARE(kept[3]->t(), noon + 3'606'000);
        QCOMPARE(qvariant_cast<FramePtr>(frames.at(4).at(0)).get(), kept[4].get());

        const auto last = table(*kept[4]);
        QCOMPARE(last.at("belfry_collect_ticks_total"), 4.0); // those before it
        QCOMPARE(last.at("belfry_collect_missed_ticks_total"), 3.0);
        QCOMPARE(last.at("belfry_collect_clock_steps_total"), 1.0);
        QCOMPARE(last.at("belfry_collect_late_seconds"), 0.003);
        QCOMPARE(last.at("belfry_collect_series"), double(kept[4]->host.series->size()));
        QVERIFY(last.at("belfry_collect_cpu_seconds_total") > 0);
        QCOMPARE(last.at("up"), 1.0);
        QVERIFY(kept[4]->host.series == kept[0]->host.series);
    }

    void ticksOnTheWallClockInItsThread()
    {
        SystemClock clock;
        Instruments instruments;
        KeepingSink sink;
        QThread thread;
        auto *worker = new CollectWorker(options(CollectPaths{}, 100), clock, instruments, sink);
        std::atomic<int> failures = 0;
        connect(worker, &CollectWorker::failed, [&failures](const Error &) { ++failures; });
        worker->moveToThread(&thread);
        connect(&thread, &QThread::started, worker, &CollectWorker::start);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        QTRY_VERIFY_WITH_TIMEOUT(sink.kept().size() >= 5, 20'000);
        // What may block comes from the survey thread, soon.
        QTRY_VERIFY_WITH_TIMEOUT(table(*sink.kept().back()).contains("node_network_up{device=\"lo\"}"), 20'000);
        thread.quit();
        QVERIFY(thread.wait(10'000));
        QCOMPARE(failures.load(), 0);
        const std::vector<FramePtr> kept = sink.kept();
        for (std::size_t i = 0; i < kept.size(); ++i) {
            QCOMPARE(kept[i]->t() % 100, 0);
            if (i > 0)
                QCOMPARE(kept[i]->t(), kept[i - 1]->t() + 100 * (1 + kept[i]->missedTicks));
        }
    }

    void startsWithTheSecondThatHasJustBegun_data()
    {
        QTest::addColumn<int>("intoSecond");
        QTest::addColumn<int>("frames");
        QTest::newRow("at its start") << 0 << 1;
        QTest::newRow("early") << 499 << 1;
        QTest::newRow("late") << 500 << 0;
        QTest::newRow("at its end") << 999 << 0;
    }

    void startsWithTheSecondThatHasJustBegun()
    {
        QFETCH(int, intoSecond);
        FakeClock clock;
        clock.pass(intoSecond);
        Instruments instruments;
        KeepingSink sink;
        CollectWorker worker(options(treePaths("old-kernel")), clock, instruments, sink);
        worker.start();
        worker.stop(); // before the timer can come
        QTEST(int(sink.kept().size()), "frames");
    }

    void stopsAndStartsAgain()
    {
        SystemClock clock;
        Instruments instruments;
        KeepingSink sink;
        CollectWorker worker(options(treePaths("old-kernel"), 100), clock, instruments, sink);
        QSignalSpy frames(&worker, &CollectWorker::frameReady);
        worker.start();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 2, 10'000);
        worker.stop();
        const qsizetype before = frames.size();
        QVERIFY(!frames.wait(300));
        QCOMPARE(frames.size(), before);
        worker.start();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > before, 10'000);
        QVERIFY(sink.kept().at(std::size_t(before))->missedTicks >= 2);
    }
};

BELFRY_TEST(TestCollectWorker)
#include "tst_collect_worker.moc"
