// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace belfry {

/// So much goes by way of these, one at each stage.
struct SankeyFlow {
    std::vector<QString> path;
    double value = 0;
};

struct SankeyRoom {
    QSizeF size = {};
    qreal nodeWidth = 10;
    qreal gap = 6;         ///< between nodes of a stage; less where there are many
    std::size_t most = 10; ///< nodes of a stage; the smaller ones are one together
    QString rest = {};     ///< what that one is called
};

/// Where a Sankey diagram's parts stand. What goes into a node goes out of it again, and everything is as thick as its
/// value, at one scale.
struct Sankey {
    struct Node {
        std::size_t stage = 0;
        QString name;
        bool isRest = false; ///< several small ones
        double value = 0;
        QRectF place;
    };
    /// All that goes the same way.
    struct Strand {
        std::vector<std::size_t> nodes; ///< one at each stage
        double value = 0;
    };
    /// A strand between two stages: from y `from` to y `to`, their upper edges.
    struct Ribbon {
        std::size_t strand = 0;
        std::size_t stage = 0; ///< that it comes from
        qreal from = 0;
        qreal to = 0;
        qreal thickness = 0;
    };
    std::size_t stages = 0;
    double total = 0;
    std::vector<Node> nodes; ///< by stage, then from top to bottom
    std::vector<Strand> strands;
    std::vector<Ribbon> ribbons;
};

/// Flows have paths of one length, two stages or more; those whose value isn't above zero don't count. Of a stage the
/// nodes are in the natural order of their names, the rest last: so nothing changes places while values do.
Sankey layOutSankey(const std::vector<SankeyFlow> &flows, const SankeyRoom &room);

} // namespace belfry
