// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/dependencies_item.h"

#include "models/state_names.h"
#include "picture/nearest_towards.h"

#include <algorithm>
#include <cmath>
#include <limits>

// What the parts of the graph say, where they are hit, and where keys lead.

namespace belfry {

QString DependenciesItem::endsText(const GraphModel::Node &node, int index) const
{
    int needs = 0;
    int needed = 0;
    for (const GraphModel::Edge &edge : m_edges) {
        needs += edge.from == index && edge.to != index;
        needed += edge.to == index && edge.from != index;
    }
    QStringList lines;
    if (!node.state.isEmpty())
        lines << stateWord(node.state) + (node.isCause ? QStringLiteral(", ") + tr("the cause") : QString());
    if (!node.reason.isEmpty())
        lines << node.reason;
    if (needs > 0)
        lines << tr("depends on %n", nullptr, needs);
    if (needed > 0)
        lines << tr("%n depend on it", nullptr, needed);
    return lines.join(u'\n');
}

PicturePart DependenciesItem::part(int index) const
{
    if (index < nodeCount()) {
        const GraphModel::Node &node = m_nodes[std::size_t(index)];
        return {node.key, node.name, endsText(node, index),
                std::size_t(index) < m_places.size() ? m_places[std::size_t(index)] : QRectF()};
    }
    const auto number = std::size_t(index - nodeCount());
    const GraphModel::Edge &edge = m_edges[number];
    const GraphModel::Node &from = m_nodes[std::size_t(edge.from)];
    const GraphModel::Node &to = m_nodes[std::size_t(edge.to)];
    QString detail = std::isnan(edge.value) ? QString() : edge.text;
    if (!edge.state.isEmpty())
        detail += QStringLiteral(", ") + stateWord(edge.state);
    const QRectF around = number < m_edgePictures.size() ? m_edgePictures[number].path.boundingRect() : QRectF();
    return {from.key + u'\n' + to.key, tr("%1 → %2").arg(from.name, to.name), detail,
            around.isNull() ? around : around.adjusted(0, -1, 0, 1)};
}

int DependenciesItem::partAt(const QPointF &place) const
{
    constexpr qreal kNear = 8;
    for (int i = 0; i < int(m_places.size()) && i < nodeCount(); ++i) {
        if (m_places[std::size_t(i)].adjusted(-1, -1, 1, 1).contains(place))
            return i;
    }
    const QRectF spot(place - QPointF(kNear / 2, kNear / 2), QSizeF(kNear, kNear));
    for (std::size_t i = 0; i < m_edgePictures.size() && i < m_edges.size(); ++i) {
        QPainterPathStroker stroker;
        stroker.setWidth(std::max(thicknessOf(m_edges[i]), kNear));
        const QPainterPath &path = m_edgePictures[i].path;
        if (path.boundingRect().adjusted(-kNear, -kNear, kNear, kNear).intersects(spot) &&
            stroker.createStroke(path).contains(place))
            return nodeCount() + int(i);
    }
    return -1;
}

/// From an edge to its end on that side; from a node to the edge on that side whose other end is nearest in height.
int DependenciesItem::alongEdge(int index, bool forwards) const
{
    const auto layerOf = [this](int node) { return m_layers.nodes[std::size_t(node)].layer; };
    const auto isAhead = [&](int from, int to) {
        return forwards ? layerOf(to) > layerOf(from) : layerOf(to) < layerOf(from);
    };
    if (index >= nodeCount()) {
        const GraphModel::Edge &edge = m_edges[std::size_t(index - nodeCount())];
        return isAhead(edge.from, edge.to) ? edge.to : edge.from;
    }
    int best = index;
    qreal least = std::numeric_limits<qreal>::infinity();
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const int other = m_edges[i].from == index ? m_edges[i].to : m_edges[i].to == index ? m_edges[i].from : -1;
        if (other < 0 || !isAhead(index, other))
            continue;
        const qreal apart = std::abs(m_ends[std::size_t(other)].center().y() - m_ends[std::size_t(index)].center().y());
        if (apart < least) {
            least = apart;
            best = nodeCount() + int(i);
        }
    }
    return best;
}

/// The next edge above or below among those that have an end in common with it.
int DependenciesItem::besideEdge(int index, int step) const
{
    const auto middleOf = [this](std::size_t i) { return m_edgePictures[i].path.pointAtPercent(0.5).y(); };
    const auto self = std::size_t(index - nodeCount());
    const GraphModel::Edge &edge = m_edges[self];
    int best = index;
    qreal least = std::numeric_limits<qreal>::infinity();
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const bool joined = m_edges[i].from == edge.from || m_edges[i].to == edge.to;
        const qreal ahead = step * (middleOf(i) - middleOf(self));
        const bool isLater = ahead > 0 || (ahead == 0 && step * (int(i) - int(self)) > 0);
        if (i == self || !joined || !isLater || ahead >= least)
            continue;
        least = ahead;
        best = nodeCount() + int(i);
    }
    return best;
}

int DependenciesItem::neighbour(int index, int key) const
{
    if (m_ends.size() != m_nodes.size() || m_edgePictures.size() != m_edges.size())
        return index; // not laid out yet
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return alongEdge(index, key == Qt::Key_Right);
    const int step = key == Qt::Key_Down ? 1 : -1;
    if (index >= nodeCount())
        return besideEdge(index, step);
    return nearestTowards(m_ends, index, key);
}

} // namespace belfry
