// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/graph_layers.h"
#include "dependencies/layered_graph.h"
#include "program/test_class.h"

#include <rapidcheck.h>

#include <cmath>
#include <random>

using namespace belfry;

// Layers of a graph: edges lead on, nodes don't touch, the same graph looks the same.

namespace {

struct SomeGraph {
    int nodes = 0;
    std::vector<GraphEnds> edges;
};

SomeGraph someGraph()
{
    SomeGraph graph;
    graph.nodes = *rc::gen::inRange(1, 25);
    const int edges = *rc::gen::inRange(0, 50);
    for (int i = 0; i < edges; ++i)
        graph.edges.push_back({*rc::gen::inRange(0, graph.nodes), *rc::gen::inRange(0, graph.nodes)});
    return graph;
}

bool areSame(const LayeredGraph &a, const LayeredGraph &b)
{
    const auto same = [](const LayeredGraph::Place &x, const LayeredGraph::Place &y) {
        return x.layer == y.layer && x.y == y.y;
    };
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), same) &&
           std::equal(
               a.routes.begin(), a.routes.end(), b.routes.begin(), b.routes.end(),
               [&](const auto &x, const auto &y) { return std::equal(x.begin(), x.end(), y.begin(), y.end(), same); });
}

std::size_t crossingsByLooking(const std::vector<GraphEnds> &edges)
{
    std::size_t count = 0;
    for (const GraphEnds &a : edges) {
        for (const GraphEnds &b : edges)
            count += a.from < b.from && a.to > b.to;
    }
    return count;
}

} // namespace

class TestLayeredGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesLeadToLaterLayers()
    {
        QVERIFY(rc::check([] {
            const SomeGraph some = someGraph();
            const LayeredGraph graph = layOutGraph(some.nodes, some.edges);
            const std::vector<bool> turned = edgesAgainstTheStream(some.nodes, some.edges);
            RC_ASSERT(graph.nodes.size() == std::size_t(some.nodes));
            RC_ASSERT(graph.routes.size() == some.edges.size());
            for (std::size_t i = 0; i < some.edges.size(); ++i) {
                const auto [from, to] = some.edges[i];
                const int a = graph.nodes[std::size_t(from)].layer;
                const int b = graph.nodes[std::size_t(to)].layer;
                if (from == to) {
                    RC_ASSERT(graph.routes[i].empty());
                    continue;
                }
                RC_ASSERT((turned[i] ? b < a : a < b));
                int layer = a;
                for (const LayeredGraph::Place &each : graph.routes[i]) {
                    layer += a < b ? 1 : -1;
                    RC_ASSERT(each.layer == layer);
                }
                RC_ASSERT(std::abs(b - layer) == 1);
            }
        }));
    }

    void nodesOfALayerAreApartAndWithinTheHeight()
    {
        QVERIFY(rc::check([] {
            const SomeGraph some = someGraph();
            const LayeredGraph graph = layOutGraph(some.nodes, some.edges);
            for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
                RC_ASSERT(graph.nodes[i].y >= 0 && graph.nodes[i].y <= graph.height);
                RC_ASSERT(graph.nodes[i].layer >= 0 && graph.nodes[i].layer < graph.layers);
                for (std::size_t j = 0; j < i; ++j) {
                    if (graph.nodes[i].layer == graph.nodes[j].layer)
                        RC_ASSERT(std::abs(graph.nodes[i].y - graph.nodes[j].y) > 0.999);
                }
            }
        }));
    }

    void theSameGraphHasTheSamePlaces()
    {
        QVERIFY(rc::check([] {
            const SomeGraph some = someGraph();
            RC_ASSERT(areSame(layOutGraph(some.nodes, some.edges), layOutGraph(some.nodes, some.edges)));
        }));
    }

    void onlyEdgesThatCloseACycleAreTurned()
    {
        QCOMPARE(edgesAgainstTheStream(3, {{0, 1}, {1, 2}, {2, 0}}), (std::vector<bool>{false, false, true}));
        QCOMPARE(edgesAgainstTheStream(3, {{0, 1}, {0, 2}, {1, 2}, {1, 1}}),
                 (std::vector<bool>{false, false, false, false}));
    }

    void layersAreTheLongestPaths()
    {
        QCOMPARE(longestPaths(5, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {4, 4}}), (std::vector<int>{0, 1, 2, 3, 0}));
    }

    void crossingsAreCountedRight()
    {
        QVERIFY(rc::check([] {
            const SomeGraph some = someGraph();
            RC_ASSERT(crossings(some.edges) == crossingsByLooking(some.edges));
        }));
    }

    void aSweepNeverMakesMoreCrossings()
    {
        QVERIFY(rc::check([] {
            LayerOrder order;
            const int each = *rc::gen::inRange(1, 8);
            order.layers.resize(3);
            order.earlier.resize(std::size_t(3 * each));
            order.later.resize(std::size_t(3 * each));
            for (int i = 0; i < 3 * each; ++i)
                order.layers[std::size_t(i / each)].push_back(i);
            const int edges = *rc::gen::inRange(0, 30);
            for (int i = 0; i < edges; ++i) {
                const int from = *rc::gen::inRange(0, 2 * each);
                const int to = (from / each + 1) * each + *rc::gen::inRange(0, each);
                order.later[std::size_t(from)].push_back(to);
                order.earlier[std::size_t(to)].push_back(from);
            }
            const std::size_t before = order.crossings();
            reduceCrossings(order);
            RC_ASSERT(order.crossings() <= before);
        }));
        const LayeredGraph graph = layOutGraph(4, {{0, 3}, {1, 2}}); // crossed as they come
        QVERIFY((graph.nodes[0].y - graph.nodes[1].y) * (graph.nodes[3].y - graph.nodes[2].y) > 0);
    }

    void aChainIsLevelAndATreeIsCentred()
    {
        const LayeredGraph chain = layOutGraph(3, {{0, 1}, {1, 2}});
        QCOMPARE(chain.height, 0.0);
        const LayeredGraph tree = layOutGraph(4, {{0, 1}, {0, 2}, {0, 3}});
        QVERIFY(std::abs(tree.nodes[0].y - tree.nodes[2].y) < 1e-6);
        QVERIFY(layOutGraph(0, {}).nodes.empty());
    }

    void fiveHundredNodesHavePlaces()
    {
        std::mt19937 random(5);
        std::vector<GraphEnds> edges;
        for (int i = 0; i < 900; ++i) {
            const int from = int(random() % 500);
            edges.push_back({from, std::min(499, from + 1 + int(random() % 40))});
        }
        const LayeredGraph graph = layOutGraph(500, edges);
        QCOMPARE(graph.nodes.size(), std::size_t(500));
        QVERIFY(graph.layers > 1 && graph.height > 1);
    }
};

BELFRY_TEST(TestLayeredGraph)
#include "tst_layered_graph.moc"
