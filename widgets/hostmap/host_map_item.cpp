// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostmap/host_map_item.h"

#include "models/state_names.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kGap = 4;          // Theme.unit
constexpr qreal kPadding = 6;      // between a tile's edge and its texts
constexpr qreal kMark = 12;        // Theme.padding
constexpr qreal kCorner = 4;       // of a tile
constexpr qreal kLeastMarked = 26; // narrower or lower ones have a stroke instead of a mark
constexpr qreal kLeastSigned = 4;  // smaller ones are one colour
constexpr double kMoved = 0.1;     // of its size: what a tile may differ from its area
constexpr double kFaintestTile = 0.1;
constexpr double kStrongestTile = 0.6;

/// The worse, the stronger: what is well stays quiet.
double opacityOf(const QString &state)
{
    constexpr double kByWeight[] = {0.2, 0.38, 0.55};
    return kByWeight[stateWeight(state)];
}

} // namespace

void HostMapItem::setTiles(TileModel *tiles)
{
    if (m_tiles == tiles)
        return;
    if (m_tiles)
        m_tiles->disconnect(this);
    m_tiles = tiles;
    if (tiles) {
        const auto again = [this] { layOutAgain(); };
        connect(tiles, &TileModel::rowsInserted, this, again);
        connect(tiles, &TileModel::rowsRemoved, this, again);
        connect(tiles, &TileModel::rowsMoved, this, again);
        connect(tiles, &TileModel::configurationChanged, this, again);
        connect(tiles, &TileModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) { tilesDiffer(from.row(), to.row()); });
    }
    Q_EMIT tilesChanged();
    layOutAgain();
}

void HostMapItem::setHexagons(bool hexagons)
{
    m_hexagons = hexagons;
    Q_EMIT lookChanged();
    layOutAgain();
}

void HostMapItem::setScaled(bool scaled)
{
    m_scaled = scaled;
    Q_EMIT lookChanged();
    layOutAgain();
}

void HostMapItem::setHue(int hue)
{
    m_hue = hue;
    Q_EMIT lookChanged();
    layOutAgain();
}

bool HostMapItem::isHexagon() const
{
    return m_hexagons && m_tiles && !m_tiles->sized();
}

void HostMapItem::tilesDiffer(int first, int last)
{
    if (last >= int(m_sizes.size())) // it will be laid out anyhow
        return;
    for (int i = first; i <= last; ++i) {
        const double before = m_sizes[std::size_t(i)];
        if (std::abs(tile(i).size - before) > kMoved * before)
            return layOutAgain();
        QString look = lookOf(i);
        if (look == m_looks[std::size_t(i)])
            continue;
        m_looks[std::size_t(i)] = std::move(look);
        paintAgain(m_places.tiles[std::size_t(i)]);
    }
    tellAgain();
}

void HostMapItem::layOut()
{
    m_places = {};
    m_groups.clear();
    m_sizes.clear();
    m_looks.clear();
    if (!m_tiles)
        return;
    std::vector<std::size_t> counts;
    for (const TileModel::Tile &each : m_tiles->tiles()) {
        if (m_groups.empty() || m_groups.back() != each.group) {
            m_groups.push_back(each.group);
            counts.push_back(0);
        }
        ++counts.back();
        m_sizes.push_back(each.size);
    }
    const bool isGrouped = m_groups.size() > 1 || (m_groups.size() == 1 && !m_groups.front().isEmpty());
    const TileRoom room{size(), isGrouped ? std::ceil(QFontMetricsF(font()).height()) + 2 : 0, kGap};
    m_places = m_tiles->sized() ? placeTilesBySize(counts, m_sizes, room)
                                : placeEqualTiles(counts, room, isHexagon() ? TileForm::Hexagon : TileForm::Rectangle);
    for (int i = 0; i < partCount(); ++i)
        m_looks.push_back(lookOf(i));
}

/// Until the next picture there may be fewer tiles than places.
int HostMapItem::partCount() const
{
    return m_tiles ? int(std::min(m_places.tiles.size(), m_tiles->tiles().size())) : 0;
}

PicturePart HostMapItem::part(int index) const
{
    const TileModel::Tile &each = tile(index);
    QStringList lines{each.text};
    if (!each.state.isEmpty())
        lines.front() += QStringLiteral(", ") + stateWord(each.state);
    if (m_tiles->sized())
        lines << tr("Size %1").arg(each.size);
    if (!each.group.isEmpty())
        lines << each.group;
    return {each.key, each.name, lines.join(u'\n'), m_places.tiles[std::size_t(index)]};
}

int HostMapItem::partAt(const QPointF &place) const
{
    for (int i = 0; i < partCount(); ++i) {
        const QRectF &each = m_places.tiles[std::size_t(i)];
        if (each.contains(place) && (!isHexagon() || outlineOf(i).containsPoint(place, Qt::OddEvenFill)))
            return i;
    }
    return -1;
}

QColor HostMapItem::fillOf(const TileModel::Tile &each) const
{
    if (each.state.isEmpty() || m_scaled)
        return blended(colors().ofSeries(m_hue), colors().card,
                       kFaintestTile + (kStrongestTile - kFaintestTile) * each.strength);
    return blended(colors().ofState(each.state), colors().card, opacityOf(each.state));
}

/// Two tiles that look alike have the same; what isn't seen of a value doesn't count.
QString HostMapItem::lookOf(int index) const
{
    const TileModel::Tile &each = tile(index);
    QString look = fillOf(each).name() + each.state;
    if (hasRoomForText(m_places.tiles[std::size_t(index)]))
        look += each.name + u'\n' + each.text;
    return look;
}

