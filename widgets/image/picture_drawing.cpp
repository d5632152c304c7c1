// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "image/picture_drawing.h"

#include "dashboard/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace belfry {

namespace {

constexpr qint64 kMostPixels = 16'000'000;

DrawnPicture notDrawn(const QString &reason)
{
    return {{}, {}, reason};
}

QString unreadable()
{
    return QCoreApplication::translate("ImageItem", "The picture can't be read.");
}

/// The visible part of a target as an empty image, whose painter counts in the coordinates of the bounds.
struct Canvas {
    Canvas(const QRectF &target, const PictureRequest &request)
        : part(target.intersected(QRectF(QPointF(), request.bounds)).toAlignedRect()),
          image((part.size() * request.ratio).expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied)
    {
        image.setDevicePixelRatio(request.ratio);
        image.fill(Qt::transparent);
    }
    void begin(QPainter &painter)
    {
        painter.begin(&image);
        painter.translate(-part.topLeft());
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    }
    QRect part;
    QImage image;
};

DrawnPicture drawSvg(const Picture &picture, const PictureRequest &request)
{
    QSvgRenderer renderer(picture.bytes);
    if (!renderer.isValid() || renderer.defaultSize().isEmpty())
        return notDrawn(unreadable());
    const QRectF target = pictureTarget(renderer.defaultSize(), request.bounds, request.fit);
    Canvas canvas(target, request);
    QPainter painter;
    canvas.begin(painter);
    renderer.render(&painter, target);
    painter.end();
    return {canvas.image, canvas.part, {}};
}

const char *codecOf(Picture::Format format)
{
    switch (format) {
    case Picture::Format::Jpeg: return "jpeg";
    case Picture::Format::WebP: return "webp";
    default: return "png";
    }
}

DrawnPicture drawRaster(const Picture &picture, const PictureRequest &request)
{
    const QByteArray codec = codecOf(picture.format);
    if (!QImageReader::supportedImageFormats().contains(codec))
        return notDrawn(QCoreApplication::translate(
            "ImageItem", "WebP pictures need Qt's plugin for them (in Debian: qt6-image-formats-plugins)."));
    QBuffer buffer;
    buffer.setData(picture.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, codec);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (stored.isEmpty())
        return notDrawn(unreadable());
    if (qint64(stored.width()) * stored.height() > kMostPixels)
        return notDrawn(QCoreApplication::translate("ImageItem", "The picture has more than %1 megapixels.")
                            .arg(kMostPixels / 1'000'000));
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QRectF target = pictureTarget(turned ? stored.transposed() : stored, request.bounds, request.fit);
    const QSize wanted = (target.size() * request.ratio).toSize().expandedTo(QSize(1, 1));
    const QSize scaled = turned ? wanted.transposed() : wanted;
    if (scaled.width() < stored.width() && scaled.height() < stored.height())
        reader.setScaledSize(scaled); // better than a painter does it
    const QImage image = reader.read();
    if (image.isNull())
        return notDrawn(unreadable());
    Canvas canvas(target, request);
    QPainter painter;
    canvas.begin(painter);
    painter.drawImage(target, image);
    painter.end();
    return {canvas.image, canvas.part, {}};
}

} // namespace

QRectF pictureTarget(const QSizeF &natural, const QSizeF &bounds, PictureFit fit)
{
    QSizeF size = natural;
    if (fit == PictureFit::Stretch)
        size = bounds;
    else if (fit != PictureFit::OwnSize)
        size.scale(bounds, fit == PictureFit::Cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    return {QPointF((bounds.width() - size.width()) / 2, (bounds.height() - size.height()) / 2), size};
}

DrawnPicture drawPicture(const PictureRequest &request)
{
    const auto picture = readPicture(request.url);
    if (!picture)
        return notDrawn(QCoreApplication::translate("ImageItem", "The picture can't be shown: expected %1.")
                            .arg(picture.error().message));
    return picture->format == Picture::Format::Svg ? drawSvg(*picture, request) : drawRaster(*picture, request);
}

} // namespace belfry
