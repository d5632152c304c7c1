// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pie_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickItem>
#include <QVariantMap>

#include <algorithm>

namespace belfry {

namespace {

/// A part of a ring; degrees clockwise from the top.
QPainterPath ringPart(const QPointF &middle, qreal radius, qreal hole, qreal from, qreal span)
{
    const auto box = [&middle](qreal r) { return QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r); };
    QPainterPath path;
    path.arcMoveTo(box(radius), 90 - from);
    path.arcTo(box(radius), 90 - from, -span);
    path.arcTo(box(hole), 90 - from - span, span);
    path.closeSubpath();
    return path;
}

} // namespace

bool isPie(const QQuickItem &item)
{
    return item.metaObject()->indexOfMethod("exportedSlices()") >= 0;
}

void paintPie(QPainter &painter, QQuickItem &item)
{
    QVariant answer;
    QMetaObject::invokeMethod(&item, "exportedSlices", Q_RETURN_ARG(QVariant, answer));
    const QVariantMap pie = answer.toMap();
    const QRectF room = pie.value(QStringLiteral("room")).toRectF();
    const qreal radius = std::min(room.width(), room.height()) / 2 * pie.value(QStringLiteral("size")).toReal();
    const qreal hole = std::min(room.width(), room.height()) / 2 * pie.value(QStringLiteral("hole")).toReal();
    painter.setRenderHint(QPainter::Antialiasing);
    const QVariantList slices = pie.value(QStringLiteral("slices")).toList();
    for (const QVariant &each : slices) {
        const QVariantMap slice = each.toMap();
        painter.setPen(QPen(slice.value(QStringLiteral("edge")).value<QColor>(),
                            slice.value(QStringLiteral("edgeWidth")).toReal()));
        painter.setBrush(slice.value(QStringLiteral("color")).value<QColor>());
        painter.drawPath(ringPart(room.center(), radius, hole, slice.value(QStringLiteral("from")).toReal(),
                                  slice.value(QStringLiteral("span")).toReal()));
    }
}

} // namespace belfry