QPolygonF HostMapItem::outlineOf(int index) const
{
    const QRectF &place = m_places.tiles[std::size_t(index)];
    const qreal quarter = place.height() / 4;
    const QPointF middle = place.center();
    return QPolygonF({{middle.x(), place.top()},
                      {place.right(), place.top() + quarter},
                      {place.right(), place.bottom() - quarter},
                      {middle.x(), place.bottom()},
                      {place.left(), place.bottom() - quarter},
                      {place.left(), place.top() + quarter}});
}

bool HostMapItem::hasRoomForText(const QRectF &place) const
{
    const QFontMetricsF metrics(font());
    const qreal width = isHexagon() ? place.width() * 0.8 : place.width() - 2 * kPadding;
    return width >= 3 * metrics.averageCharWidth() && place.height() >= metrics.height() + kPadding;
}

/// The name, and below it the value; the name alone where there is one line. Nothing is written that doesn't fit, but a
/// name that has most of its room is cut short.
void HostMapItem::paintTexts(QPainter &painter, const TileModel::Tile &each, QRectF room) const
{
    constexpr qreal kUseful = 7; // characters of a name that is cut
    const QFontMetricsF metrics(font());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF valueMetrics(bold);
    const bool hasTwo = room.height() >= 2 * metrics.height();
    const auto flags = int((isHexagon() ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    QRectF line(room.left(), room.top(), room.width(), metrics.height());
    if (isHexagon() || !hasTwo)
        line.moveTop(room.center().y() - (hasTwo ? metrics.height() : metrics.height() / 2));
    painter.setPen(colors().text1);
    if (metrics.horizontalAdvance(each.name) <= room.width() || room.width() >= kUseful * metrics.averageCharWidth())
        painter.drawText(line, flags, metrics.elidedText(each.name, Qt::ElideRight, line.width()));
    if (!hasTwo || valueMetrics.horizontalAdvance(each.text) > room.width())
        return;
    line.moveTop(line.bottom());
    painter.setFont(bold);
    painter.drawText(line, flags, each.text);
    painter.setFont(font());
}

/// The state as a shape; as strokes where a mark would be too small to tell: one for a warning, a cross for worse.
void HostMapItem::paintSigns(QPainter &painter, const QString &state, const QRectF &place) const
{
    const qreal least = std::min(place.width(), place.height());
    if (least >= kLeastMarked) {
        const QPointF corner = isHexagon() ? QPointF(place.center().x() - kMark / 2, place.top() + place.height() / 8)
                                           : place.topRight() + QPointF(-kMark - kPadding / 2, kPadding / 2);
        paintStateMark(painter, QRectF(corner, QSizeF(kMark, kMark)), state, colors());
        return;
    }
    const int weight = stateWeight(state);
    if (weight == 0 || least < kLeastSigned)
        return;
    const qreal inset = least / 4;
    const QRectF inner(place.center() - QPointF(inset, inset), QSizeF(2 * inset, 2 * inset));
    painter.setPen(QPen(colors().text1, std::clamp(least / 8, 1.0, 2.0)));
    painter.drawLine(inner.bottomLeft(), inner.topRight());
    if (weight > 1)
        painter.drawLine(inner.topLeft(), inner.bottomRight());
}

void HostMapItem::paintTile(QPainter &painter, int index) const
{
    const TileModel::Tile &each = tile(index);
    const QRectF &place = m_places.tiles[std::size_t(index)];
    const qreal corner = std::min(kCorner, std::min(place.width(), place.height()) / 6);
    const bool judged = !each.state.isEmpty();
    painter.setBrush(fillOf(each));
    painter.setPen(Qt::NoPen);
    if (judged && stateWeight(each.state) > 0)
        painter.setPen(QPen(colors().ofState(each.state), 1));
    if (isHexagon())
        painter.drawPolygon(outlineOf(index));
    else
        painter.drawRoundedRect(painter.pen().style() == Qt::NoPen ? place : place.adjusted(0.5, 0.5, -0.5, -0.5),
                                corner, corner);
    if (judged)
        paintSigns(painter, each.state, place);
    if (hasRoomForText(place)) {
        const qreal aside = isHexagon() ? place.width() * 0.1 : kPadding;
        const bool isMarked = judged && std::min(place.width(), place.height()) >= kLeastMarked;
        QRectF room = place.adjusted(aside, kPadding / 2, -aside, -kPadding / 2);
        if (isMarked && !isHexagon())
            room.setRight(room.right() - kMark);
        if (isMarked && isHexagon())
            room.setTop(room.top() + kMark / 2);
        paintTexts(painter, each, room);
    }
    if (showsFocus(index))
        paintFocus(painter, place);
    else if (index == marked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors().text2, 1));
        isHexagon() ? painter.drawPolygon(outlineOf(index)) : painter.drawRoundedRect(place, corner, corner);
    }
}

void HostMapItem::paintHeadings(QPainter &painter) const
{
    painter.setPen(colors().text2);
    const QFontMetricsF metrics(font());
    for (std::size_t i = 0; i < m_places.headings.size() && i < m_groups.size(); ++i) {
        const QRectF &place = m_places.headings[i];
        const QString name = m_groups[i].isEmpty() ? tr("Without") : m_groups[i];
        if (!place.isEmpty())
            painter.drawText(place.adjusted(kGap / 2, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                             metrics.elidedText(name, Qt::ElideRight, place.width() - kGap / 2));
    }
}

void HostMapItem::paint(QPainter &painter, const QRectF &place) const
{
    paintHeadings(painter);
    for (int i = 0; i < partCount(); ++i) {
        const QRectF &each = m_places.tiles[std::size_t(i)];
        if (!each.isEmpty() && each.adjusted(-kGap, -kGap, kGap, kGap).intersects(place))
            paintTile(painter, i);
    }
}

} // namespace belfry

#include "moc_host_map_item.cpp"
