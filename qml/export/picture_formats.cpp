// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_formats.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kPixelsPerInch = 96;
constexpr qreal kPointsPerInch = 72;
constexpr int kPdfResolution = 1200;

tl::unexpected<Error> cannotPaint(const VectorPicture &picture)
{
    return failure(QCoreApplication::translate("Export", "A picture of %1 × %2 pixels can't be painted")
                       .arg(std::lround(picture.size.width()))
                       .arg(std::lround(picture.size.height())),
                   ErrorKind::TooLarge);
}

/// Our family with digits of one width (tabular_font.h) is known in this process alone; elsewhere its font is asked for
/// such digits.
QByteArray withCommonFonts(const QByteArray &svg)
{
    static const QRegularExpression ours(QStringLiteral("font-family=\"([^\"]*) Tabular\""));
    return QString::fromUtf8(svg)
        .replace(ours, QStringLiteral("font-family=\"\\1, sans-serif\" style=\"font-variant-numeric:tabular-nums\""))
        .toUtf8();
}

} // namespace

Result<QImage> imageOf(const VectorPicture &picture, qreal scale)
{
    QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return cannotPaint(picture);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    picture.paint(painter);
    return image;
}

Result<QByteArray> pngOf(const VectorPicture &picture, qreal scale)
{
    Result<QImage> image = imageOf(picture, scale);
    if (!image)
        return tl::unexpected(image.error());
    const int perMeter = int(std::lround(kPixelsPerInch * scale / 0.0254));
    image->setDotsPerMeterX(perMeter);
    image->setDotsPerMeterY(perMeter);
    image->setText(QStringLiteral("Title"), picture.title);
    image->setText(QStringLiteral("Software"), QStringLiteral("Belfry"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image->save(&buffer, "PNG"))
        return cannotPaint(picture);
    return bytes;
}

Result<QByteArray> svgOf(const VectorPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(int(kPixelsPerInch));
    svg.setSize({int(std::ceil(picture.size.width())), int(std::ceil(picture.size.height()))});
    svg.setViewBox(QRectF({}, picture.size));
    svg.setTitle(picture.title.toHtmlEscaped()); // which it doesn't do
    svg.setDescription(QStringLiteral("Belfry"));
    QPainter painter;
    if (!painter.begin(&svg))
        return cannotPaint(picture);
    picture.paint(painter);
    painter.end();
    return withCommonFonts(bytes);
}

Result<QByteArray> pdfOf(const VectorPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(picture.title);
    pdf.setCreator(QStringLiteral("Belfry"));
    pdf.setResolution(kPdfResolution);
    const QSizeF points = picture.size * (kPointsPerInch / kPixelsPerInch);
    pdf.setPageSize(QPageSize(points, QPageSize::Point, picture.title, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    if (const Result<void> painted = paintToPage(picture, pdf); !painted)
        return tl::unexpected(painted.error());
    return bytes;
}

Result<void> paintToPage(const VectorPicture &picture, QPagedPaintDevice &device)
{
    QPainter painter;
    if (picture.size.isEmpty() || !painter.begin(&device))
        return cannotPaint(picture);
    const QRectF page = painter.viewport();
    const qreal scale = std::min(page.width() / picture.size.width(), page.height() / picture.size.height());
    painter.translate((page.width() - scale * picture.size.width()) / 2, 0);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    return {};
}

} // namespace belfry
