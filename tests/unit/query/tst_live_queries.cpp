// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "query/live_queries.h"

#include <QSignalSpy>
#include <QThread>

using namespace belfry;

class TestLiveQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        store.clear();
        instruments = std::make_unique<Instruments>();
        live = std::make_unique<LiveQueries>(engine, clock, *instruments);
        live->moveToThread(&thread);
        thread.start();
    }

    void cleanup()
    {
        live->disconnect();
        QMetaObject::invokeMethod(
            live.get(), [this] { live->moveToThread(QCoreApplication::instance()->thread()); },
            Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
        live.reset();
    }

    void twoViewersShareOneEvaluationPerTick()
    {
        const auto one = subscribe(QStringLiteral("sum(x)"));
        const auto two = subscribe(QStringLiteral(" sum( x ) # the same"));
        QCOMPARE(one.get(), two.get());
        QCOMPARE(live->active(), 1U);
        QSignalSpy a(one.get(), &LiveQuery::point);
        QSignalSpy b(two.get(), &LiveQuery::point);
        const double before = value("belfry_query_live_evaluations_total");
        for (int i = 1; i <= 5; ++i)
            tick(i * 1000, {{"1", 2.0 * i}, {"2", 1.0 * i}});
        QTRY_COMPARE(a.size(), 5);
        QTRY_COMPARE(b.size(), 5);
        QCOMPARE(value("belfry_query_live_evaluations_total") - before, 5.0);
        QCOMPARE(value("belfry_query_live_active"), 1.0);
        QVERIFY(value("belfry_query_live_seconds_total") > 0);
        const auto point = a.last().first().value<LivePointPtr>();
        QCOMPARE(point->t, 5000);
        QCOMPARE(point->values, std::vector<double>{15});
        QCOMPARE(one->last(), point);
    }

    void anotherStepIsAnotherQuery()
    {
        const auto fast = subscribe(QStringLiteral("x"), 1000);
        const auto slow = subscribe(QStringLiteral("x"), 5000);
        QVERIFY(fast != slow);
        QSignalSpy every(fast.get(), &LiveQuery::point);
        QSignalSpy fifth(slow.get(), &LiveQuery::point);
        for (int i = 5; i <= 15; ++i)
            tick(i * 1000, {{"1", 1}});
        QTRY_COMPARE(every.size(), 11);
        QTRY_COMPARE(fifth.size(), 3);
        QCOMPARE(fifth.at(1).first().value<LivePointPtr>()->t, 10'000);
    }

    void goesOnWhenTheClockWasSetBack()
    {
        const auto query = subscribe(QStringLiteral("sum_over_time(x[10s])"));
        QSignalSpy points(query.get(), &LiveQuery::point);
        for (int i = 101; i <= 104; ++i)
            tick(i * 1000, {{"1", 1}});
        tick(31'000, {{"1", 5}});
        tick(32'000, {{"1", 6}});
        QTRY_COMPARE(points.size(), 6);
        const auto point = points.last().first().value<LivePointPtr>();
        QCOMPARE(point->t, 32'000);
        QCOMPARE(point->values, std::vector<double>{11});
    }

    void seriesStayTheSameObject()
    {
        const auto query = subscribe(QStringLiteral("sort_desc(x)"));
        QSignalSpy points(query.get(), &LiveQuery::point);
        tick(1000, {{"1", 1}, {"2", 2}});
        tick(2000, {{"1", 3}, {"2", 2}}); // the order turns, the set stays
        tick(3000, {{"1", 3}, {"2", 2}, {"3", 1}});
        QTRY_COMPARE(points.size(), 3);
        const auto at = [&points](int i) { return points.at(i).first().value<LivePointPtr>(); };
        QCOMPARE(at(0)->series->labels[0]->get("id"), "2");
        QCOMPARE(at(1)->series.get(), at(0)->series.get());
        QCOMPARE(at(1)->values, (std::vector<double>{2, 3}));
        QVERIFY(at(2)->series.get() != at(0)->series.get());
        QCOMPARE(at(2)->series->size(), 3U);
        QCOMPARE(at(2)->offset, at(0)->offset + 2);
    }

    void firstPointComesFromTheStore()
    {
        store.add(Labels::of("x"), 7000, 42);
        const auto query = subscribe(QStringLiteral("x"));
        QTRY_VERIFY(query->last());
        QCOMPARE(query->last()->t, 7000);
        QCOMPARE(query->last()->values, std::vector<double>{42});
    }

    void endsWithItsLastHolder()
    {
        auto one = subscribe(QStringLiteral("x"));
        auto two = one;
        one.reset();
        QCOMPARE(live->active(), 1U);
        two.reset();
        QCOMPARE(live->active(), 0U);
        const double before = value("belfry_query_live_evaluations_total");
        tick(1000, {{"1", 1}});
        QTRY_COMPARE(value("belfry_query_live_active"), 0.0);
        QCOMPARE(value("belfry_query_live_evaluations_total"), before);
        QVERIFY(subscribe(QStringLiteral("x")));
    }

    void failuresAreTold()
    {
        const auto query = subscribe(QStringLiteral("x * on() y"));
        QSignalSpy failed(query.get(), &LiveQuery::failed);
        QSignalSpy points(query.get(), &LiveQuery::point);
        store.add(Labels::of("y", {{"a", "1"}}), 1000, 1);
        store.add(Labels::of("y", {{"a", "2"}}), 1000, 1);
        tick(1000, {{"1", 1}});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(query->lastError());
        QCOMPARE(points.size(), 0);
        QCOMPARE(value("belfry_query_live_failures_total"), 1.0);
        store.add(Labels::of("y", {{"a", "2"}}), 2000, staleMarker());
        tick(2000, {{"1", 1}});
        QTRY_COMPARE(points.size(), 1);
        QVERIFY(!query->lastError());
    }

    void refusesWhatCanNotBeLive()
    {
        QVERIFY(!live->subscribe(QStringLiteral("x[5m]")));
        QVERIFY(!live->subscribe(QStringLiteral("'x'")));
        QVERIFY(!live->subscribe(QStringLiteral("x +")));
        QVERIFY(!live->subscribe(QStringLiteral("x"), 0));
        QCOMPARE(live->active(), 0U);
    }

    void scalarsAreOneSeries()
    {
        const auto query = subscribe(QStringLiteral("1 + 1"));
        tick(1000, {});
        QTRY_VERIFY(query->last());
        QCOMPARE(query->last()->series->size(), 1U);
        QVERIFY(query->last()->series->labels[0]->empty());
        QCOMPARE(query->last()->values, std::vector<double>{2});
    }

    void holdersComeAndGoInOtherThreads()
    {
        std::vector<std::thread> viewers;
        for (int n = 0; n < 4; ++n) {
            viewers.emplace_back([this] {
                for (int i = 0; i < 200; ++i) {
                    const auto held = live->subscribe(QStringLiteral("sum(x)"));
                    if (held)
                        (*held)->last();
                }
            });
        }
        for (int i = 1; i <= 50; ++i)
            tick(i * 1000, {{"1", 1}});
        for (std::thread &viewer : viewers)
            viewer.join();
        QTRY_COMPARE(live->active(), 0U);
    }

private:
    std::shared_ptr<LiveQuery> subscribe(const QString &expr, std::int64_t step = 1000)
    {
        auto query = live->subscribe(expr, step);
        // A first evaluation at the store's newest instant is on its way; half of what a test adds next isn't for it.
        QMetaObject::invokeMethod(
            live.get(), [] {}, Qt::BlockingQueuedConnection);
        return query ? *query : nullptr;
    }

    void tick(Timestamp t, const std::vector<std::pair<std::string, double>> &values)
    {
        auto list = std::make_shared<SeriesList>();
        auto frame = std::make_shared<Frame>();
        for (const auto &[id, v] : values) {
            list->labels.push_back(std::make_shared<const Labels>(Labels::of("x", {{"id", id}})));
            frame->host.values.push_back(v);
        }
        frame->host.series = list;
        frame->host.t = t;
        store.add(*frame);
        QMetaObject::invokeMethod(
            live.get(), [this, frame] { live->onFrame(frame); }, Qt::BlockingQueuedConnection);
    }

    double value(std::string_view name) const
    {
        const auto entries = instruments->entries();
        std::vector<double> values(entries.size());
        instruments->read(values.data(), values.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].labels->metric() == name)
                return values[i];
        }
        return -1;
    }

    MemoryStore store;
    Engine engine{store};
    SystemClock clock;
    std::unique_ptr<Instruments> instruments;
    QThread thread;
    std::unique_ptr<LiveQueries> live;
};

BELFRY_TEST(TestLiveQueries)
#include "tst_live_queries.moc"
