// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/dependencies_item.h"

#include "models/state_names.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

// How the graph is painted.

namespace belfry {

namespace {

constexpr qreal kThinnest = 1.25;
constexpr qreal kThickest = 7;
constexpr qreal kArrow = 6;
constexpr qreal kDash = 6; // of an edge in a critical state
constexpr qreal kDashGap = 4;
constexpr qreal kNodeCorner = 6; // Theme.radiusSmall
constexpr qreal kNodePadding = 8;
constexpr qreal kNodeMark = 12;
constexpr double kAsideOpacity = 0.3;

} // namespace

qreal DependenciesItem::thicknessOf(const GraphModel::Edge &edge) const
{
    if (!std::isfinite(edge.value) || m_largest <= 0)
        return kThinnest;
    return kThinnest + (kThickest - kThinnest) * std::clamp(edge.value / m_largest, 0.0, 1.0);
}

/// Of what is marked: it itself, its ends, and whatever is one edge away.
bool DependenciesItem::isNear(int part, int marked) const
{
    if (part == marked)
        return true;
    const auto edge = [this](int of) -> const GraphModel::Edge & { return m_edges[std::size_t(of - nodeCount())]; };
    const bool isEdge = part >= nodeCount();
    if (marked >= nodeCount())
        return !isEdge && (edge(marked).from == part || edge(marked).to == part);
    if (isEdge)
        return edge(part).from == marked || edge(part).to == marked;
    return std::any_of(m_edges.begin(), m_edges.end(), [&](const GraphModel::Edge &each) {
        return (each.from == marked && each.to == part) || (each.to == marked && each.from == part);
    });
}

void DependenciesItem::paintEdge(QPainter &painter, int index, bool aside) const
{
    const auto number = std::size_t(index - nodeCount());
    const GraphModel::Edge &edge = m_edges[number];
    const EdgePicture &picture = m_edgePictures[number];
    const bool isMarked = marked() >= 0 && !aside;
    QColor color = stateWeight(edge.state) > 0 ? colors().ofState(edge.state)
                   : isMarked                  ? colors().text1
                                               : colors().text3;
    if (showsFocus(index))
        color = colors().accent;
    const qreal thickness = thicknessOf(edge);
    painter.setOpacity(aside ? kAsideOpacity : 1);
    QPen pen(color, thickness, Qt::SolidLine, Qt::FlatCap);
    if (stateWeight(edge.state) > 1)
        pen.setDashPattern({kDash / thickness, kDashGap / thickness});
    painter.strokePath(picture.path, pen);
    if (picture.tip.isNull())
        return;
    const qreal half = std::max(kArrow / 2, thickness * 0.9);
    const qreal back = -picture.direction * std::max(kArrow, 1.6 * thickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF({picture.tip, picture.tip + QPointF(back, -half), picture.tip + QPointF(back, half)}));
}

void DependenciesItem::paintName(QPainter &painter, const GraphModel::Node &node, const QRectF &place,
                                 bool isMarked) const
{
    const QFontMetricsF metrics(font());
    if (place.height() < metrics.height())
        return;
    QRectF room = place.adjusted(kNodePadding + (isMarked ? kNodeMark + 4 : 0), 0, -kNodePadding, 0);
    if (node.isCause) {
        const QString word = tr("cause");
        const qreal width = std::ceil(metrics.horizontalAdvance(word));
        if (room.width() > width + 4 * metrics.averageCharWidth()) {
            painter.setPen(colors().ofState(node.state));
            painter.drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), word);
            room.setRight(room.right() - width - 4);
        }
    }
    painter.setPen(colors().text1);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                     metrics.elidedText(node.name, Qt::ElideMiddle, room.width()));
}

void DependenciesItem::paintNode(QPainter &painter, int index, bool aside) const
{
    const GraphModel::Node &node = m_nodes[std::size_t(index)];
    const QRectF &place = m_places[std::size_t(index)];
    const bool isJudged = !node.state.isEmpty();
    const int weight = stateWeight(node.state);
    const QColor tint = isJudged ? colors().ofState(node.state) : colors().text3;
    painter.setOpacity(1);
    painter.setBrush(blended(tint, colors().card, aside ? 0.06 : weight > 0 ? 0.26 : 0.14));
    const double edgeOpacity = aside ? 0.25 : weight > 0 ? 1 : 0.5;
    painter.setPen(QPen(blended(tint, colors().card, edgeOpacity), node.isCause ? 2.5 : 1));
    const qreal corner = std::min(kNodeCorner, place.height() / 3);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setOpacity(aside ? kAsideOpacity : 1);
    const bool hasMark = isJudged && place.height() >= kNodeMark && place.width() > 3 * kNodeMark;
    if (hasMark)
        paintStateMark(painter, {place.left() + kNodePadding, place.center().y() - kNodeMark / 2, kNodeMark, kNodeMark},
                       node.state, colors());
    paintName(painter, node, place, hasMark);
    painter.setOpacity(1);
    if (showsFocus(index))
        paintFocus(painter, place);
}

void DependenciesItem::paint(QPainter &painter, const QRectF &) const
{
    const int count = std::min(nodeCount(), int(m_places.size()));
    if (count < nodeCount() || m_edgePictures.size() < m_edges.size())
        return; // not laid out yet
    const int at = marked() < partCount() ? marked() : -1;
    for (const bool near : {false, true}) { // what stands out lies above
        for (int i = nodeCount(); i < partCount(); ++i) {
            if ((at < 0 || isNear(i, at)) == near)
                paintEdge(painter, i, !near);
        }
    }
    for (int i = 0; i < count; ++i)
        paintNode(painter, i, at >= 0 && !isNear(i, at));
}

} // namespace belfry
