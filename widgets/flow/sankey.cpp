// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow/sankey.h"

#include "base/natural_order.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace belfry {

namespace {

constexpr double kMostGaps = 0.3; // of the height

bool counts(const SankeyFlow &flow, std::size_t stages)
{
    return flow.path.size() == stages && std::isfinite(flow.value) && flow.value > 0;
}

/// The nodes of one stage without places, and which of them each name belongs to.
struct SankeyStage {
    std::vector<Sankey::Node> nodes;
    std::unordered_map<QString, std::size_t> byName;
};

SankeyStage stageOf(const std::vector<SankeyFlow> &flows, std::size_t stage, std::size_t stages, const SankeyRoom &room)
{
    std::unordered_map<QString, double> sums;
    for (const SankeyFlow &flow : flows) {
        if (counts(flow, stages))
            sums[flow.path[stage]] += flow.value;
    }
    std::vector<std::pair<QString, double>> named(sums.begin(), sums.end());
    std::sort(named.begin(), named.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : comesBefore(a.first, b.first);
    });
    // One alone keeps its name: "other" would say less and take as much room.
    const std::size_t most = std::max<std::size_t>(room.most, 2);
    const std::size_t shown = named.size() > most ? most - 1 : named.size();
    std::sort(named.begin(), named.begin() + std::ptrdiff_t(shown),
              [](const auto &a, const auto &b) { return comesBefore(a.first, b.first); });
    SankeyStage made;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (i < shown)
            made.nodes.push_back({stage, named[i].first, false, 0, {}});
        else if (i == shown)
            made.nodes.push_back({stage, room.rest, true, 0, {}});
        made.byName[named[i].first] = made.nodes.size() - 1;
    }
    return made;
}

/// Strands in the order of their nodes, so that those between the same two lie side by side.
void addStrands(Sankey &sankey, const std::vector<SankeyFlow> &flows, const std::vector<SankeyStage> &stages)
{
    std::vector<std::size_t> first;
    for (const SankeyStage &stage : stages) {
        first.push_back(sankey.nodes.size());
        sankey.nodes.insert(sankey.nodes.end(), stage.nodes.begin(), stage.nodes.end());
    }
    std::map<std::vector<std::size_t>, double> values;
    for (const SankeyFlow &flow : flows) {
        if (!counts(flow, stages.size()))
            continue;
        std::vector<std::size_t> nodes;
        for (std::size_t s = 0; s < stages.size(); ++s)
            nodes.push_back(first[s] + stages[s].byName.at(flow.path[s]));
        values[nodes] += flow.value;
    }
    for (const auto &[nodes, value] : values) {
        for (const std::size_t node : nodes)
            sankey.nodes[node].value += value;
        sankey.total += value;
        sankey.strands.push_back({nodes, value});
    }
}

/// Places the nodes; the answer is how thick a value of one is.
double placeNodes(Sankey &sankey, const SankeyRoom &room)
{
    std::vector<std::size_t> counted(sankey.stages, 0);
    for (const Sankey::Node &node : sankey.nodes)
        ++counted[node.stage];
    const auto most = double(*std::max_element(counted.begin(), counted.end()));
    const double height = room.size.height();
    const double gap = most > 1 ? std::min(room.gap, kMostGaps * height / (most - 1)) : 0;
    const double scale = std::max(0.0, height - gap * (most - 1)) / sankey.total;
    const double step = std::max(0.0, room.size.width() - room.nodeWidth) / double(sankey.stages - 1);
    double y = 0;
    for (std::size_t i = 0; i < sankey.nodes.size(); ++i) {
        Sankey::Node &node = sankey.nodes[i];
        if (i == 0 || sankey.nodes[i - 1].stage != node.stage)
            y = (height - sankey.total * scale - gap * (double(counted[node.stage]) - 1)) / 2;
        node.place = QRectF(double(node.stage) * step, y, room.nodeWidth, node.value * scale);
        y += node.place.height() + gap;
    }
    return scale;
}

/// The upper edge of each strand at a stage: within a node by where it leads to, or comes from, at the stage `other`.
std::vector<qreal> edgesAt(const Sankey &sankey, std::size_t stage, std::size_t other, double scale)
{
    std::vector<std::size_t> order(sankey.strands.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const std::vector<std::size_t> &first = sankey.strands[a].nodes;
        const std::vector<std::size_t> &second = sankey.strands[b].nodes;
        return first[stage] != second[stage] ? first[stage] < second[stage] : first[other] < second[other];
    });
    std::vector<qreal> used(sankey.nodes.size(), 0);
    std::vector<qreal> edges(sankey.strands.size(), 0);
    for (const std::size_t strand : order) {
        const std::size_t node = sankey.strands[strand].nodes[stage];
        edges[strand] = sankey.nodes[node].place.top() + used[node];
        used[node] += sankey.strands[strand].value * scale;
    }
    return edges;
}

} // namespace

Sankey layOutSankey(const std::vector<SankeyFlow> &flows, const SankeyRoom &room)
{
    Sankey sankey;
    for (const SankeyFlow &flow : flows)
        sankey.stages = std::max(sankey.stages, flow.path.size());
    if (sankey.stages < 2)
        return {};
    std::vector<SankeyStage> stages;
    for (std::size_t stage = 0; stage < sankey.stages; ++stage)
        stages.push_back(stageOf(flows, stage, sankey.stages, room));
    addStrands(sankey, flows, stages);
    if (sankey.strands.empty() || !std::isfinite(sankey.total))
        return {};
    const double scale = placeNodes(sankey, room);
    for (std::size_t stage = 0; stage + 1 < sankey.stages; ++stage) {
        const std::vector<qreal> from = edgesAt(sankey, stage, stage + 1, scale);
        const std::vector<qreal> to = edgesAt(sankey, stage + 1, stage, scale);
        for (std::size_t strand = 0; strand < sankey.strands.size(); ++strand)
            sankey.ribbons.push_back({strand, stage, from[strand], to[strand], sankey.strands[strand].value * scale});
    }
    return sankey;
}

} // namespace belfry
