// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture_item.h"

#include "picture/picture_accessible.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>

namespace belfry {

namespace {

constexpr qreal kRing = 2; // Theme.focusWidth
constexpr qreal kRingCorner = 3;

} // namespace

PictureItem::PictureItem(QQuickItem *parent) : QQuickItem(parent), m_renderer(makeImageRenderer())
{
    installPictureAccessibility();
    setFlag(ItemHasContents);
}

PictureItem::~PictureItem() = default;

void PictureItem::setPaints(const QVariantMap &paints)
{
    m_paints = paints;
    m_colors = PictureColors::from(paints);
    Q_EMIT lookChanged();
    paintAgain();
}

void PictureItem::setFont(const QFont &font)
{
    if (m_font == font)
        return;
    m_font = font;
    Q_EMIT lookChanged();
    layOutAgain();
}

QString PictureItem::partName(int index) const
{
    return index >= 0 && index < partCount() ? part(index).name : QString();
}

int PictureItem::marked() const
{
    if (m_pointed >= 0)
        return m_pointed;
    return hasActiveFocus() ? m_current : -1;
}

PicturePart PictureItem::markedPart() const
{
    const int index = marked();
    return index >= 0 && index < partCount() ? part(index) : PicturePart{};
}

void PictureItem::setCurrentTo(int index)
{
    m_current = index;
    m_currentKey = index >= 0 ? part(index).key : QString();
}

void PictureItem::setCurrent(int index)
{
    const int before = m_current;
    setCurrentTo(index >= 0 && index < partCount() ? index : -1);
    if (before == m_current)
        return;
    remark(before);
    tellFocus(*this);
}

/// What is marked may be another part now, or the keyboard at another.
void PictureItem::remark(int before)
{
    const int last = std::exchange(m_marked, marked());
    if (before != m_current)
        markMoved(before, m_current);
    if (last != m_marked)
        markMoved(last, m_marked);
    Q_EMIT markedChanged();
}

void PictureItem::markMoved(int before, int now)
{
    for (const int index : {before, now}) {
        if (index >= 0 && index < partCount())
            paintAgain(part(index).place);
    }
}

/// The keyboard has come or gone.
void PictureItem::focusMoved()
{
    if (hasActiveFocus() && m_current < 0 && partCount() > 0)
        setCurrentTo(0);
    remark(m_current);
    if (m_current >= 0 && m_current < partCount())
        markMoved(m_current, m_current);
    tellFocus(*this);
}

void PictureItem::pointAt(const QPointF &place)
{
    m_pointer = place;
    const int at = partAt(place);
    if (at == m_pointed)
        return;
    m_pointed = at;
    remark(m_current);
}

void PictureItem::pointAway()
{
    m_pointer.reset();
    if (std::exchange(m_pointed, -1) >= 0)
        remark(m_current);
}

bool PictureItem::walk(int key)
{
    const int count = partCount();
    if (count == 0)
        return false;
    switch (key) {
    case Qt::Key_Home: setCurrent(0); return true;
    case Qt::Key_End: setCurrent(count - 1); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: setCurrent(m_current < 0 ? 0 : neighbour(m_current, key)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            return false;
        choose(m_current);
        return true;
    default: return false;
    }
}

void PictureItem::choose(int index)
{
    if (index >= 0 && index < partCount())
        Q_EMIT chosen(index);
}

void PictureItem::layOutAgain()
{
    m_misplaced = true;
    paintAgain();
}

void PictureItem::paintAgain()
{
    m_picture.spoil();
    polish();
}

void PictureItem::paintAgain(const QRectF &place)
{
    if (place.isEmpty())
        return;
    m_picture.spoil(place.adjusted(-kRing, -kRing, kRing, kRing));
    polish();
}

void PictureItem::tellAgain()
{
    if (m_marked >= 0)
        Q_EMIT markedChanged();
}

/// The keyboard and the pointer stay where they are while parts come and go.
void PictureItem::follow()
{
    int found = -1;
    for (int i = 0; i < partCount() && found < 0 && !m_currentKey.isEmpty(); ++i) {
        if (part(i).key == m_currentKey)
            found = i;
    }
    if (found < 0 && m_current >= 0)
        found = std::min(m_current, partCount() - 1);
    setCurrentTo(found);
    m_pointed = m_pointer ? partAt(*m_pointer) : -1;
    m_marked = marked();
    Q_EMIT partsChanged();
    Q_EMIT markedChanged();
}

void PictureItem::paintFocus(QPainter &painter, const QRectF &around) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colors.accent, kRing));
    painter.drawRoundedRect(around, kRingCorner, kRingCorner);
}

void PictureItem::render()
{
    const qreal scale = window() ? window()->effectiveDevicePixelRatio() : 1;
    m_picture.repair(size(), scale, m_colors.card, [this](QPainter &painter, const QRectF &place) {
        painter.setFont(m_font);
        paint(painter, place);
    });
    m_imageIsNew = true;
}

void PictureItem::updatePolish()
{
    if (!isVisible() || width() < 1 || height() < 1)
        return;
    if (std::exchange(m_misplaced, false)) {
        layOut();
        follow();
    }
    if (!m_picture.isSpoilt())
        return;
    render();
    update();
}

QSGNode *PictureItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (picture().isNull()) {
        delete node;
        return nullptr;
    }
    if (m_imageIsNew || !node) {
        node = m_renderer->show(node, *window(), {picture()}, boundingRect());
        m_imageIsNew = false;
    }
    return node;
}

void PictureItem::geometryChange(const QRectF &next, const QRectF &before)
{
    QQuickItem::geometryChange(next, before);
    if (next.size() != before.size())
        layOutAgain();
}

void PictureItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        layOutAgain();
    // Not by activeFocusChanged(): ~QQuickItem still emits that, when there are no parts anymore.
    if (change == ItemActiveFocusHasChanged)
        focusMoved();
    QQuickItem::itemChange(change, data);
}

} // namespace belfry

#include "moc_picture_item.cpp"
