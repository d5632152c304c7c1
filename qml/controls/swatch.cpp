// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swatch.h"

#include <QPainter>

#include <algorithm>

namespace belfry {

Swatch::Swatch(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Swatch::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Swatch::setRadius(qreal radius)
{
    if (m_radius == radius)
        return;
    m_radius = radius;
    Q_EMIT radiusChanged();
    update();
}

void Swatch::paint(QPainter *painter)
{
    const QRectF room(0, 0, width(), height());
    const qreal radius = std::min(m_radius, std::min(room.width(), room.height()) / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    painter->drawRoundedRect(room, radius, radius);
}

} // namespace belfry

#include "moc_swatch.cpp"
