// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include <atomic>
#include <thread>

using namespace belfry;
using namespace belfry::test;

class TestStoreSelect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromHeadSortedByLabels()
    {
        StoreUnderTest under;
        Store *store = under.open();
        QVERIFY2(store, qPrintable(under.error.toString()));
        const auto list = listOf({"b", "a"});
        for (int i = 1; i <= 3; ++i)
            store->append(frameOf(list, kStart + i * 1000, {double(i), double(10 * i)}));
        store->flush();
        const auto found = under.select(kStart, kStart + 10'000);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].labels->get("name"), "a");
        QCOMPARE(describe(found[0].samples), "1000:10 2000:20 3000:30");
        QCOMPARE(describe(found[1].samples), "1000:1 2000:2 3000:3");
        QCOMPARE(store->newest(), kStart + 3000);
        QCOMPARE(store->oldest(), kStart + 1000);
    }

    // From archive, head and open block, and again once the pages are unpacked already.
    void seriesComeOneByOneAsTheyComeTogether()
    {
        StoreUnderTest under(smallTiers());
        QVERIFY(under.open());
        const auto list = listOf({"c", "a", "b"});
        for (int i = 1; i <= 200; ++i) {
            under.clock.set(kStart + i * 1000);
            under.store->append(frameOf(list, kStart + i * 1000, {double(i), double(i * i), i % 2 ? 0.5 : 1.5}));
        }
        QVERIFY(under.store->sealNow());
        under.store->append(frameOf(list, kStart + 201'000, {1.0, 2.0, 3.0}));
        under.store->flush();
        SelectHints hints;
        hints.from = kStart + 20'000;
        hints.to = kStart + 300'000;
        const auto together = under.select(hints.from, hints.to);
        QCOMPARE(together.size(), 3U);
        QCOMPARE(together[0].samples.size(), 181U);
        for (int round = 0; round < 2; ++round) {
            std::vector<SeriesData> oneByOne;
            const auto tier = under.store->each(hints, {}, [&oneByOne](SeriesData &series) {
                oneByOne.push_back(series);
                return Result<void>();
            });
            QVERIFY(tier && *tier == Tier::Raw);
            QCOMPARE(oneByOne.size(), together.size());
            for (std::size_t i = 0; i < together.size(); ++i) {
                QCOMPARE(*oneByOne[i].labels, *together[i].labels);
                QCOMPARE(describe(oneByOne[i].samples), describe(together[i].samples));
            }
        }
    }

    void aSinkThatRefusesEndsTheAnswer()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        under.store->append(frameOf(listOf({"a", "b"}), kStart + 1000, {1.0, 2.0}));
        under.store->flush();
        int given = 0;
        const auto tier =
            under.store->each({.from = kStart, .to = kStart + 5000}, {}, [&given](SeriesData &) -> Result<void> {
                ++given;
                return failure(QStringLiteral("enough"), ErrorKind::TooLarge);
            });
        QVERIFY(!tier);
        QCOMPARE(tier.error().message, "enough");
        QCOMPARE(given, 1);
    }

    void rangeIsOpenOnTheLeft()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        for (int i = 1; i <= 5; ++i)
            under.store->append(frameOf(list, kStart + i * 1000, {double(i)}));
        under.store->flush();
        QCOMPARE(describe(under.samples("a", kStart + 2000, kStart + 4000)), "3000:3 4000:4");
        QCOMPARE(describe(under.samples("a", kStart + 5000, kStart + 9000)), "");
    }

    void selectsByAllFourMatchers_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equal") << int(MatchOp::Equal) << "name"
                               << "a1"
                               << "a1";
        QTest::newRow("not equal") << int(MatchOp::NotEqual) << "name"
                                   << "a1"
                                   << "a2 b1";
        QTest::newRow("regex is anchored") << int(MatchOp::Regex) << "name"
                                           << "a"
                                           << "";
        QTest::newRow("regex") << int(MatchOp::Regex) << "name"
                               << "a.*"
                               << "a1 a2";
        QTest::newRow("not regex") << int(MatchOp::NotRegex) << "name"
                                   << "a.*|x"
                                   << "b1";
        QTest::newRow("absent label equals empty") << int(MatchOp::Equal) << "none"
                                                   << ""
                                                   << "a1 a2 b1";
        QTest::newRow("absent label isn't something") << int(MatchOp::NotEqual) << "none"
                                                      << "x"
                                                      << "a1 a2 b1";
        QTest::newRow("unknown value") << int(MatchOp::Equal) << "name"
                                       << "zz"
                                       << "";
        QTest::newRow("required label") << int(MatchOp::Regex) << "none"
                                        << ".+"
                                        << "";
    }

    void selectsByAllFourMatchers()
    {
        QFETCH(int, op);
        QFETCH(QString, label);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        StoreUnderTest under;
        QVERIFY(under.open());
        const std::vector<Matcher> matchers{{label.toStdString(), MatchOp(op), value.toStdString()}};
        QVERIFY(under.select(0, 1LL << 50, matchers).empty());
        under.store->append(frameOf(listOf({"a1", "b1"}), kStart, {1, 2}));
        under.store->flush();
        (void)under.select(0, 1LL << 50, matchers); // remembered; a2 comes later
        under.store->append(frameOf(listOf({"a1", "a2", "b1"}), kStart + 1000, {1, 2, 3}));
        under.store->flush();
        QStringList names;
        for (const SeriesData &series : under.select(0, 1LL << 50, matchers))
            names += QString::fromStdString(std::string(series.labels->get("name")));
        QCOMPARE(names.join(' '), expected);
    }

    void refusesABadRegularExpression()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const std::vector<Matcher> matchers{{"name", MatchOp::Regex, "a("}};
        const auto result = under.store->select({.from = 0, .to = 1}, matchers);
        QVERIFY(!result);
        QVERIFY(result.error().message.contains("a("));
    }

    void honoursLimitsAndCancelling()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        for (int i = 1; i <= 20; ++i)
            under.store->append(frameOf(list, kStart + i * 1000, {double(i)}));
        for (const bool sealed : {false, true}) {
            if (sealed)
                QVERIFY(under.store->sealNow());
            under.store->flush();
            SelectHints hints{.from = 0, .to = 1LL << 50};
            hints.maxSamples = 5;
            const auto tooMany = under.store->select(hints, {});
            QVERIFY(!tooMany);
            QCOMPARE(tooMany.error().kind, ErrorKind::TooLarge);
            std::atomic<bool> cancelled{true};
            hints.maxSamples = 1000;
            hints.cancelled = &cancelled;
            QVERIFY(!under.store->select(hints, {}));
        }
    }

    void newestOnlyFindsTheLastSampleWhereverItIs()
    {
        StoreOptions options;
        options.blockTicks = 4;
        StoreUnderTest under(options);
        QVERIFY(under.open());
        const auto both = listOf({"a", "b"});
        const auto one = listOf({"a"});
        for (int i = 1; i <= 10; ++i)
            under.store->append(i < 3 ? frameOf(both, kStart + i * 1000, {double(i), double(i)})
                                      : frameOf(one, kStart + i * 1000, {double(i)}));
        under.store->flush();
        SelectHints hints{.from = 0, .to = kStart + 9000};
        hints.newestOnly = true;
        for (const bool reopened : {false, true}) {
            if (reopened) {
                QVERIFY(under.store->sealNow());
                under.close();
                QVERIFY(under.open());
            }
            const auto found = under.store->select(hints, {});
            QVERIFY(found);
            QCOMPARE(found->series.size(), 2U);
            QCOMPARE(describe(found->series[0].samples), "9000:9");
            QCOMPARE(describe(found->series[1].samples), "3000:stale");
        }
    }

    void listsSeriesOfARange()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        under.store->append(frameOf(listOf({"old"}), kStart, {1}));
        QVERIFY(under.store->sealNow());
        under.close();
        under.clock.set(kStart + 3'600'000);
        QVERIFY(under.open());
        under.store->append(frameOf(listOf({"new"}), kStart + 3'600'000, {1}));
        under.store->flush();
        const auto all = under.store->series(0, 1LL << 50, {});
        QVERIFY(all);
        QCOMPARE(all->size(), 2U);
        const auto late = under.store->series(kStart + 3'000'000, 1LL << 50, {});
        QCOMPARE(late->size(), 1U);
        QCOMPARE((*late)[0]->get("name"), "new");
    }

    void readersSeeWholeHistoryWhileItMoves()
    {
        StoreOptions options;
        options.blockTicks = 8;
        options.sealBlocks = 2;
        options.headMs = 20'000;
        StoreUnderTest under(options);
        QVERIFY(under.open());
        const auto list = listOf({"a", "b", "c"});
        std::atomic<bool> done{false};
        std::atomic<int> wrong{0};
        std::atomic<int> reads{0};
        std::vector<std::thread> readers;
        for (int r = 0; r < 2; ++r) {
            readers.emplace_back([&] {
                while (!done) {
                    const Timestamp newest = under.store->newest();
                    const auto samples = under.samples("b");
                    // Whatever was stored before the question is in the answer, without a hole.
                    if (newest != 0 && (samples.empty() || samples.back().t < newest))
                        ++wrong;
                    for (std::size_t i = 0; i < samples.size(); ++i)
                        wrong += samples[i].t != kStart + Timestamp(i + 1) * 1000 ? 1 : 0;
                    ++reads;
                }
            });
        }
        for (int i = 1; i <= 400; ++i) {
            under.store->append(frameOf(list, kStart + i * 1000, {1.0, double(i), i / 100.0}));
            if (i % 50 == 0)
                under.store->flush();
        }
        under.store->flush();
        QTRY_VERIFY(reads > 20);
        done = true;
        for (auto &reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(under.samples("b").size(), 400U);
    }
};

BELFRY_TEST(TestStoreSelect)
#include "tst_store_select.moc"
