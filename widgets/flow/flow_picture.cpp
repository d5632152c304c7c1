// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow/flow_item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kFlowLabelRoom = 6; // between a node and its label
constexpr double kRibbon = 0.38;    // opacity
constexpr double kRibbonMarked = 0.65;
constexpr double kRibbonAside = 0.12;
constexpr qreal kHalo = 2.5; // around letters, so that no edge of a ribbon runs through them

} // namespace

QColor FlowItem::colorOf(const Sankey::Strand &strand) const
{
    const std::size_t first = strand.nodes.front();
    return m_sankey.nodes[first].isRest ? colors().text3 : colors().ofSeries(int(first));
}

void FlowItem::paintRibbons(QPainter &painter) const
{
    const int part = marked() < partCount() ? marked() : -1;
    painter.setPen(Qt::NoPen);
    for (const Sankey::Ribbon &ribbon : m_sankey.ribbons) {
        const Sankey::Strand &strand = m_sankey.strands[ribbon.strand];
        const double opacity = part < 0 ? kRibbon : leadsThrough(strand, part) ? kRibbonMarked : kRibbonAside;
        QColor color = colorOf(strand);
        color.setAlphaF(float(opacity));
        painter.fillPath(outline(ribbon.stage, ribbon.from, ribbon.to, ribbon.thickness), color);
    }
}

void FlowItem::paintNodes(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_sankey.nodes.size(); ++i) {
        const Sankey::Node &node = m_sankey.nodes[i];
        QRectF place = node.place;
        place.setHeight(std::max(place.height(), kLeastThick));
        painter.fillRect(place, node.stage > 0 || node.isRest ? colors().text2 : colors().ofSeries(int(i)));
    }
    for (const Sankey::Node &node : m_sankey.nodes)
        paintLabel(painter, node);
}

bool FlowItem::crosses(const QRectF &place, std::size_t stage) const
{
    return std::any_of(m_sankey.ribbons.begin(), m_sankey.ribbons.end(), [&](const Sankey::Ribbon &ribbon) {
        if (ribbon.stage != stage)
            return false;
        const QPainterPath path = outline(ribbon.stage, ribbon.from, ribbon.to, ribbon.thickness);
        return path.intersects(place) && !path.contains(place);
    });
}

/// Beside its node, towards the middle; left out where the one above would be in the way.
void FlowItem::paintLabel(QPainter &painter, const Sankey::Node &node) const
{
    const QFontMetricsF metrics(font());
    if (node.place.height() + kNodeGap < metrics.height())
        return;
    const bool isLast = node.stage + 1 == m_sankey.stages;
    const qreal room =
        (width() / double(m_sankey.stages - 1) - kNodeWidth) * (m_sankey.stages == 2 ? 0.45 : 0.9) - kFlowLabelRoom;
    const QString value = m_flows->textOf(node.value);
    const qreal valueWidth = metrics.horizontalAdvance(value) + kFlowLabelRoom;
    const bool hasValue = metrics.horizontalAdvance(node.name.left(3)) + valueWidth <= room;
    const QString name =
        metrics.elidedText(node.name, Qt::ElideRight, std::max(0.0, room - (hasValue ? valueWidth : 0)));
    const qreal nameWidth = std::ceil(metrics.horizontalAdvance(name));
    const qreal whole = nameWidth + (hasValue ? valueWidth : 0);
    const qreal left = isLast ? node.place.left() - kFlowLabelRoom - whole : node.place.right() + kFlowLabelRoom;
    const QPointF at(left, node.place.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    const bool isCrossed =
        crosses(QRectF(left, at.y() - metrics.ascent(), whole, metrics.height()), node.stage - isLast);
    paintText(painter, at, name, isCrossed);
    if (hasValue)
        paintText(painter, at + QPointF(nameWidth + kFlowLabelRoom, 0), value, isCrossed);
}

void FlowItem::paintText(QPainter &painter, const QPointF &at, const QString &text, bool hasHalo) const
{
    if (hasHalo) {
        QPainterPath letters;
        letters.addText(at, font(), text);
        painter.strokePath(letters, QPen(colors().card, 2 * kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(colors().text1); // over ribbons a dimmer one couldn't be read
    painter.drawText(at, text);
}

void FlowItem::paintHeadings(QPainter &painter) const
{
    const qreal height_ = headingHeight();
    const QStringList names = m_flows->stageNames();
    if (height_ <= 0 || m_sankey.stages < 2)
        return;
    painter.setPen(colors().text2);
    for (std::size_t stage = 0; stage < m_sankey.stages; ++stage) {
        const qreal step = (width() - kNodeWidth) / double(m_sankey.stages - 1);
        const qreal x = double(stage) * step;
        const auto side = stage == 0 ? Qt::AlignLeft : stage + 1 == m_sankey.stages ? Qt::AlignRight : Qt::AlignHCenter;
        const QRectF room = stage == 0                     ? QRectF(0, 0, step, height_)
                            : stage + 1 == m_sankey.stages ? QRectF(width() - step, 0, step, height_)
                                                           : QRectF(x + kNodeWidth / 2 - step / 2, 0, step, height_);
        painter.drawText(room, int(side | Qt::AlignTop), names.value(qsizetype(stage)));
    }
}

void FlowItem::paint(QPainter &painter, const QRectF &) const
{
    if (!m_flows || m_sankey.stages < 2)
        return;
    paintRibbons(painter);
    paintNodes(painter);
    paintHeadings(painter);
    if (current() < 0 || current() >= partCount() || !showsFocus(current()))
        return;
    if (current() < nodeCount())
        return paintFocus(painter, part(current()).place.adjusted(-2, -2, 2, 2));
    painter.strokePath(outlineOf(link(current())), QPen(colors().accent, 2));
}

} // namespace belfry
