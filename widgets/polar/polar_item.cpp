// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "polar/polar_item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace belfry {

namespace {

constexpr qreal kLabelDistance = 6;
constexpr double kWidestLabel = 0.3; // of the item's width

} // namespace

PolarItem::PolarItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &PolarItem::lookChanged, this, [this] { update(); });
}

qreal PolarItem::radius() const
{
    const QFontMetricsF metrics(m_font);
    qreal widest = 0;
    for (const QString &label : m_labels)
        widest = std::max(widest, metrics.horizontalAdvance(label));
    widest = std::min(widest, kWidestLabel * width());
    return std::max(0.0,
                    std::min(width() / 2 - widest - kLabelDistance, height() / 2 - metrics.height() - kLabelDistance));
}

QPointF PolarItem::place(int spoke, double fraction) const
{
    const double angle = 2 * std::numbers::pi * spoke / std::max(spokes(), 1) - std::numbers::pi / 2;
    const double distance = radius() * std::clamp(fraction, 0.0, 1.0);
    return {width() / 2 + distance * std::cos(angle), height() / 2 + distance * std::sin(angle)};
}

QPolygonF PolarItem::ring(double fraction) const
{
    QPolygonF ring;
    for (int spoke = 0; spoke < spokes(); ++spoke)
        ring << place(spoke, fraction);
    return ring;
}

void PolarItem::paintLabel(QPainter &painter, int spoke) const
{
    const QFontMetricsF metrics(m_font);
    const QString text = metrics.elidedText(m_labels.value(spoke), Qt::ElideRight, kWidestLabel * width());
    const QPointF end = place(spoke, 1);
    const QPointF middle(width() / 2, height() / 2);
    const QPointF out = (end - middle) / std::max(radius(), 1.0);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 1, metrics.height());
    // Its nearest side or corner touches the end of the spoke.
    const QPointF center =
        end + QPointF(out.x() * (size.width() / 2 + kLabelDistance), out.y() * (size.height() / 2 + kLabelDistance));
    const QRectF box(center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
    painter.drawText(box, Qt::AlignCenter, text);
}

void PolarItem::paint(QPainter *painter)
{
    if (spokes() < 1)
        return;
    painter->setPen(QPen(m_gridColor, 1));
    for (const double fraction : {0.25, 0.5, 0.75, 1.0})
        painter->drawPolygon(ring(fraction));
    for (int spoke = 0; spoke < spokes(); ++spoke)
        painter->drawLine(QPointF(width() / 2, height() / 2), place(spoke, 1));
    QPolygonF area;
    for (int spoke = 0; spoke < spokes(); ++spoke)
        area << place(spoke, m_fractions[spoke].toDouble());
    QColor fill = m_color;
    fill.setAlphaF(float(m_fillOpacity));
    painter->setBrush(fill);
    painter->setPen(QPen(m_color, m_lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolygon(area);
    painter->setBrush(m_color);
    painter->setPen(Qt::NoPen);
    for (const QPointF &point : std::as_const(area))
        painter->drawEllipse(point, 2 * m_lineWidth, 2 * m_lineWidth);
    painter->setPen(m_labelColor);
    painter->setFont(m_font);
    for (int spoke = 0; spoke < spokes(); ++spoke)
        paintLabel(*painter, spoke);
}

} // namespace belfry

#include "moc_polar_item.cpp"
