// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/graph_layers.h"

#include <algorithm>
#include <numeric>

namespace belfry {

namespace {

constexpr int kSweeps = 12;      // half of them down, half up
constexpr int kAlignSweeps = 10; // likewise

std::vector<std::vector<std::size_t>> edgesFrom(int nodes, const std::vector<GraphEnds> &edges)
{
    std::vector<std::vector<std::size_t>> leaving(static_cast<std::size_t>(nodes));
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].from != edges[i].to)
            leaving[static_cast<std::size_t>(edges[i].from)].push_back(i);
    }
    return leaving;
}

std::vector<int> positionsIn(const LayerOrder &order)
{
    std::vector<int> positions(order.earlier.size());
    for (const std::vector<int> &layer : order.layers) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            positions[static_cast<std::size_t>(layer[i])] = static_cast<int>(i);
    }
    return positions;
}

/// Orders a layer by the middle of its vertices' neighbours. What has none keeps its position.
void orderByBarycentre(std::vector<int> &layer, const std::vector<std::vector<int>> &neighbours,
                       std::vector<int> &positions)
{
    std::vector<std::pair<double, int>> keyed;
    for (const int vertex : layer) {
        const std::vector<int> &near = neighbours[static_cast<std::size_t>(vertex)];
        double sum = 0;
        for (const int each : near)
            sum += positions[static_cast<std::size_t>(each)];
        keyed.emplace_back(near.empty() ? positions[static_cast<std::size_t>(vertex)] : sum / double(near.size()),
                           vertex);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < layer.size(); ++i) {
        layer[i] = keyed[i].second;
        positions[static_cast<std::size_t>(layer[i])] = static_cast<int>(i);
    }
}

/// Where the vertices of a layer come as near to where they are wanted as their order and room let them: a least
/// squares fit by pooling adjacent violators (Ayer et al., 1955).
void fitLayer(const std::vector<int> &layer, const std::vector<double> &wanted, const std::vector<double> &room,
              std::vector<double> &y)
{
    struct Block {
        double sum = 0;
        std::size_t count = 0;
        double mean() const { return sum / double(count); }
    };
    std::vector<double> offsets(layer.size(), 0);
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const auto vertex = static_cast<std::size_t>(layer[i]);
        if (i > 0)
            offsets[i] = offsets[i - 1] + (room[static_cast<std::size_t>(layer[i - 1])] + room[vertex]) / 2;
        blocks.push_back({wanted[vertex] - offsets[i], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            blocks[blocks.size() - 2].sum += blocks.back().sum;
            blocks[blocks.size() - 2].count += blocks.back().count;
            blocks.pop_back();
        }
    }
    std::size_t next = 0;
    for (const Block &block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i, ++next)
            y[static_cast<std::size_t>(layer[next])] = block.mean() + offsets[next];
    }
}

double middleOf(const std::vector<int> &near, const std::vector<double> &y, double otherwise)
{
    double sum = 0;
    for (const int each : near)
        sum += y[static_cast<std::size_t>(each)];
    return near.empty() ? otherwise : sum / double(near.size());
}

} // namespace

std::vector<bool> edgesAgainstTheStream(int nodes, const std::vector<GraphEnds> &edges)
{
    enum class Mark : char { New, Open, Done };
    const auto leaving = edgesFrom(nodes, edges);
    std::vector<Mark> marks(static_cast<std::size_t>(nodes), Mark::New);
    std::vector<bool> turned(edges.size(), false);
    std::vector<std::pair<std::size_t, std::size_t>> path; // a node, and the next of its edges
    for (std::size_t start = 0; start < marks.size(); ++start) {
        if (marks[start] != Mark::New)
            continue;
        marks[start] = Mark::Open;
        path.emplace_back(start, 0);
        while (!path.empty()) {
            const std::size_t node = path.back().first;
            if (path.back().second == leaving[node].size()) {
                marks[node] = Mark::Done;
                path.pop_back();
                continue;
            }
            const std::size_t edge = leaving[node][path.back().second++];
            const auto to = static_cast<std::size_t>(edges[edge].to);
            if (marks[to] == Mark::Open)
                turned[edge] = true;
            if (marks[to] != Mark::New)
                continue;
            marks[to] = Mark::Open;
            path.emplace_back(to, 0);
        }
    }
    return turned;
}

std::vector<int> longestPaths(int nodes, const std::vector<GraphEnds> &edges)
{
    const auto leaving = edgesFrom(nodes, edges);
    std::vector<int> entering(static_cast<std::size_t>(nodes), 0);
    for (const GraphEnds &edge : edges)
        entering[static_cast<std::size_t>(edge.to)] += edge.from != edge.to;
    std::vector<std::size_t> ready;
    for (std::size_t node = 0; node < entering.size(); ++node) {
        if (entering[node] == 0)
            ready.push_back(node);
    }
    std::vector<int> layers(static_cast<std::size_t>(nodes), 0);
    for (std::size_t next = 0; next < ready.size(); ++next) {
        const std::size_t node = ready[next];
        for (const std::size_t edge : leaving[node]) {
            const auto to = static_cast<std::size_t>(edges[edge].to);
            layers[to] = std::max(layers[to], layers[node] + 1);
            if (--entering[to] == 0)
                ready.push_back(to);
        }
    }
    return layers;
}

std::size_t LayerOrder::crossings() const
{
    const std::vector<int> positions = positionsIn(*this);
    std::size_t sum = 0;
    for (const std::vector<int> &layer : layers) {
        std::vector<GraphEnds> between;
        for (const int vertex : layer) {
            for (const int next : later[static_cast<std::size_t>(vertex)])
                between.push_back(
                    {positions[static_cast<std::size_t>(vertex)], positions[static_cast<std::size_t>(next)]});
        }
        sum += belfry::crossings(std::move(between));
    }
    return sum;
}

void reduceCrossings(LayerOrder &order)
{
    std::vector<int> positions = positionsIn(order);
    std::vector<std::vector<int>> best = order.layers;
    std::size_t fewest = order.crossings();
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t i = 1; i < order.layers.size(); ++i) {
            std::vector<int> &layer = order.layers[down ? i : order.layers.size() - 1 - i];
            orderByBarycentre(layer, down ? order.earlier : order.later, positions);
        }
        if (const std::size_t now = order.crossings(); now < fewest) {
            fewest = now;
            best = order.layers;
        }
    }
    order.layers = best;
}

std::vector<double> alignedPlaces(const LayerOrder &order, const std::vector<double> &room)
{
    std::vector<double> y(room.size(), 0);
    for (const std::vector<int> &layer : order.layers)
        fitLayer(layer, y, room, y); // centred around 0
    std::vector<double> wanted = y;
    for (int sweep = 0; sweep < kAlignSweeps; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t i = 0; i < order.layers.size(); ++i) {
            const std::vector<int> &layer = order.layers[down ? i : order.layers.size() - 1 - i];
            for (const int each : layer) {
                const auto vertex = static_cast<std::size_t>(each);
                wanted[vertex] = middleOf(down ? order.earlier[vertex] : order.later[vertex], y, y[vertex]);
            }
            fitLayer(layer, wanted, room, y);
        }
    }
    const auto least = std::min_element(y.begin(), y.end());
    const double top = least == y.end() ? 0 : *least;
    for (double &each : y)
        each -= top;
    return y;
}

} // namespace belfry
