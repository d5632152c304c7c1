// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostmap/tile_places.h"
#include "hostmap/treemap.h"
#include "program/test_class.h"

#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <numeric>

using namespace belfry;

// Tiles cover each other nowhere, are as large as they should be, and stay in their room.

namespace {

constexpr double kTiny = 1e-6;

bool coverEachOther(const QRectF &a, const QRectF &b)
{
    const QRectF both = a & b;
    return both.width() > kTiny && both.height() > kTiny;
}

bool areApart(const std::vector<QRectF> &places)
{
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!places[i].isEmpty() && !places[j].isEmpty() && coverEachOther(places[i], places[j]))
                return false;
        }
    }
    return true;
}

bool areWithin(const std::vector<QRectF> &places, const QRectF &room)
{
    const QRectF some = room.adjusted(-kTiny, -kTiny, kTiny, kTiny);
    // What is thinner than numbers are exact is nowhere to QRectF.
    return std::all_of(places.begin(), places.end(), [&](const QRectF &each) {
        return each.width() < kTiny || each.height() < kTiny || some.contains(each);
    });
}

std::vector<double> someSizes()
{
    return *rc::gen::container<std::vector<double>>(rc::gen::weightedOneOf<double>({
        {8, rc::gen::map(rc::gen::inRange(1, 100'000), [](int n) { return n / 7.0; })},
        {1, rc::gen::element(0.0, -3.0, std::numeric_limits<double>::quiet_NaN(), 1e-12, 1e12)},
    }));
}

QRectF someArea()
{
    return {*rc::gen::inRange(-50, 50) * 1.0, 3, *rc::gen::inRange(1, 900) * 1.0, *rc::gen::inRange(1, 500) * 1.0};
}

std::vector<std::size_t> someGroups()
{
    const auto groups = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 40));
    return {groups.begin(), groups.end()};
}

std::size_t countOf(const std::vector<std::size_t> &groups)
{
    return std::accumulate(groups.begin(), groups.end(), std::size_t(0));
}

} // namespace

class TestTreemap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfThePaper()
    {
        const std::vector<QRectF> places = squarify({6, 6, 4, 3, 2, 2, 1}, QRectF(0, 0, 6, 4));
        QCOMPARE(places[0], QRectF(0, 0, 3, 2));
        QCOMPARE(places[1], QRectF(0, 2, 3, 2));
        QVERIFY(qFuzzyCompare(places[2].width() / places[2].height(), (12.0 / 7) / (7.0 / 3)));
    }

    void areasAreInProportionAndApart()
    {
        QVERIFY(rc::check([] {
            const std::vector<double> sizes = someSizes();
            const QRectF area = someArea();
            const std::vector<QRectF> places = squarify(sizes, area);
            RC_ASSERT(places.size() == sizes.size());
            double whole = 0;
            for (const double size : sizes)
                whole += std::isfinite(size) ? std::max(size, 0.0) : 0;
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                const double wanted = std::isfinite(sizes[i]) && sizes[i] > 0 ? sizes[i] / whole : 0;
                const double got = places[i].width() * places[i].height() / (area.width() * area.height());
                RC_ASSERT(std::abs(got - wanted) < kTiny);
            }
            RC_ASSERT(areWithin(places, area));
            RC_ASSERT(areApart(places));
            RC_ASSERT(squarify(sizes, area) == places);
        }));
    }

    void equalTilesAreEqual()
    {
        QVERIFY(rc::check([] {
            const std::vector<std::size_t> groups = someGroups();
            const TileRoom room{someArea().size(), *rc::gen::inRange(0, 20) * 1.0, *rc::gen::inRange(0, 6) * 1.0};
            const TilePlaces places = placeEqualTiles(groups, room, TileForm::Rectangle);
            RC_ASSERT(places.tiles.size() == countOf(groups));
            RC_ASSERT(places.headings.size() == groups.size());
            RC_ASSERT(areWithin(places.tiles, QRectF({}, room.size)));
            std::vector<QRectF> all = places.tiles;
            all.insert(all.end(), places.headings.begin(), places.headings.end());
            RC_ASSERT(areApart(all));
            for (const QRectF &each : places.tiles) {
                RC_ASSERT(each.width() > 0 && each.height() > 0);
                RC_ASSERT(std::abs(each.width() - places.tiles[0].width()) < kTiny);
                RC_ASSERT(std::abs(each.height() - places.tiles[0].height()) < kTiny);
            }
        }));
    }

    void hexagonsReachIntoTheRowsBesideThemAndNoFarther()
    {
        QVERIFY(rc::check([] {
            const TileRoom room{someArea().size(), 0, 0};
            const auto count = std::size_t(*rc::gen::inRange(1, 200));
            const std::vector<QRectF> tiles = placeEqualTiles({count}, room, TileForm::Hexagon).tiles;
            RC_ASSERT(tiles.size() == count);
            RC_ASSERT(areWithin(tiles, QRectF({}, room.size)));
            // Hexagons that stand on a corner are apart where their middles are at least a width apart.
            for (std::size_t i = 0; i < tiles.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const QPointF way = tiles[i].center() - tiles[j].center();
                    RC_ASSERT(std::hypot(way.x(), way.y()) > tiles[i].width() - kTiny);
                }
            }
        }));
    }

    void groupsAreAsLargeAsTheirTiles()
    {
        const TilePlaces places = placeTilesBySize({2, 1}, {1, 3, 4}, {QSizeF(400, 200), 16, 0});
        QCOMPARE(places.tiles.size(), std::size_t(3));
        QVERIFY(areApart(places.tiles));
        const auto area = [&](std::size_t i) { return places.tiles[i].width() * places.tiles[i].height(); };
        QVERIFY(qFuzzyCompare(area(1), 3 * area(0)));
        QVERIFY(qFuzzyCompare(area(2), area(0) + area(1)));
        QCOMPARE(places.headings[0].height(), 16.0);
    }

    void whereThereIsNoRoomHeadingsGoFirst()
    {
        const TilePlaces places =
            placeEqualTiles(std::vector<std::size_t>(60, 1), {QSizeF(200, 40), 16, 2}, TileForm::Rectangle);
        QCOMPARE(places.tiles.size(), std::size_t(60));
        QVERIFY(areApart(places.tiles));
        QVERIFY(places.tiles[0].width() > 3);
    }
};

BELFRY_TEST(TestTreemap)
#include "tst_treemap.moc"
