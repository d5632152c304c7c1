// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "query/live_queries.h"
#include "query/query_service.h"

#include <QSignalSpy>
#include <QThread>
#include <QThreadPool>

using namespace belfry;

/// An expensive query delays nobody but whoever asked for it.
class TestQueryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pool.setMaxThreadCount(1);
        for (Timestamp t = 0; t <= 60; ++t)
            store.add(Labels::of("x_total"), t * 1000, static_cast<double>(t));
        cancel = std::make_shared<std::atomic<bool>>(false);
    }

    void cleanup()
    {
        cancel->store(true);
        pool.waitForDone();
        store.clear();
    }

    void livePointsComeAtEveryTick()
    {
        QThread thread;
        Instruments instruments;
        SystemClock clock;
        auto *live = new LiveQueries(engine, clock, instruments);
        live->moveToThread(&thread);
        connect(&thread, &QThread::finished, live, &QObject::deleteLater);
        thread.start();
        {
            const QueryService service(engine, pool);
            const QFuture<QueryService::Answer> monster = startMonster(service);
            const auto query = live->subscribe(QStringLiteral("rate(x_total[30s])"));
            QVERIFY(query);
            for (Timestamp t = 61; t <= 90; ++t) {
                store.add(Labels::of("x_total"), t * 1000, static_cast<double>(t));
                QMetaObject::invokeMethod(live, [live, t] { live->evaluateAt(t * 1000); });
                QTRY_VERIFY((*query)->last() && (*query)->last()->t == t * 1000);
                QCOMPARE((*query)->last()->values, std::vector<double>{1});
            }
            QVERIFY(!monster.isFinished());
        }
        thread.quit();
        thread.wait();
    }

    /// Neither does a monster that is live itself: it costs the others' thread one short try.
    void aSlowLiveQueryGoesAside()
    {
        Instruments instruments;
        SystemClock clock;
        LiveQueries live(engine, clock, instruments);
        const auto monster =
            live.subscribe(QStringLiteral("max_over_time(quantile_over_time(0.5, vector(1)[100000s:1s])[100000s:1s])"));
        const auto query = live.subscribe(QStringLiteral("rate(x_total[30s])"));
        QVERIFY(monster && query);
        QSignalSpy points(query->get(), &LiveQuery::point);
        std::atomic<int> tries = 0;
        for (Timestamp t = 61; t <= 160; ++t) {
            store.add(Labels::of("x_total"), t * 1000, static_cast<double>(t));
            const std::int64_t start = threadCpuNs();
            live.evaluateAt(t * 1000);
            tries += threadCpuNs() - start > 20'000'000;
        }
        QCOMPARE(points.size(), 100);
        QVERIFY(tries <= 2);
    }

    void otherViewersAreAnswered()
    {
        QueryLimits limits;
        limits.slowMs = 1;
        limits.mostSlow = 3;
        const QueryService service(engine, pool, limits);
        std::vector<QFuture<QueryService::Answer>> monsters;
        for (int i = 0; i < 3; ++i)
            monsters.push_back(startMonster(service));
        QFuture<QueryService::Answer> small = service.instant(QStringLiteral("x_total"), 60'000, service.options());
        small.waitForFinished();
        QVERIFY(small.result());
        QCOMPARE((*small.result())->series.front().samples.front().v, 60);
        for (const auto &monster : monsters)
            QVERIFY(!monster.isFinished());
        QCOMPARE(service.running(), 3);
    }

    void onlySoManyAreLetGo()
    {
        QueryLimits limits;
        limits.slowMs = 1;
        limits.mostSlow = 1;
        const QueryService service(engine, pool, limits);
        const auto first = startMonster(service);
        const auto second = startMonster(service);
        const auto third = startMonster(service);
        QTRY_COMPARE(service.running(), 2);
        cancel->store(true);
        pool.waitForDone();
        QVERIFY(first.isFinished() && second.isFinished() && third.isFinished());
        QCOMPARE(pool.maxThreadCount(), 1);
        QCOMPARE(pool.activeThreadCount(), 0);
    }

    void cancelledWhileItRuns()
    {
        const QueryService service(engine, pool);
        QFuture<QueryService::Answer> monster = startMonster(service);
        QTRY_COMPARE(service.running(), 1);
        cancel->store(true);
        monster.waitForFinished();
        QVERIFY(!monster.result());
        QCOMPARE(monster.result().error().kind, ErrorKind::Unavailable);
        QCOMPARE(monster.result().error().message, QStringLiteral("query was canceled in expression evaluation"));
    }

    void stopsAtItsTimeAndItsSamples()
    {
        QueryLimits limits;
        limits.timeMs = 30;
        const QueryService service(engine, pool, limits);
        QFuture<QueryService::Answer> monster = startMonster(service);
        monster.waitForFinished();
        QVERIFY(!monster.result());
        QCOMPARE(monster.result().error().kind, ErrorKind::Timeout);
        QVERIFY(monster.result().error().message.startsWith(QLatin1String("query timed out in expression evaluation")));

        limits.maxSamples = 50;
        const QueryService narrow(engine, pool, limits);
        QFuture<QueryService::Answer> wide =
            narrow.instant(QStringLiteral("sum_over_time(x_total[1m])"), 60'000, narrow.options());
        wide.waitForFinished();
        QVERIFY(!wide.result());
        QCOMPARE(wide.result().error().kind, ErrorKind::TooLarge);
    }

private:
    /// Takes far longer than any test waits.
    QFuture<QueryService::Answer> startMonster(const QueryService &service)
    {
        QueryOptions options = service.options();
        options.cancelled = cancel;
        return service.range(QStringLiteral("quantile_over_time(0.5, vector(1)[400000s:1s])"), 0, 10'000'000, 1000,
                             options);
    }

    MemoryStore store;
    Engine engine{store};
    QThreadPool pool;
    CancelToken cancel;
};

BELFRY_TEST(TestQueryService)
#include "tst_query_service.moc"
