// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gauge/gauge_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr double kSweep = 240;             // degrees
constexpr double kStart = 90 + kSweep / 2; // counter-clockwise from three o'clock, as Qt counts
constexpr double kBelowMiddle = 0.5;       // how far the ends hang below the middle, in radii: sin 30 degrees

} // namespace

GaugeItem::GaugeItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &GaugeItem::lookChanged, this, [this] {
        update();
        Q_EMIT usefulHeightChanged();
        Q_EMIT faceChanged();
    });
    connect(this, &QQuickItem::widthChanged, this, &GaugeItem::usefulHeightChanged);
    connect(this, &QQuickItem::widthChanged, this, &GaugeItem::faceChanged);
    connect(this, &QQuickItem::heightChanged, this, &GaugeItem::faceChanged);
}

GaugeItem::Circle GaugeItem::circle() const
{
    const qreal radius =
        std::max(0.0, std::min(width() / 2 - rim(), (height() - rim() - m_thickness / 2) / (1 + kBelowMiddle)));
    return {{width() / 2, rim() + radius}, radius};
}

qreal GaugeItem::usefulHeight() const
{
    if (m_shape == Bar)
        return std::numeric_limits<qreal>::infinity();
    return std::max(0.0, width() / 2 - rim()) * (1 + kBelowMiddle) + rim() + m_thickness / 2;
}

QRectF GaugeItem::face() const
{
    if (m_shape == Bar)
        return {0, 0, width(), std::max(0.0, height() - m_thickness - 2 * bandThickness())};
    const auto [center, radius] = circle();
    const qreal inner = std::max(0.0, radius - m_thickness);
    return {center.x() - inner, center.y() - inner, 2 * inner, 2 * inner};
}

QPainterPath GaugeItem::part(double from, double to, qreal outwards) const
{
    QPainterPath path;
    if (m_shape == Bar) {
        const qreal inset = m_thickness / 2;
        const qreal length = std::max(0.0, width() - 2 * inset);
        const qreal y = height() - inset - outwards;
        path.moveTo(inset + from * length, y);
        path.lineTo(inset + to * length, y);
        return path;
    }
    const auto [center, radius] = circle();
    const qreal r = radius + outwards;
    const QRectF box(center.x() - r, center.y() - r, 2 * r, 2 * r);
    path.arcMoveTo(box, kStart - from * kSweep);
    path.arcTo(box, kStart - from * kSweep, -(to - from) * kSweep);
    return path;
}

void GaugeItem::stroke(QPainter &painter, double from, double to, const QColor &color) const
{
    painter.strokePath(part(from, to, 0), QPen(color, m_thickness, Qt::SolidLine, Qt::RoundCap));
}

void GaugeItem::paint(QPainter *painter)
{
    stroke(*painter, 0, 1, m_track);
    if (!std::isnan(m_position) && m_position > 0)
        stroke(*painter, 0, std::min(m_position, 1.0), m_fill);
    for (const QVariant &each : m_bands) {
        const QVariantMap band = each.toMap();
        const QPen pen(band.value(QStringLiteral("color")).value<QColor>(), bandThickness(), Qt::SolidLine,
                       Qt::FlatCap);
        painter->strokePath(part(band.value(QStringLiteral("from")).toDouble(),
                                 band.value(QStringLiteral("to")).toDouble(), m_thickness / 2 + 1.5 * bandThickness()),
                            pen);
    }
}

} // namespace belfry

#include "moc_gauge_item.cpp"
