// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dependencies/layered_graph.h"

#include <vector>

namespace belfry {

/// Steps of layOutGraph(), each of which a test can look at.

/// Which edges have to be turned around so that no cycle is left.
std::vector<bool> edgesAgainstTheStream(int nodes, const std::vector<GraphEnds> &edges);

/// The longest path from a source to each node. REQUIRES: no cycles, but for edges of a node to itself.
std::vector<int> longestPaths(int nodes, const std::vector<GraphEnds> &edges);

/// The order of what stands in layers, each of which has edges to the next alone.
struct LayerOrder {
    std::vector<std::vector<int>> layers;  ///< vertices, from top to bottom
    std::vector<std::vector<int>> earlier; ///< of each vertex: its neighbours in the layer before
    std::vector<std::vector<int>> later;

    std::size_t crossings() const;
};

/// Fewer crossings, by barycentres: a sweep orders each layer by the middle of its neighbours in the one before it.
void reduceCrossings(LayerOrder &order);

/// The y of each vertex, in that order. `room[v]` is how much of a node's height the vertex needs.
std::vector<double> alignedPlaces(const LayerOrder &order, const std::vector<double> &room);

} // namespace belfry
