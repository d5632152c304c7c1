// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/archive/tier_plan.h"

using namespace belfry;

namespace {

/// Blocks that have `length` generations each, from `first` to `last`; a generation is a second.
void add(std::vector<BlockKey> &all, Tier tier, std::uint32_t first, std::uint32_t last, std::uint32_t length = 1)
{
    for (std::uint32_t begin = first; begin <= last; begin += length)
        all.push_back({tier, Generation(begin), Generation(begin + length - 1), begin * 1000LL,
                       (begin + length - 1) * 1000LL, 0});
}

/// "1m 1-4, raw 5-9": adjacent blocks of a tier as one.
QString describe(const std::vector<BlockKey> &plan)
{
    QStringList texts;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const std::string_view name = toString(plan[i].tier);
        const std::uint32_t first = plan[i].first.value();
        while (i + 1 < plan.size() && plan[i + 1].tier == plan[i].tier &&
               plan[i + 1].first.value() == plan[i].generation.value() + 1)
            ++i;
        texts += QStringLiteral("%1 %2-%3")
                     .arg(QString::fromLatin1(name.data(), qsizetype(name.size())))
                     .arg(first)
                     .arg(plan[i].generation.value());
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

class TestTierPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGenerationIsAnsweredForOnce_data()
    {
        QTest::addColumn<QVector<int>>("there"); // first and last generation of raw, 10s, 1m, 15m
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("plan");
        const QVector<int> young{1, 10, 1, 10, 1, 8, 1, 4};
        const QVector<int> old{101, 200, 51, 200, 21, 192, 1, 160};
        QTest::newRow("nothing there") << QVector<int>{1, 0, 1, 0, 1, 0, 1, 0} << 0 << "";
        QTest::newRow("raw alone, nothing expired") << young << 0 << "raw 1-10";
        QTest::newRow("finer tiers have what isn't built yet") << young << 3 << "15m 1-4, 1m 5-8, 10s 9-10";
        QTest::newRow("coarser tiers have what has expired")
            << old << 0 << "15m 1-20, 1m 21-50, 10s 51-100, raw 101-200";
        QTest::newRow("both") << old << 2 << "15m 1-20, 1m 21-192, 10s 193-200";
        QTest::newRow("without buckets yet") << QVector<int>{1, 10, 1, 0, 1, 0, 1, 0} << 2 << "raw 1-10";
        QTest::newRow("with some buckets yet") << QVector<int>{1, 10, 7, 10, 1, 0, 1, 0} << 1 << "raw 1-6, 10s 7-10";
        QTest::newRow("raw all gone") << QVector<int>{1, 0, 5, 9, 1, 8, 1, 0} << 0 << "1m 1-4, 10s 5-9";
        QTest::newRow("a coarse block reaches over finer ones")
            << QVector<int>{6, 10, 1, 0, 1, 8, 1, 0} << 0 << "1m 1-6, raw 7-10";
    }

    void eachGenerationIsAnsweredForOnce()
    {
        QFETCH(QVector<int>, there);
        QFETCH(int, wanted);
        QFETCH(QString, plan);
        std::vector<BlockKey> all;
        constexpr std::uint32_t lengths[kTiers] = {1, 1, 2, 4};
        for (std::size_t i = 0; i < kTiers; ++i)
            add(all, Tier(i), std::uint32_t(there[qsizetype(2 * i)]), std::uint32_t(there[qsizetype(2 * i + 1)]),
                lengths[i]);
        QCOMPARE(describe(planBlocks(all, Tier(wanted))), plan);
    }

    void anOldImportExpiresOutOfTheMiddle()
    {
        // Generations 5 and 6 were imported and are a day older; their samples have expired.
        std::vector<BlockKey> all;
        add(all, Tier::Raw, 1, 4);
        add(all, Tier::Raw, 7, 8);
        add(all, Tier::TenSeconds, 1, 8);
        for (BlockKey &block : all) {
            if (block.generation == Generation(5) || block.generation == Generation(6))
                block.from = block.to = block.from - 86'400'000;
        }
        QCOMPARE(describe(planBlocks(all, Tier::Raw)), QStringLiteral("raw 1-4, 10s 5-6, raw 7-8"));
    }

    void stepAndWindowChooseTheTier_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("range");
        QTest::addColumn<int>("tier");
        QTest::newRow("instant") << qint64(0) << qint64(0) << 0;
        QTest::newRow("finer than any bucket") << qint64(9'999) << qint64(0) << 0;
        QTest::newRow("10 s") << qint64(10'000) << qint64(0) << 1;
        QTest::newRow("between") << qint64(899'999) << qint64(0) << 2;
        QTest::newRow("a day") << qint64(86'400'000) << qint64(0) << 3;
        QTest::newRow("short windows need short buckets") << qint64(86'400'000) << qint64(60'000) << 2;
        QTest::newRow("too short for any") << qint64(86'400'000) << qint64(5'000) << 0;
    }

    void stepAndWindowChooseTheTier()
    {
        QFETCH(qint64, step);
        QFETCH(qint64, range);
        QFETCH(int, tier);
        QCOMPARE(int(tierFor(step, range)), tier);
    }
};

BELFRY_TEST(TestTierPlan)
#include "tst_tier_plan.moc"
