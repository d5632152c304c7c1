// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QPagedPaintDevice;

namespace belfry {

/// Something that can be painted to any painter, from the origin to `size` (device-independent pixels).
struct VectorPicture {
    QSizeF size;
    QString title;
    std::function<void(QPainter &)> paint;
};

/// With so many device pixels a pixel. Fails where there is no memory for it.
Result<QByteArray> pngOf(const VectorPicture &picture, qreal scale);
/// The same as an image.
Result<QImage> imageOf(const VectorPicture &picture, qreal scale);
/// Lines as lines and texts as texts; 96 pixels are an inch.
Result<QByteArray> svgOf(const VectorPicture &picture);
/// One page of the picture's size.
Result<QByteArray> pdfOf(const VectorPicture &picture);
/// As large as the page that the device has lets it be, in its middle at the top.
Result<void> paintToPage(const VectorPicture &picture, QPagedPaintDevice &device);

} // namespace belfry
