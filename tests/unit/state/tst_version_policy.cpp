// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/version_policy.h"

#include <QTest>

#include <algorithm>

using namespace belfry;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kNow = 20'000 * kDayMs;

/// One version each `every`, for `span`, the newest first and now.
std::vector<VersionStamp> stampsEvery(Timestamp every, Timestamp span)
{
    std::vector<VersionStamp> stamps;
    for (Timestamp age = 0; age < span; age += every)
        stamps.push_back({span - age, kNow - age, false});
    return stamps;
}

std::size_t keptOf(const std::vector<VersionStamp> &stamps, int newest)
{
    return stamps.size() - versionsToForget(stamps, newest, kNow).size();
}

} // namespace

class TestVersionPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinsByAge_data()
    {
        QTest::addColumn<qint64>("every");
        QTest::addColumn<qint64>("span");
        QTest::addColumn<int>("newest");
        QTest::addColumn<int>("kept");
        QTest::newRow("the newest stay") << qint64(1000) << qint64(50'000) << 100 << 50;
        QTest::newRow("the last of each hour") << kHourMs / 60 << 10 * kHourMs << 1 << 11;
        QTest::newRow("two days of hours, then days") << kHourMs / 2 << 12 * kDayMs << 1 << 48 + 11;
        QTest::newRow("then months") << kDayMs << 360 * kDayMs << 1 << 60 + 10; // the first one has a day already
        QTest::newRow("not for ever") << 10 * kDayMs << 3000 * kDayMs << 1 << 6 + 23;
    }

    void thinsByAge()
    {
        QFETCH(qint64, every);
        QFETCH(qint64, span);
        QFETCH(int, newest);
        QFETCH(int, kept);
        QCOMPARE(keptOf(stampsEvery(every, span), newest), std::size_t(kept));
    }

    void thinningOnceMoreFindsNothing()
    {
        std::vector<VersionStamp> stamps = stampsEvery(7 * 60'000, 400 * kDayMs);
        const auto forgotten = versionsToForget(stamps, 100, kNow);
        QVERIFY(!forgotten.empty());
        std::erase_if(stamps, [&](const VersionStamp &stamp) {
            return std::find(forgotten.begin(), forgotten.end(), stamp.version) != forgotten.end();
        });
        QVERIFY(versionsToForget(stamps, 100, kNow).empty());
    }

    void namesKeepForEver()
    {
        std::vector<VersionStamp> stamps = stampsEvery(kHourMs / 60, kHourMs);
        stamps[30].isNamed = true;
        stamps.push_back({0, kNow - 4000 * kDayMs, true});
        const auto forgotten = versionsToForget(stamps, 1, kNow);
        for (const std::int64_t version : {stamps[30].version, stamps.back().version})
            QCOMPARE(std::count(forgotten.begin(), forgotten.end(), version), 0);
    }
};

BELFRY_TEST(TestVersionPolicy)
#include "tst_version_policy.moc"
