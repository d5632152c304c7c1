// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace belfry {

struct GraphEnds {
    int from = 0;
    int to = 0;
};

/// A graph in layers (Sugiyama, Tagawa, Toda: Methods for Visual Understanding of Hierarchical System Structures,
/// 1981): every edge leads from a layer to a later one, except for those that close a cycle, which lead back.
struct LayeredGraph {
    struct Place {
        int layer = 0;
        double y = 0; ///< in heights of a node; nodes of a layer are at least one apart
    };
    std::vector<Place> nodes;
    std::vector<std::vector<Place>> routes; ///< of each edge: its places in the layers between its ends, from `from` on
    int layers = 0;
    double height = 0; ///< the largest y; the smallest is 0
};

/// Cycles are broken by a search in depth from node 0 on, layers are the longest paths from the sources, crossings are
/// reduced by barycentres in a fixed number of sweeps, and nodes are drawn towards their neighbours as far as the order
/// lets them. Nothing but the arguments decides: the same graph has the same places.
///
/// REQUIRES: ends of edges are from 0 to `nodes` - 1. An edge of a node to itself has no route and counts for nothing.
/// Some milliseconds for hundreds of nodes; any thread.
LayeredGraph layOutGraph(int nodes, const std::vector<GraphEnds> &edges);

/// How often edges cross between two layers, by the positions of their ends in these.
std::size_t crossings(std::vector<GraphEnds> positions);

} // namespace belfry
