// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace belfry {

/// An opaque image of which only what has changed is painted again. Places are in device-independent pixels.
class PatchedImage
{
public:
    using Paint = std::function<void(QPainter &painter, const QRectF &place)>;

    const QImage &image() const { return m_image; }
    /// How many patches were painted so far.
    int painted() const { return m_painted; }

    /// All of it, or what is there, is to be painted again.
    void spoil() { m_allStale = true; }
    void spoil(const QRectF &place);
    bool isSpoilt() const { return m_allStale || !m_stale.empty(); }
    /// Fills what was spoilt with `background` and paints it: whatever touches a place, which is cut off around it.
    void repair(const QSizeF &size, qreal scale, const QColor &background, const Paint &paint);

private:
    QImage m_image;
    std::vector<QRectF> m_stale;
    bool m_allStale = true;
    int m_painted = 0;
};

} // namespace belfry
