// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

namespace belfry {

enum class PictureFit {
    Contain, ///< the whole of it, as large as goes
    Cover,   ///< no place left free; what is beyond the edges is cut off
    Stretch, ///< likewise, but all of it is there
    OwnSize  ///< a pixel of it is one of the layout's
};

struct PictureRequest {
    QString url; ///< as layout documents have it
    QSizeF bounds;
    qreal ratio = 1; ///< pixels of the screen
    PictureFit fit = PictureFit::Contain;
    friend bool operator==(const PictureRequest &, const PictureRequest &) = default;
};

struct DrawnPicture {
    QImage image;  ///< null if there is an error
    QRectF target; ///< where it stands within the bounds
    QString error; ///< for people
};

/// Where something of a size stands within bounds, in their middle; it may be larger than they are.
QRectF pictureTarget(const QSizeF &natural, const QSizeF &bounds, PictureFit fit);

/// Any thread. Refuses raster pictures of more than 16 megapixels, whatever their files' size.
DrawnPicture drawPicture(const PictureRequest &request);

} // namespace belfry
