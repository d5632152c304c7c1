// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostmap/tile_places.h"
#include "models/tile_model.h"
#include "picture/nearest_towards.h"
#include "picture/picture_item.h"

#include <QPointer>

namespace belfry {

/// A tile for each of a TileModel, in the colour of its state, or as strongly as its value is on the scale; with its
/// name and value where there is room. Thousands of them cost what has changed: a tile is painted again when it looks
/// another way, and tiles change their places only with those that are there, or when sizes have become quite others.
class HostMapItem : public belfry::PictureItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::TileModel *tiles READ tiles WRITE setTiles NOTIFY tilesChanged FINAL)
    Q_PROPERTY(bool hexagons MEMBER m_hexagons WRITE setHexagons NOTIFY lookChanged FINAL)
    /// By the scale, even if there are thresholds.
    Q_PROPERTY(bool scaled MEMBER m_scaled WRITE setScaled NOTIFY lookChanged FINAL)
    /// The series colour of the scale.
    Q_PROPERTY(int hue MEMBER m_hue WRITE setHue NOTIFY lookChanged FINAL)

public:
    using PictureItem::PictureItem;

    TileModel *tiles() const { return m_tiles; }
    void setTiles(TileModel *tiles);
    void setHexagons(bool hexagons);
    void setScaled(bool scaled);
    void setHue(int hue);

    int partCount() const override;
    PicturePart part(int index) const override;
    int partAt(const QPointF &place) const override;
    int neighbour(int index, int key) const override { return nearestTowards(m_places.tiles, index, key); }

Q_SIGNALS:
    void tilesChanged();

protected:
    void layOut() override;
    void paint(QPainter &painter, const QRectF &place) const override;

private:
    void tilesDiffer(int first, int last);
    bool isHexagon() const;
    const TileModel::Tile &tile(int index) const { return m_tiles->tiles()[std::size_t(index)]; }
    QString lookOf(int index) const;
    QColor fillOf(const TileModel::Tile &tile) const;
    QPolygonF outlineOf(int index) const;
    bool hasRoomForText(const QRectF &place) const;
    void paintTile(QPainter &painter, int index) const;
    void paintTexts(QPainter &painter, const TileModel::Tile &tile, QRectF room) const;
    void paintSigns(QPainter &painter, const QString &state, const QRectF &place) const;
    void paintHeadings(QPainter &painter) const;

    QPointer<TileModel> m_tiles;
    bool m_hexagons = false;
    bool m_scaled = false;
    int m_hue = 0;
    TilePlaces m_places; ///< as many as there were tiles when they were laid out
    std::vector<QString> m_groups;
    std::vector<double> m_sizes; ///< that they were laid out by
    std::vector<QString> m_looks;
};

} // namespace belfry
