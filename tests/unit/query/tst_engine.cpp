// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "query/engine.h"
#include "query/query_service.h"

#include <QThreadPool>

#include <thread>

using namespace belfry;

/// What the conformance scripts can't say: limits, cancellation, what is asked of the store, shapes of results.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        store.clear();
        for (int cpu = 0; cpu < 4; ++cpu) {
            for (int i = 0; i <= 600; ++i)
                store.add(Labels::of("cpu_total", {{"cpu", std::to_string(cpu)}}), i * 1000, i * (cpu + 1));
        }
    }

    void resultShapes()
    {
        const auto scalar = engine.instant(QStringLiteral("1 + 2"), 5000);
        QVERIFY(scalar);
        QCOMPARE(scalar->type, ValueType::Scalar);
        QCOMPARE(scalar->scalar.v, 3.0);
        QCOMPARE(scalar->scalar.t, 5000);
        const auto string = engine.instant(QStringLiteral("'x'"), 5000);
        QCOMPARE(string->type, ValueType::String);
        QCOMPARE(string->text, QStringLiteral("x"));
        const auto vector = engine.instant(QStringLiteral("cpu_total"), 600'000);
        QCOMPARE(vector->type, ValueType::Vector);
        QCOMPARE(vector->series.size(), 4U);
        QCOMPARE(vector->series[3].samples.front().v, 2400.0);
        const auto matrix = engine.instant(QStringLiteral("cpu_total[3s]"), 600'000);
        QCOMPARE(matrix->type, ValueType::Matrix);
        QCOMPARE(matrix->series[0].samples.size(), 3U); // open on the left
        const auto range = engine.range(QStringLiteral("sum(rate(cpu_total[1m]))"), 100'000, 600'000, 1000);
        QCOMPARE(range->type, ValueType::Matrix);
        QCOMPARE(range->series.size(), 1U);
        QCOMPARE(range->series[0].samples.size(), 501U);
        QCOMPARE(range->series[0].samples.back().v, 10.0);
    }

    void selectsOnceForARange()
    {
        const int before = store.selects();
        QVERIFY(engine.range(QStringLiteral("rate(cpu_total[1m])"), 60'000, 600'000, 1000));
        QCOMPARE(store.selects() - before, 1);
    }

    void limitsSamples()
    {
        QueryOptions options;
        options.maxSamples = 1000;
        const auto result = engine.range(QStringLiteral("cpu_total"), 0, 600'000, 1000, options);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    }

    void limitsPoints()
    {
        const auto result = engine.range(QStringLiteral("1"), 0, 1'000'000'000, 1000);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    }

    void limitsTime()
    {
        QueryOptions options;
        options.timeLimitMs = 20;
        options.maxSamples = std::size_t(1) << 40;
        // Some 10^9 values to add up: seconds without the limit.
        const auto result =
            engine.range(QStringLiteral("sum_over_time(cpu_total[10m:1ms])"), 0, 600'000, 1000, options);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
    }

    void cancels()
    {
        QueryOptions options;
        options.cancelled = std::make_shared<std::atomic<bool>>(true);
        const auto result = engine.range(QStringLiteral("rate(cpu_total[1m])"), 0, 600'000, 1000, options);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unavailable);
    }

    void placesErrors()
    {
        store.add(Labels::of("other", {{"x", "1"}}), 1000, 1);
        store.add(Labels::of("other", {{"x", "2"}}), 1000, 1);
        const auto result = engine.instant(QStringLiteral("1 +\n (cpu_total * on() other)"), 1000);
        QVERIFY(!result);
        QCOMPARE(result.error().place.line, 2);
        QCOMPARE(result.error().place.column, 3);
        QVERIFY(result.error().message.contains(QLatin1String("many-to-many")));
    }

    void refusesWrongRanges()
    {
        QVERIFY(!engine.range(QStringLiteral("1"), 0, 1000, 0));
        QVERIFY(!engine.range(QStringLiteral("1"), 1000, 0, 1));
        QVERIFY(!engine.range(QStringLiteral("up[5m]"), 0, 1000, 1));
        QVERIFY(!engine.range(QStringLiteral("'x'"), 0, 1000, 1));
    }

    void usesItsLookback()
    {
        QueryOptions options;
        options.lookbackMs = 10'000;
        QCOMPARE(engine.instant(QStringLiteral("count(cpu_total)"), 609'999, options)->series.size(), 1U);
        QCOMPARE(engine.instant(QStringLiteral("count(cpu_total)"), 610'000, options)->series.size(), 0U);
    }

    void runsInAPool()
    {
        QThreadPool pool;
        const QueryService service(engine, pool);
        QFuture<QueryService::Answer> range =
            service.range(QStringLiteral("rate(cpu_total[1m])"), 60'000, 600'000, 1000, service.options());
        QFuture<QueryService::Answer> broken = service.instant(QStringLiteral("rate("), 0, service.options());
        range.waitForFinished();
        broken.waitForFinished();
        QVERIFY(range.result());
        QCOMPARE((*range.result())->series.size(), 4U);
        QVERIFY(!broken.result());
    }

    void cancelledBeforeItRan()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        std::atomic<bool> go = false;
        pool.start([&go] { go.wait(false); });
        const QueryService service(engine, pool);
        QFuture<QueryService::Answer> future = service.instant(QStringLiteral("cpu_total"), 1000, service.options());
        const int before = store.selects();
        future.cancel();
        go = true;
        go.notify_all();
        pool.waitForDone();
        QVERIFY(future.isCanceled());
        QCOMPARE(store.selects(), before);
    }

    /// Many evaluations beside a writer; the thread sanitizer has an opinion on it.
    void isThreadSafe()
    {
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int n = 0; n < 3; ++n) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    failures +=
                        !engine.range(QStringLiteral("sum(rate(cpu_total[1m])) by (cpu)"), 60'000, 600'000, 10'000);
            });
        }
        for (int i = 601; i < 700; ++i)
            store.add(Labels::of("cpu_total", {{"cpu", "0"}}), i * 1000, i);
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures, 0);
    }

private:
    MemoryStore store;
    Engine engine{store};
};

BELFRY_TEST(TestEngine)
#include "tst_engine.moc"
