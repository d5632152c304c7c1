// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QPointF>
#include <QRectF>

class QPainter;
class QQuickItem;

namespace belfry {

/// Pictures of the items that only the scene graph can draw.
using SceneRasters = QHash<const QQuickItem *, QImage>;

/// The visible items from `root` on that a ScenePainter needs pictures of, as it doesn't know how they are drawn: what
/// is neither a rectangle, a text, a chart, a pie nor a painted item.
QList<QQuickItem *> itemsToRaster(QQuickItem &root);

/// Paints a part of the scene to any painter, item by item: for files and printers, where a picture of the screen would
/// be blurred and its texts no texts. What is there for the screen alone (a focus ring, a scroll bar: items with a
/// property `screenOnly`) is left out, what makes room for such (`exportedHidden`) is there. Clips by itself, as SVG
/// files have no clipping: a text whose middle is outside isn't painted. GUI thread.
class ScenePainter
{
public:
    ScenePainter(QPainter &painter, const SceneRasters &rasters) : m_painter(painter), m_rasters(rasters) {}

    /// `part` of `root` comes to stand at the painter's origin.
    void paint(QQuickItem &root, const QRectF &part);

private:
    void paintItem(QQuickItem &item);
    void paintTree(QQuickItem &item);
    void paintContents(QQuickItem &item);
    void paintRectangle(QQuickItem &item);
    void paintText(QQuickItem &item);
    /// In the item's coordinates.
    QRectF clipOf(const QQuickItem &item) const;

    QPainter &m_painter;
    const SceneRasters &m_rasters;
    QQuickItem *m_root = nullptr;
    QRectF m_clip; ///< in the root's coordinates
};

} // namespace belfry
