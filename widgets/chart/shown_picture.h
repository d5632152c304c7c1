// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_renderer.h"

#include <QColor>

class QQuickItem;

namespace belfry {

/// An opaque picture that an item paints whole whenever something has come, and how it gets into the scene. Painted in
/// the GUI thread, shown in the render thread while that waits.
class ShownPicture
{
public:
    /// As large as the item in device pixels and blank, to be painted now; what is painted is shown at the next frame.
    QImage &blank(const QQuickItem &item, const QColor &background);
    /// What updatePaintNode() returns.
    QSGNode *show(QSGNode *node, QQuickItem &item);

    const QImage &image() const { return m_image; }
    /// Device pixels per pixel.
    static qreal scaleOf(const QQuickItem &item);

private:
    QImage m_image;
    std::unique_ptr<ChartRenderer> m_renderer = makeImageRenderer();
    bool m_isDirty = true;
};

} // namespace belfry
