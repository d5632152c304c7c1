// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRectF>

#include <memory>

class QQuickWindow;
class QSGNode;

namespace belfry {

/// How a chart's picture gets into the scene. Called in the render thread while the GUI thread waits.
class ChartRenderer
{
public:
    virtual ~ChartRenderer() = default;
    /// Shows `image` in `rect`; `node` is what the call before returned, or null. Takes the node over.
    virtual QSGNode *show(QSGNode *node, QQuickWindow &window, const QImage &image, const QRectF &rect) = 0;
};

/// The picture as an opaque image node, which every backend draws, the software one with a plain copy.
std::unique_ptr<ChartRenderer> makeImageRenderer();

} // namespace belfry
