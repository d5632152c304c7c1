// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sample_ring.h"
#include "program/test_class.h"

#include <cmath>
#include <random>

using namespace belfry;

class TestSampleRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewest()
    {
        SampleRing ring(4);
        for (int i = 1; i <= 6; ++i)
            ring.append({i, double(i)});
        QCOMPARE(ring.size(), 4U);
        QCOMPARE(ring.at(0).t, 3);
        QCOMPARE(ring.newest().v, 6.0);
        QCOMPARE(ring.total(), 6U);
        QCOMPARE(ring.older().size() + ring.newer().size(), 4U);
        QCOMPARE(ring.older().front().t, 3);
        QCOMPARE(ring.newer().back().t, 6);
    }

    void ignoresThePast()
    {
        SampleRing ring(4);
        ring.append({5, 1});
        ring.append({5, 2});
        ring.append({4, 3});
        QCOMPARE(ring.size(), 1U);
        QCOMPARE(ring.newest().v, 1.0);
    }

    void oneMarkPerGap()
    {
        SampleRing ring(8);
        ring.append({1, 1});
        ring.append({2, staleMarker()});
        ring.append({3, staleMarker()});
        ring.append({4, 4});
        QCOMPARE(ring.size(), 3U);
        QVERIFY(isStale(ring.at(1).v));
        QCOMPARE(ring.min(), 1.0);
    }

    void sharesAPlaceWithinABucket()
    {
        SampleRing ring(8, 10);
        ring.append({10, 1});
        ring.append({11, 7});
        ring.append({19, 3});
        QCOMPARE(ring.size(), 1U);
        QCOMPARE(ring.total(), 1U);
        QCOMPARE(ring.newest().t, 19);
        QCOMPARE(ring.max(), 3.0);
        ring.append({19, staleMarker()});
        ring.append({20, 2});
        QCOMPARE(ring.size(), 2U);
    }

    void extremesAreThoseOfASlowLook()
    {
        std::mt19937 random(7);
        std::uniform_int_distribution<int> values(-20, 20);
        SampleRing ring(50, 3);
        for (int t = 1; t < 3000; ++t) {
            const int value = values(random);
            ring.append({t, value == 7 ? staleMarker() : double(value)});
            if (value == -9)
                ring.dropBefore(t - 20);
            double min = std::nan("");
            double max = std::nan("");
            for (std::size_t i = 0; i < ring.size(); ++i) {
                if (isStale(ring.at(i).v))
                    continue;
                min = std::fmin(min, ring.at(i).v);
                max = std::fmax(max, ring.at(i).v);
            }
            QVERIFY(ring.min() == min || (std::isnan(min) && std::isnan(ring.min())));
            QVERIFY(ring.max() == max || (std::isnan(max) && std::isnan(ring.max())));
        }
    }

    void valuesAtATime()
    {
        SampleRing ring(8);
        QVERIFY(std::isnan(ring.valueAt(1000, 100)));
        for (int t = 100; t <= 300; t += 100)
            ring.append({t, double(t)});
        ring.append({400, staleMarker()});
        QVERIFY(std::isnan(ring.valueAt(99, 100)));
        QCOMPARE(ring.valueAt(100, 100), 100.0);
        QCOMPARE(ring.valueAt(299, 100), 200.0);
        QVERIFY(std::isnan(ring.valueAt(450, 1000)));
    }

    void clearForgetsEverything()
    {
        SampleRing ring(3);
        ring.append({9, 9});
        ring.clear();
        QVERIFY(ring.empty());
        QVERIFY(std::isnan(ring.max()));
        ring.append({1, 1});
        QCOMPARE(ring.newest().t, 1);
    }
};

BELFRY_TEST(TestSampleRing)
#include "tst_sample_ring.moc"
