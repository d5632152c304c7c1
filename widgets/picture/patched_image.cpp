// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/patched_image.h"

#include <QPainter>

#include <utility>

namespace belfry {

namespace {

constexpr std::size_t kMostStale = 300; // then painting all is less work than looking for what touches each

} // namespace

void PatchedImage::spoil(const QRectF &place)
{
    if (m_allStale || place.isEmpty())
        return;
    m_stale.push_back(place);
    m_allStale = m_stale.size() > kMostStale;
}

void PatchedImage::repair(const QSizeF &size, qreal scale, const QColor &background, const Paint &paint)
{
    const QSize pixels = (size * scale).toSize();
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
        m_allStale = true;
    }
    if (std::exchange(m_allStale, false))
        m_stale.assign(1, QRectF(QPointF(), size));
    QPainter painter(&m_image);
    painter.scale(scale, scale);
    for (const QRectF &each : m_stale) {
        // Whole pixels, so that what is beside it stays as it is.
        const QRect cut = QRectF(each.topLeft() * scale, each.size() * scale).toAlignedRect() & m_image.rect();
        const QRectF place(QPointF(cut.topLeft()) / scale, QSizeF(cut.size()) / scale);
        painter.setClipRect(place);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(place, background);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, place);
        ++m_painted;
    }
    m_stale.clear();
}

} // namespace belfry
