// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRectF>

#include <cstdint>
#include <memory>

class QQuickWindow;
class QSGNode;

namespace belfry {

/// A chart's picture, and what of it has changed since it was shown last. Lengths are device pixels.
struct ChartPicture {
    const QImage &image;
    QRect plot = {};              ///< what moves to the left as time passes; empty: nothing does
    std::int64_t firstColumn = 0; ///< number of the plot's column at its left edge, counted since 1970
    std::int64_t dirtyFrom = 0;   ///< from this column on the plot has changed
    bool frameDirty = true;       ///< and so has what lies left, right and above of it
};

/// How a chart's picture gets into the scene. Called in the render thread while the GUI thread waits.
class ChartRenderer
{
public:
    virtual ~ChartRenderer() = default;
    /// Shows the picture in `rect`; `node` is what the call before returned, or null. Takes the node over.
    virtual QSGNode *show(QSGNode *node, QQuickWindow &window, const ChartPicture &picture, const QRectF &rect) = 0;
};

/// All of it as one opaque image node, which every backend draws, the software one with a plain copy.
std::unique_ptr<ChartRenderer> makeImageRenderer();

/// The plot as a row of strips that are moved, for a GPU: a new sample uploads the newest strip and no other, a
/// texture of kStripColumns at most, and time passing costs the strips' places.
inline constexpr int kStripColumns = 64;
std::unique_ptr<ChartRenderer> makeStripRenderer();

/// What costs least on the window's backend. The window has been shown.
std::unique_ptr<ChartRenderer> makeChartRenderer(const QQuickWindow &window);

} // namespace belfry
