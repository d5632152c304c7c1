// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow/flow_item.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace belfry {

void FlowItem::setFlows(FlowModel *flows)
{
    if (m_flows == flows)
        return;
    if (m_flows)
        m_flows->disconnect(this);
    m_flows = flows;
    if (flows) {
        for (const auto change : {&FlowModel::flowsChanged, &FlowModel::stageNamesChanged})
            connect(flows, change, this, [this] { layOutAgain(); });
        connect(flows, &FlowModel::configurationChanged, this, [this] { layOutAgain(); });
    }
    Q_EMIT flowsChanged();
    layOutAgain();
}

void FlowItem::setMost(int most)
{
    m_most = most;
    Q_EMIT lookChanged();
    layOutAgain();
}

qreal FlowItem::headingHeight() const
{
    const QStringList names = m_flows ? m_flows->stageNames() : QStringList();
    const bool any = std::any_of(names.begin(), names.end(), [](const QString &each) { return !each.isEmpty(); });
    return any && height() > 120 ? std::ceil(QFontMetricsF(font()).height()) + 2 : 0;
}

void FlowItem::layOut()
{
    std::vector<SankeyFlow> flows;
    for (const FlowModel::Flow &flow : m_flows ? m_flows->flows() : std::vector<FlowModel::Flow>())
        flows.push_back({{flow.path.begin(), flow.path.end()}, flow.value});
    const qreal top = headingHeight();
    SankeyRoom room{{width(), std::max(1.0, height() - top)}, kNodeWidth, kNodeGap};
    room.most = std::size_t(std::max(m_most, 2));
    room.rest = tr("Other");
    m_sankey = layOutSankey(flows, room);
    for (Sankey::Node &node : m_sankey.nodes)
        node.place.translate(0, top);
    for (Sankey::Ribbon &ribbon : m_sankey.ribbons) {
        ribbon.from += top;
        ribbon.to += top;
    }
    findLinks();
}

/// Ribbons between the same two nodes lie side by side, so a link is as thick as all of them.
void FlowItem::findLinks()
{
    m_links.clear();
    for (const Sankey::Ribbon &ribbon : m_sankey.ribbons) {
        const Sankey::Strand &strand = m_sankey.strands[ribbon.strand];
        const std::size_t from = strand.nodes[ribbon.stage];
        const std::size_t to = strand.nodes[ribbon.stage + 1];
        const auto known = std::find_if(m_links.begin(), m_links.end(),
                                        [&](const Link &each) { return each.from == from && each.to == to; });
        if (known == m_links.end()) {
            m_links.push_back({from, to, strand.value, ribbon.from, ribbon.to, ribbon.thickness});
            continue;
        }
        known->value += strand.value;
        known->left = std::min(known->left, ribbon.from);
        known->right = std::min(known->right, ribbon.to);
        known->thickness += ribbon.thickness;
    }
    std::sort(m_links.begin(), m_links.end(),
              [](const Link &a, const Link &b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
}

QPainterPath FlowItem::outline(std::size_t stage, qreal from, qreal to, qreal thickness) const
{
    qreal left = 0;
    qreal right = width();
    for (const Sankey::Node &node : m_sankey.nodes) {
        if (node.stage == stage)
            left = node.place.right();
        if (node.stage == stage + 1)
            right = node.place.left();
    }
    const qreal thick = std::max(thickness, kLeastThick);
    const qreal middle = (left + right) / 2;
    QPainterPath path(QPointF(left, from));
    path.cubicTo({middle, from}, {middle, to}, {right, to});
    path.lineTo(right, to + thick);
    path.cubicTo({middle, to + thick}, {middle, from + thick}, {left, from + thick});
    path.closeSubpath();
    return path;
}

QPainterPath FlowItem::outlineOf(const Link &link) const
{
    return outline(m_sankey.nodes[link.from].stage, link.left, link.right, link.thickness);
}

PicturePart FlowItem::part(int index) const
{
    const auto detail = [this](double value) {
        const double share = m_sankey.total > 0 ? 100 * value / m_sankey.total : 0;
        return tr("%1, %2 % of all").arg(m_flows->textOf(value)).arg(share, 0, 'f', share < 10 ? 1 : 0);
    };
    if (index < nodeCount()) {
        const Sankey::Node &node = m_sankey.nodes[std::size_t(index)];
        const QString stage = m_flows->stageNames().value(qsizetype(node.stage));
        const QString text = detail(node.value) + (stage.isEmpty() ? QString() : u'\n' + stage);
        return {QString::number(node.stage) + u' ' + node.name, node.name, text, node.place};
    }
    const Link &each = link(index);
    const QString name = QStringLiteral("%1 → %2").arg(m_sankey.nodes[each.from].name, m_sankey.nodes[each.to].name);
    return {QString::number(m_sankey.nodes[each.from].stage) + QStringLiteral("→ ") + name, name, detail(each.value),
            outlineOf(each).boundingRect()};
}

int FlowItem::partAt(const QPointF &place) const
{
    constexpr qreal kNear = 4; // thin nodes are hit a bit beside them
    for (int i = 0; i < nodeCount(); ++i) {
        if (m_sankey.nodes[std::size_t(i)].place.adjusted(-kNear, 0, kNear, 0).contains(place))
            return i;
    }
    for (int i = nodeCount(); i < partCount(); ++i) {
        if (outlineOf(link(i)).contains(place))
            return i;
    }
    return -1;
}

/// The next one above or below: of the nodes of a stage, or of the links that leave one node.
int FlowItem::beside(int index, int step) const
{
    const int next = index + step;
    if (next < 0 || next >= partCount() || (next < nodeCount()) != (index < nodeCount()))
        return index;
    if (index < nodeCount()) {
        const auto &nodes = m_sankey.nodes;
        return nodes[std::size_t(next)].stage == nodes[std::size_t(index)].stage ? next : index;
    }
    return m_sankey.nodes[link(next).from].stage == m_sankey.nodes[link(index).from].stage ? next : index;
}

/// From a link to its end, from a node to the thickest link on that side.
int FlowItem::across(int index, bool forwards) const
{
    if (index >= nodeCount())
        return int(forwards ? link(index).to : link(index).from);
    int best = index;
    double most = 0;
    for (int i = nodeCount(); i < partCount(); ++i) {
        const bool touches = int(forwards ? link(i).from : link(i).to) == index;
        if (touches && link(i).value > most) {
            most = link(i).value;
            best = i;
        }
    }
    return best;
}

int FlowItem::neighbour(int index, int key) const
{
    switch (key) {
    case Qt::Key_Up: return beside(index, -1);
    case Qt::Key_Down: return beside(index, 1);
    case Qt::Key_Left: return across(index, false);
    case Qt::Key_Right: return across(index, true);
    default: return index;
    }
}

void FlowItem::markMoved(int, int)
{
    paintAgain(); // what isn't on the way steps back
}

bool FlowItem::leadsThrough(const Sankey::Strand &strand, int part) const
{
    if (part < nodeCount())
        return strand.nodes[m_sankey.nodes[std::size_t(part)].stage] == std::size_t(part);
    const Link &each = link(part);
    const std::size_t stage = m_sankey.nodes[each.from].stage;
    return strand.nodes[stage] == each.from && strand.nodes[stage + 1] == each.to;
}

} // namespace belfry

#include "moc_flow_item.cpp"
