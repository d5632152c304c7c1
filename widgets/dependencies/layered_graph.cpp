// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/layered_graph.h"

#include "dependencies/graph_layers.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr double kPassing = 0.5; // of a node's height: what an edge needs that only passes a layer

/// The graph with a vertex for each node, in their order, and behind them one for each place where an edge passes a
/// layer.
struct LayeredVertices {
    LayerOrder order;
    std::vector<double> room;
    std::vector<int> layer;

    int add(int inLayer, double itsRoom)
    {
        const auto vertex = static_cast<int>(room.size());
        room.push_back(itsRoom);
        layer.push_back(inLayer);
        order.earlier.emplace_back();
        order.later.emplace_back();
        order.layers[static_cast<std::size_t>(inLayer)].push_back(vertex);
        return vertex;
    }
    void join(int from, int to)
    {
        order.later[static_cast<std::size_t>(from)].push_back(to);
        order.earlier[static_cast<std::size_t>(to)].push_back(from);
    }
};

/// The vertices that an edge passes, from the earlier layer to the later one.
std::vector<int> passed(LayeredVertices &vertices, const GraphEnds &edge)
{
    std::vector<int> route;
    int before = edge.from;
    const int last = vertices.layer[static_cast<std::size_t>(edge.to)];
    for (int layer = vertices.layer[static_cast<std::size_t>(edge.from)] + 1; layer < last; ++layer) {
        const int vertex = vertices.add(layer, kPassing);
        vertices.join(before, vertex);
        route.push_back(vertex);
        before = vertex;
    }
    vertices.join(before, edge.to);
    return route;
}

} // namespace

std::size_t crossings(std::vector<GraphEnds> positions)
{
    std::sort(positions.begin(), positions.end(),
              [](const GraphEnds &a, const GraphEnds &b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
    int last = -1;
    for (const GraphEnds &each : positions)
        last = std::max(last, each.to);
    // Edges that began earlier and end later cross: inversions, counted by a binary indexed tree (Fenwick, 1994).
    std::vector<std::size_t> tree(static_cast<std::size_t>(last) + 2, 0);
    std::size_t count = 0;
    for (std::size_t seen = 0; seen < positions.size(); ++seen) {
        std::size_t notLater = 0;
        for (auto i = static_cast<std::size_t>(positions[seen].to) + 1; i > 0; i &= i - 1)
            notLater += tree[i];
        count += seen - notLater;
        for (auto i = static_cast<std::size_t>(positions[seen].to) + 1; i < tree.size(); i += i & (~i + 1))
            ++tree[i];
    }
    return count;
}

LayeredGraph layOutGraph(int nodes, const std::vector<GraphEnds> &edges)
{
    LayeredGraph graph;
    if (nodes <= 0)
        return graph;
    const std::vector<bool> turned = edgesAgainstTheStream(nodes, edges);
    std::vector<GraphEnds> stream = edges;
    for (std::size_t i = 0; i < stream.size(); ++i) {
        if (turned[i])
            std::swap(stream[i].from, stream[i].to);
    }
    const std::vector<int> layerOf = longestPaths(nodes, stream);
    graph.layers = *std::max_element(layerOf.begin(), layerOf.end()) + 1;
    LayeredVertices vertices;
    vertices.order.layers.resize(static_cast<std::size_t>(graph.layers));
    for (const int layer : layerOf)
        vertices.add(layer, 1);
    std::vector<std::vector<int>> routes;
    for (const GraphEnds &edge : stream)
        routes.push_back(edge.from == edge.to ? std::vector<int>() : passed(vertices, edge));
    reduceCrossings(vertices.order);
    const std::vector<double> y = alignedPlaces(vertices.order, vertices.room);
    const auto placeOf = [&](int vertex) {
        const auto i = static_cast<std::size_t>(vertex);
        return LayeredGraph::Place{vertices.layer[i], y[i]};
    };
    for (int node = 0; node < nodes; ++node)
        graph.nodes.push_back(placeOf(node));
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (turned[i])
            std::reverse(routes[i].begin(), routes[i].end());
        std::vector<LayeredGraph::Place> &route = graph.routes.emplace_back();
        std::transform(routes[i].begin(), routes[i].end(), std::back_inserter(route), placeOf);
    }
    graph.height = *std::max_element(y.begin(), y.end());
    return graph;
}

} // namespace belfry
