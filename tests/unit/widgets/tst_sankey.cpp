// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow/sankey.h"
#include "program/test_class.h"

#include <rapidcheck.h>

#include <cmath>
#include <set>

using namespace belfry;

// Nothing is lost on the way, and everything is as thick as its value.

namespace {

constexpr double kSlight = 1e-6;

std::vector<SankeyFlow> someFlows(std::size_t stages)
{
    std::vector<SankeyFlow> flows;
    const int count = *rc::gen::inRange(1, 40);
    for (int i = 0; i < count; ++i) {
        SankeyFlow flow;
        for (std::size_t stage = 0; stage < stages; ++stage)
            flow.path.push_back(QStringLiteral("n%1").arg(*rc::gen::inRange(0, 12)));
        flow.value = *rc::gen::weightedOneOf<double>(
            {{8, rc::gen::map(rc::gen::inRange(1, 10'000), [](int n) { return n / 3.0; })},
             {1, rc::gen::element(0.0, -2.0, double(NAN), double(INFINITY))}});
        flows.push_back(flow);
    }
    return flows;
}

double sumOfFlows(const std::vector<SankeyFlow> &flows)
{
    double sum = 0;
    for (const SankeyFlow &flow : flows)
        sum += std::isfinite(flow.value) ? std::max(flow.value, 0.0) : 0;
    return sum;
}

bool isAbout(double a, double b)
{
    return std::abs(a - b) <= kSlight * std::max({1.0, std::abs(a), std::abs(b)});
}

SankeyRoom someRoom()
{
    SankeyRoom room{QSizeF(*rc::gen::inRange(40, 900), *rc::gen::inRange(20, 500)), 10, 6};
    room.most = std::size_t(*rc::gen::inRange(2, 14));
    room.rest = QStringLiteral("n3"); // a name that is there, too
    return room;
}

/// How thick what touches a node is on one side.
double touching(const Sankey &sankey, std::size_t node, bool leaving)
{
    double sum = 0;
    for (const Sankey::Ribbon &ribbon : sankey.ribbons) {
        const std::size_t stage = ribbon.stage + (leaving ? 0 : 1);
        if (sankey.strands[ribbon.strand].nodes[stage] == node)
            sum += ribbon.thickness;
    }
    return sum;
}

} // namespace

class TestSankey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInGoesOut()
    {
        QVERIFY(rc::check([] {
            const auto stages = std::size_t(*rc::gen::inRange(2, 5));
            const std::vector<SankeyFlow> flows = someFlows(stages);
            const SankeyRoom room = someRoom();
            const Sankey sankey = layOutSankey(flows, room);
            RC_PRE(sumOfFlows(flows) > 0);
            RC_ASSERT(isAbout(sankey.total, sumOfFlows(flows)));
            std::vector<double> values(stages, 0);
            std::vector<std::size_t> counts(stages, 0);
            for (std::size_t i = 0; i < sankey.nodes.size(); ++i) {
                const Sankey::Node &node = sankey.nodes[i];
                values[node.stage] += node.value;
                ++counts[node.stage];
                if (node.stage > 0)
                    RC_ASSERT(isAbout(touching(sankey, i, false), node.place.height()));
                if (node.stage + 1 < stages)
                    RC_ASSERT(isAbout(touching(sankey, i, true), node.place.height()));
            }
            for (std::size_t stage = 0; stage < stages; ++stage) {
                RC_ASSERT(isAbout(values[stage], sankey.total));
                RC_ASSERT(counts[stage] <= room.most);
            }
        }));
    }

    void everythingIsToOneScale()
    {
        QVERIFY(rc::check([] {
            const Sankey sankey = layOutSankey(someFlows(3), someRoom());
            RC_PRE(!sankey.nodes.empty());
            const double scale = sankey.nodes[0].place.height() / sankey.nodes[0].value;
            for (const Sankey::Node &node : sankey.nodes)
                RC_ASSERT(isAbout(node.place.height(), node.value * scale));
            for (const Sankey::Ribbon &ribbon : sankey.ribbons)
                RC_ASSERT(isAbout(ribbon.thickness, sankey.strands[ribbon.strand].value * scale));
        }));
    }

    void nodesAndRibbonsAreApartAndWithinTheRoom()
    {
        QVERIFY(rc::check([] {
            const SankeyRoom room = someRoom();
            const Sankey sankey = layOutSankey(someFlows(3), room);
            for (std::size_t i = 0; i < sankey.nodes.size(); ++i) {
                const QRectF &place = sankey.nodes[i].place;
                RC_ASSERT(place.top() > -kSlight && place.bottom() < room.size.height() + kSlight);
                if (i > 0 && sankey.nodes[i - 1].stage == sankey.nodes[i].stage)
                    RC_ASSERT(sankey.nodes[i - 1].place.bottom() <= place.top() + kSlight);
            }
            for (const Sankey::Ribbon &ribbon : sankey.ribbons) {
                const QRectF &from = sankey.nodes[sankey.strands[ribbon.strand].nodes[ribbon.stage]].place;
                RC_ASSERT(ribbon.from > from.top() - kSlight);
                RC_ASSERT(ribbon.from + ribbon.thickness < from.bottom() + kSlight);
                for (const Sankey::Ribbon &other : sankey.ribbons) {
                    if (&other == &ribbon || other.stage != ribbon.stage)
                        continue;
                    RC_ASSERT(other.from + other.thickness <= ribbon.from + kSlight ||
                              ribbon.from + ribbon.thickness <= other.from + kSlight);
                    RC_ASSERT(other.to + other.thickness <= ribbon.to + kSlight ||
                              ribbon.to + ribbon.thickness <= other.to + kSlight);
                }
            }
        }));
    }

    void theOrderOfFlowsMakesNoDifference()
    {
        QVERIFY(rc::check([] {
            std::vector<SankeyFlow> flows = someFlows(2);
            const SankeyRoom room = someRoom();
            const Sankey one = layOutSankey(flows, room);
            std::reverse(flows.begin(), flows.end());
            const Sankey other = layOutSankey(flows, room);
            RC_ASSERT(one.nodes.size() == other.nodes.size());
            for (std::size_t i = 0; i < one.nodes.size(); ++i) {
                RC_ASSERT(one.nodes[i].name == other.nodes[i].name);
                RC_ASSERT(isAbout(one.nodes[i].place.top(), other.nodes[i].place.top()));
            }
        }));
    }

    void theSmallOnesAreOneTogether()
    {
        std::vector<SankeyFlow> flows;
        for (int i = 1; i <= 12; ++i)
            flows.push_back({{QStringLiteral("all"), QStringLiteral("eth%1").arg(i)}, double(i)});
        SankeyRoom room{QSizeF(300, 200)};
        room.most = 4;
        room.rest = QStringLiteral("Other");
        const Sankey sankey = layOutSankey(flows, room);
        QStringList names;
        for (const Sankey::Node &node : sankey.nodes)
            names << node.name;
        QCOMPARE(names.join(u' '), QStringLiteral("all eth10 eth11 eth12 Other"));
        QCOMPARE(sankey.nodes.back().value, 45.0);
        QVERIFY(sankey.nodes.back().isRest);
    }

    void nothingIsNoPicture()
    {
        QVERIFY(layOutSankey({}, {}).nodes.empty());
        QVERIFY(layOutSankey({{{QStringLiteral("a"), QStringLiteral("b")}, 0}}, {}).nodes.empty());
        QVERIFY(layOutSankey({{{QStringLiteral("a")}, 3}}, {}).nodes.empty());
    }
};

BELFRY_TEST(TestSankey)
#include "tst_sankey.moc"
