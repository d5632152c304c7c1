// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow/flow_item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kNodeWidth = 10;
constexpr qreal kNodeGap = 8;
constexpr qreal kFlowLabelRoom = 6; // between a node and its label
constexpr qreal kLeastThick = 0.75;
constexpr double kRibbon = 0.38; // opacity
constexpr double kRibbonMarked = 0.65;
constexpr double kRibbonAside = 0.12;

} // namespace

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
    const QRectF line(left, node.place.center().y() - metrics.height() / 2, whole + 1, metrics.height());
    painter.setPen(colors().text1); // over ribbons a dimmer one couldn't be read
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), name);
    if (!hasValue)
        return;
    painter.drawText(line.adjusted(nameWidth + kFlowLabelRoom, 0, 1, 0), int(Qt::AlignLeft | Qt::AlignVCenter), value);
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

#include "moc_flow_item.cpp"
