// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explain/course_item.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <limits>

namespace belfry {

namespace {

struct Span {
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
};

Span spanOf(const QList<double> &values)
{
    Span span;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        span.least = std::min(span.least, value);
        span.most = std::max(span.most, value);
    }
    return span;
}

/// From the left to the right edge, with a gap where there is nothing.
QPainterPath lineOf(const QList<double> &values, const QRectF &room)
{
    const Span span = spanOf(values);
    QPainterPath line;
    bool isDrawing = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            isDrawing = false;
            continue;
        }
        const double height = span.most > span.least ? (values[i] - span.least) / (span.most - span.least) : 0.5;
        const QPointF at(room.left() + room.width() * double(i) / double(std::max<qsizetype>(1, values.size() - 1)),
                         room.bottom() - room.height() * height);
        isDrawing ? line.lineTo(at) : line.moveTo(at);
        isDrawing = true;
    }
    return line;
}

} // namespace

CourseItem::CourseItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &CourseItem::lookChanged, this, [this] { update(); });
}

void CourseItem::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    // Lines at the edges keep their width.
    const QRectF room = QRectF(0, 0, width(), height()).adjusted(0, m_lineWidth, 0, -m_lineWidth);
    if (m_place >= 0 && m_place <= 1) {
        painter->setPen(QPen(m_placeColor, 1));
        const qreal x = std::round(m_place * (width() - 1)) + 0.5;
        painter->drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    painter->setPen(QPen(m_othersColor, m_lineWidth));
    painter->drawPath(lineOf(m_others, room));
    painter->setPen(QPen(m_color, m_lineWidth));
    painter->drawPath(lineOf(m_values, room));
}

} // namespace belfry

#include "moc_course_item.cpp"
