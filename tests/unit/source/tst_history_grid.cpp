// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "source/history_grid.h"

#include <rapidcheck.h>

using namespace belfry;

class HistoryGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtTheNewestPoint() { QVERIFY(historyGrid(60'000, 5000, 1000, 0) == (HistoryGrid{56'000, 60'000, 1000})); }

    void endsBeforeAPointThatIsOffTheGrid()
    {
        QVERIFY(historyGrid(63'000, 30'000, 10'000, 0) == (HistoryGrid{40'000, 60'000, 10'000}));
    }

    void widensTheStepToAMultiple()
    {
        const HistoryGrid grid = historyGrid(900'000, 900'000, 1000, 100);
        QCOMPARE(grid.to, 900'000);
        QCOMPARE(grid.stepMs, 9000);
        QCOMPARE((grid.to - grid.from) / grid.stepMs + 1, 100);
    }

    void holdsForEveryRequest()
    {
        QVERIFY(rc::check([] {
            const auto newest = *rc::gen::inRange<std::int64_t>(0, 2'000'000'000'000);
            const auto historyMs = *rc::gen::inRange<std::int64_t>(1, 40LL * 86'400'000);
            const auto step = *rc::gen::inRange<std::int64_t>(100, 86'400'000);
            const auto most = *rc::gen::inRange(0, 11'001);
            const HistoryGrid grid = historyGrid(newest, historyMs, step, most);
            RC_ASSERT(grid.to <= newest);
            RC_ASSERT(newest - grid.to < step);
            RC_ASSERT(grid.to % step == 0);
            RC_ASSERT(grid.stepMs % step == 0);
            RC_ASSERT((grid.to - grid.from) % grid.stepMs == 0);
            RC_ASSERT(grid.from <= grid.to);
            RC_ASSERT((grid.to - grid.from) / grid.stepMs + 1 <= (most > 0 ? most : 11'000));
            // Nothing older than was asked for, and nothing more would fit.
            RC_ASSERT(grid.from > newest - historyMs || grid.from == grid.to);
            RC_ASSERT(grid.from - grid.stepMs <= newest - historyMs || most > 0 || historyMs / step > 10'000);
        }));
    }
};

BELFRY_TEST(HistoryGridTest)
#include "tst_history_grid.moc"
