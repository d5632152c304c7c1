// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashed_line.h"

#include <QPainter>

namespace belfry {

namespace {

constexpr qreal kDashLength = 3;
constexpr qreal kDashDistance = 6;

} // namespace

DashedLine::DashedLine(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &DashedLine::colorChanged, this, [this] { update(); });
}

void DashedLine::paint(QPainter *painter)
{
    for (qreal y = 0; y < height(); y += kDashDistance)
        painter->fillRect(QRectF(0, y, width(), kDashLength), m_color);
}

} // namespace belfry

#include "moc_dashed_line.cpp"
