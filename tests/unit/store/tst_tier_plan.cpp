// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_plan.h"

#include <QTest>

using namespace belfry;

namespace {

/// "raw 3-9, 1m 1-2"
QString describe(const std::vector<PlannedPart> &parts)
{
    QStringList texts;
    for (const PlannedPart &part : parts) {
        const std::string_view name = toString(part.tier);
        texts += QStringLiteral("%1 %2-%3")
                     .arg(QString::fromLatin1(name.data(), qsizetype(name.size())))
                     .arg(part.first)
                     .arg(part.last);
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
        QTest::addColumn<QVector<int>>("ranges"); // first and last of raw, 10s, 1m, 15m
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("plan");
        const QVector<int> young{1, 10, 1, 10, 1, 8, 1, 4};
        const QVector<int> old{100, 200, 50, 200, 20, 192, 1, 160};
        QTest::newRow("nothing there") << QVector<int>{1, 0, 1, 0, 1, 0, 1, 0} << 0 << "";
        QTest::newRow("raw alone, nothing expired") << young << 0 << "raw 1-10";
        QTest::newRow("finer tiers have what isn't built yet") << young << 3 << "15m 1-4, 1m 5-8, 10s 9-10";
        QTest::newRow("coarser tiers have what has expired")
            << old << 0 << "15m 1-19, 1m 20-49, 10s 50-99, raw 100-200";
        QTest::newRow("both") << old << 2 << "15m 1-19, 1m 20-192, 10s 193-200";
        QTest::newRow("without buckets yet") << QVector<int>{1, 10, 1, 0, 1, 0, 1, 0} << 2 << "raw 1-10";
        QTest::newRow("with some buckets yet") << QVector<int>{1, 10, 7, 10, 1, 0, 1, 0} << 1 << "raw 1-6, 10s 7-10";
        QTest::newRow("raw all gone") << QVector<int>{1, 0, 5, 9, 1, 8, 1, 0} << 0 << "1m 1-4, 10s 5-9";
    }

    void eachGenerationIsAnsweredForOnce()
    {
        QFETCH(QVector<int>, ranges);
        QFETCH(int, wanted);
        QFETCH(QString, plan);
        std::array<TierRange, kTiers> there;
        for (std::size_t i = 0; i < kTiers; ++i)
            there[i] = {std::uint32_t(ranges[qsizetype(2 * i)]), std::uint32_t(ranges[qsizetype(2 * i + 1)])};
        QCOMPARE(describe(planParts(there, Tier(wanted))), plan);
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

QTEST_APPLESS_MAIN(TestTierPlan)
#include "tst_tier_plan.moc"
