// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include <QSignalSpy>

#include <unistd.h>

using namespace belfry;
using namespace belfry::test;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfStoredFramesInOrder()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        std::vector<Timestamp> seen;
        std::vector<std::size_t> visible;
        QObject::connect(
            under.store.get(), &Store::frameStored, under.store.get(),
            [&](const FramePtr &frame) {
                seen.push_back(frame->t());
                visible.push_back(under.samples("a").size());
            },
            Qt::DirectConnection);
        const auto list = listOf({"a"});
        for (int i = 1; i <= 3; ++i)
            under.store->append(frameOf(list, kStart + i * 1000, {double(i)}));
        under.store->flush();
        QCOMPARE(seen, (std::vector<Timestamp>{kStart + 1000, kStart + 2000, kStart + 3000}));
        QCOMPARE(visible, (std::vector<std::size_t>{1, 2, 3}));
    }

    void endsASeriesOnceAndOnlyOnce()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto both = listOf({"a", "b"});
        const auto one = listOf({"a"});
        Timestamp t = kStart;
        for (const auto &list : {both, one, one, both, one})
            under.store->append(frameOf(list, t += 1000, std::vector<double>(list->size(), 7)));
        under.store->append(frameOf(one, t += 1000, {staleMarker()}));
        under.store->append(frameOf(one, t += 1000, {staleMarker()}));
        under.store->flush();
        QCOMPARE(describe(under.samples("b")), "1000:7 2000:stale 4000:7 5000:stale");
        QCOMPARE(describe(under.samples("a")), "1000:7 2000:7 3000:7 4000:7 5000:7 6000:stale");
    }

    void tellsWhatCameInBehindTheNewest()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto host = listOf({"a"});
        const auto rule = listOf({"x"}, "ALERTS");
        const auto second = [&](double s) { return kStart + Timestamp(s * 1000); };
        under.store->append(frameOf(host, second(1), {1}));
        under.store->append(frameOf(host, second(2), {2}));
        under.store->flush();
        const Revisions none = under.store->revisedSince(0);
        QCOMPARE(none.oldest, Revisions::kNone);

        under.store->append(Column{rule, second(1.5), {1}});
        under.store->append(Column{rule, second(2), {1}});
        under.store->flush();
        const Revisions two = under.store->revisedSince(none.number);
        QCOMPARE(two.oldest, second(1.5));
        QCOMPARE(under.store->revisedSince(two.number).oldest, Revisions::kNone);

        under.store->append(Column{rule, second(2.5), {1}}); // in front of the newest tick
        under.store->append(Column{rule, second(2.2), {1}}); // not newer than its series' last: dropped
        auto frame = std::make_shared<Frame>();
        frame->host = {host, second(4), {4}};
        frame->batches.push_back({rule, second(3), {1}}); // since the tick before
        under.store->append(FramePtr(frame));
        under.store->flush();
        QCOMPARE(under.store->revisedSince(two.number).oldest, Revisions::kNone);

        const auto appendMany = [&](const SeriesListPtr &list, Timestamp from, int perMs) {
            for (int i = 1; i <= 2000; ++i) {
                under.store->append(Column{list, from + i / perMs, {1}});
                if (i % 500 == 0) // more aren't taken while they wait
                    under.store->flush();
            }
        };
        appendMany(rule, second(3), 3);
        QCOMPARE(under.store->revisedSince(two.number).oldest, second(3) + 1);
        const auto other = listOf({"y"}, "ALERTS");
        appendMany(other, second(2), 2);
        QVERIFY(under.store->revisedSince(two.number).oldest == Revisions::kAnything);
    }

    void keepsColumnsWithTimesOfTheirOwn()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto alerts = listOf({"x"}, "ALERTS");
        auto frame = std::make_shared<Frame>();
        frame->host = {listOf({"a"}), kStart + 1000, {1}};
        frame->batches.push_back({alerts, kStart + 700, {1}});
        under.store->append(FramePtr(frame));
        under.store->append(Column{alerts, kStart + 1700, {2}});
        under.store->append(Column{alerts, kStart + 2700, {staleMarker()}});
        QVERIFY(under.store->sealNow());
        QCOMPARE(describe(under.samples("x")), "700:1 1700:2 2700:stale");
    }

    void keepsMetadataAcrossRestarts()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        auto list = std::make_shared<SeriesList>(*listOf({"a"}, "node_time_seconds"));
        list->metadata = {std::make_shared<const Metadata>(Metadata{MetricType::Gauge, "seconds", "The time."})};
        under.store->append(frameOf(list, kStart, {1}));
        QVERIFY(under.store->sealNow());
        under.close();
        QVERIFY(under.open());
        const auto metadata = under.store->metadata();
        QCOMPARE(metadata.size(), 1U);
        QCOMPARE(metadata[0].first, "node_time_seconds");
        QCOMPARE(metadata[0].second, (Metadata{MetricType::Gauge, "seconds", "The time."}));
    }

    void refusesASecondProcess()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        Instruments instruments;
        const auto second = Store::open(under.directory.path(), under.clock, instruments);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY2(second.error().message.contains(QString::number(::getpid())), qPrintable(second.error().message));
    }
};

BELFRY_TEST(TestStore)
#include "tst_store.moc"
