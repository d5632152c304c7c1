// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene_painter.h"

#include "item_text.h"
#include "pie_painter.h"
#include "timeseries/time_plot.h"

#include <QPainter>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickPaintedItem>

#include <algorithm>

namespace belfry {

namespace {

bool isForScreenOnly(const QQuickItem &item)
{
    return item.property("screenOnly").toBool();
}

bool isRectangle(const QQuickItem &item)
{
    return item.inherits("QQuickRectangle");
}

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText");
}

bool isKnown(const QQuickItem &item)
{
    return isRectangle(item) || isText(item) || item.inherits("QQuickPaintedItem") || isPie(item) ||
           qobject_cast<const TimePlot *>(&item) != nullptr;
}

bool isSeen(const QQuickItem &item)
{
    const bool isThere = item.isVisible() || item.property("exportedHidden").toBool();
    return isThere && item.opacity() > 0 && !isForScreenOnly(item);
}

/// In the order in which they are painted; those below their parent's own contents first.
QList<QQuickItem *> childrenInOrder(const QQuickItem &item)
{
    QList<QQuickItem *> children = item.childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem *a, const QQuickItem *b) { return a->z() < b->z(); });
    return children;
}

void collectToRaster(QQuickItem &item, QList<QQuickItem *> &found)
{
    if (!isSeen(item))
        return;
    if (item.flags().testFlag(QQuickItem::ItemHasContents) && !isKnown(item) && item.width() >= 1 && item.height() >= 1)
        found.append(&item);
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        collectToRaster(*child, found);
}

} // namespace

QList<QQuickItem *> itemsToRaster(QQuickItem &root)
{
    QList<QQuickItem *> found;
    collectToRaster(root, found);
    return found;
}

void ScenePainter::paint(QQuickItem &root, const QRectF &part)
{
    m_root = &root;
    m_clip = part;
    m_painter.save();
    m_painter.translate(-part.topLeft());
    m_painter.setClipRect(part, Qt::IntersectClip);
    paintTree(root);
    m_painter.restore();
}

void ScenePainter::paintItem(QQuickItem &item)
{
    if (!isSeen(item))
        return;
    const QRectF clipBefore = m_clip;
    m_painter.save();
    m_painter.setTransform(item.itemTransform(item.parentItem(), nullptr), true);
    m_painter.setOpacity(m_painter.opacity() * item.opacity());
    if (item.clip()) {
        m_clip &= item.mapRectToItem(m_root, item.clipRect());
        m_painter.setClipRect(item.clipRect(), Qt::IntersectClip);
    }
    if (!m_clip.isEmpty())
        paintTree(item);
    m_painter.restore();
    m_clip = clipBefore;
}

void ScenePainter::paintTree(QQuickItem &item)
{
    const QList<QQuickItem *> children = childrenInOrder(item);
    const auto above =
        std::find_if(children.begin(), children.end(), [](const QQuickItem *child) { return child->z() >= 0; });
    std::for_each(children.begin(), above, [this](QQuickItem *child) { paintItem(*child); });
    paintContents(item);
    std::for_each(above, children.end(), [this](QQuickItem *child) { paintItem(*child); });
}

QRectF ScenePainter::clipOf(const QQuickItem &item) const
{
    return item.mapRectFromItem(m_root, m_clip);
}

void ScenePainter::paintContents(QQuickItem &item)
{
    if (!item.flags().testFlag(QQuickItem::ItemHasContents) || !item.boundingRect().intersects(clipOf(item)))
        return;
    m_painter.save();
    if (isRectangle(item)) {
        paintRectangle(item);
    } else if (isText(item)) {
        paintText(item);
    } else if (auto *plot = qobject_cast<TimePlot *>(&item)) {
        plot->paintTo(m_painter);
    } else if (auto *painted = qobject_cast<QQuickPaintedItem *>(&item)) {
        m_painter.setRenderHint(QPainter::Antialiasing, painted->antialiasing());
        painted->paint(&m_painter);
    } else if (isPie(item)) {
        paintPie(m_painter, item);
    } else if (const QImage picture = m_rasters.value(&item); !picture.isNull()) {
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(item.boundingRect(), picture);
    }
    m_painter.restore();
}

void ScenePainter::paintRectangle(QQuickItem &item)
{
    const QColor fill = item.property("color").value<QColor>();
    const QColor line = QQmlProperty::read(&item, QStringLiteral("border.color")).value<QColor>();
    const qreal radius = item.property("radius").toReal();
    // To ask is to make a pen, so it comes last; its width is 1 then, and what nobody has set is black.
    const bool hasLine = line.alpha() > 0 && line != QColor(Qt::black);
    const qreal width = hasLine ? QQmlProperty::read(&item, QStringLiteral("border.width")).toReal() : 0;
    if (radius <= 0 && !hasLine) {
        if (fill.alpha() > 0)
            m_painter.fillRect(item.boundingRect() & clipOf(item), fill);
        return;
    }
    m_painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    m_painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(hasLine ? QPen(line, width) : QPen(Qt::NoPen));
    const QRectF outline = item.boundingRect().adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const qreal corner = std::min({radius, outline.width() / 2, outline.height() / 2});
    if (outline.isValid())
        m_painter.drawRoundedRect(outline, corner, corner);
}

void ScenePainter::paintText(QQuickItem &item)
{
    const QRectF clip = clipOf(item);
    paintItemText(m_painter, item, [&clip](const QRectF &line) {
        return line.center().y() >= clip.top() && line.center().y() <= clip.bottom() && line.left() < clip.right();
    });
}

} // namespace belfry
