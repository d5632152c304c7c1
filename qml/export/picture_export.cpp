// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_export.h"

#include "fleet/whole_file.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QQuickItemGrabResult>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QWindow>

#include <utility>

namespace belfry {

namespace {

constexpr qreal kScale = 2; // of pictures of pixels

struct FormatInfo {
    const char *suffix;
    const char *mime;
    const char *filter;
};

FormatInfo infoOf(PictureExport::Format format)
{
    switch (format) {
    case PictureExport::Svg:
        return {"svg", "image/svg+xml", QT_TRANSLATE_NOOP("Export", "SVG, lines and texts (*.svg)")};
    case PictureExport::Pdf: return {"pdf", "application/pdf", QT_TRANSLATE_NOOP("Export", "PDF document (*.pdf)")};
    case PictureExport::Csv: return {"csv", "text/csv", QT_TRANSLATE_NOOP("Export", "Comma-separated values (*.csv)")};
    case PictureExport::Png: break;
    }
    return {"png", "image/png", QT_TRANSLATE_NOOP("Export", "PNG picture (*.png)")};
}

/// A title as the name of a file.
QString fileName(const QString &title, const char *suffix)
{
    QString name = title.simplified();
    for (QChar &letter : name) {
        if (letter == u'/' || letter == u'\\' || letter == u':' || letter.isNull())
            letter = u'-';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return QStringLiteral("%1.%2").arg(name.isEmpty() ? QStringLiteral("belfry") : name, QLatin1String(suffix));
}

/// Above the window, without stopping it.
void openAbove(QDialog &dialog, QWindow *window)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.winId(); // makes its window
    dialog.windowHandle()->setTransientParent(window);
    dialog.open();
}

} // namespace

void PictureExport::chooseFile(Format format)
{
    const FormatInfo info = infoOf(format);
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(format == Png || format == Svg ? QStandardPaths::PicturesLocation
                                                                                   : QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(nullptr, tr("Save %1").arg(m_title), m_folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("Export", info.filter));
    dialog->setDefaultSuffix(QLatin1String(info.suffix));
    dialog->selectFile(fileName(m_title, info.suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        m_folder = QFileInfo(path).path();
        save(format, path);
    });
    openAbove(*dialog, m_item ? m_item->window() : nullptr);
}

void PictureExport::save(Format format, const QString &path)
{
    withBytes(format, [this, path](const QByteArray &bytes) {
        if (!QFileInfo(path).dir().exists())
            return Q_EMIT failed(tr("%1 can't be written: there is no such folder").arg(path));
        const Result<void> written = writeWholeFile(path, bytes, ReadableBy::Anybody);
        if (written)
            Q_EMIT done(tr("Saved as %1").arg(path));
        else
            Q_EMIT failed(written.error().toString());
    });
}

void PictureExport::copy(Format format)
{
    const auto put = [this](QMimeData *data) {
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT done(tr("%1 is on the clipboard").arg(m_title));
    };
    if (format == Png) {
        return withPicture([this, put](const VectorPicture &picture) {
            const Result<QImage> image = imageOf(picture, kScale);
            if (!image)
                return Q_EMIT failed(image.error().toString());
            auto *data = new QMimeData; // the clipboard takes it
            data->setImageData(*image);
            put(data);
        });
    }
    withBytes(format, [put, format](const QByteArray &bytes) {
        auto *data = new QMimeData; // the clipboard takes it
        data->setData(QLatin1String(infoOf(format).mime), bytes);
        if (format != Pdf)
            data->setText(QString::fromUtf8(bytes));
        put(data);
    });
}

void PictureExport::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_title);
    printer->setCreator(QStringLiteral("Belfry"));
    const QSizeF size = picture().size;
    printer->setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintDialog(printer.get());
    connect(dialog, &QDialog::accepted, this, [this, printer] { paintOn(printer); });
    openAbove(*dialog, m_item ? m_item->window() : nullptr);
}

void PictureExport::paintOn(const std::shared_ptr<QPrinter> &printer)
{
    withPicture([this, printer](const VectorPicture &picture) {
        const Result<void> painted = paintToPage(picture, *printer);
        if (painted && printer->printerState() != QPrinter::Error)
            Q_EMIT done(tr("%1 is being printed").arg(m_title));
        else
            Q_EMIT failed(tr("%1 can't be printed on %2").arg(m_title, printer->printerName()));
    });
}

void PictureExport::withBytes(Format format, const std::function<void(const QByteArray &)> &use)
{
    if (format == Csv)
        return use(m_csv.toUtf8());
    withPicture([this, format, use](const VectorPicture &picture) {
        const Result<QByteArray> bytes = format == Svg   ? svgOf(picture)
                                         : format == Pdf ? pdfOf(picture)
                                                         : pngOf(picture, kScale);
        if (bytes)
            use(*bytes);
        else
            Q_EMIT failed(bytes.error().toString());
    });
}

/// In another theme than the window's the colours change for as long as painting takes: mostly before anything is
/// drawn, for a moment where items must be rastered first, as the scene draws them then.
void PictureExport::withPicture(const Use &use)
{
    if (m_item == nullptr || m_busy)
        return;
    m_busy = true;
    m_rasters.clear();
    if (m_theme)
        m_scheme = m_theme->scheme();
    if (m_theme && m_light)
        m_theme->setScheme(ThemeSettings::Scheme::Light);
    const QList<QQuickItem *> unknown = itemsToRaster(*m_item);
    for (QQuickItem *each : unknown)
        grab(*each, use);
    if (m_grabs.isEmpty())
        usePicture(use);
}

/// What can't be grabbed isn't in the picture; but then nobody sees the window either.
void PictureExport::grab(QQuickItem &item, const Use &use)
{
    const Grab grab = item.grabToImage((item.size() * kScale).toSize());
    if (!grab)
        return;
    m_grabs.append(grab);
    const auto end = [this, use, of = grab.data()] {
        const bool isNew = m_grabs.removeIf([of](const Grab &each) { return each.data() == of; }) > 0;
        if (isNew && m_grabs.isEmpty())
            usePicture(use);
    };
    connect(&item, &QObject::destroyed, this, end);
    connect(grab.data(), &QQuickItemGrabResult::ready, this, [this, &item, end, of = grab.data()] {
        m_rasters.insert(&item, of->image());
        end();
    });
}

void PictureExport::usePicture(const Use &use)
{
    if (m_item)
        use(picture());
    if (m_theme && m_light)
        m_theme->setScheme(m_scheme);
    m_rasters.clear();
    m_busy = false;
}

qreal PictureExport::headingHeight() const
{
    return m_caption.isEmpty() ? 0 : 2 * m_margin + QFontMetricsF(m_titleFont).height();
}

VectorPicture PictureExport::picture() const
{
    const QRectF part = m_part.isEmpty() && m_item ? QRectF(QPointF(), m_item->size()) : m_part;
    const qreal heading = headingHeight();
    return {part.size() + QSizeF(0, heading), m_title, [this, part, heading](QPainter &painter) {
                if (heading > 0) {
                    painter.fillRect(QRectF({}, part.size() + QSizeF(0, heading)), m_background);
                    paintHeading(painter, part.width());
                    painter.translate(0, heading);
                }
                ScenePainter(painter, m_rasters).paint(*m_item, part);
            }};
}

void PictureExport::paintHeading(QPainter &painter, qreal width) const
{
    const QFontMetricsF titles(m_titleFont);
    const QFontMetricsF captions(m_captionFont);
    const qreal base = m_margin + titles.ascent();
    const qreal right = captions.horizontalAdvance(m_caption);
    painter.setFont(m_titleFont);
    painter.setPen(m_titleColor);
    const qreal room = width - 3 * m_margin - right;
    painter.drawText(QPointF(m_margin, base), titles.elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(m_captionFont);
    painter.setPen(m_captionColor);
    painter.drawText(QPointF(width - m_margin - right, base), m_caption);
}

} // namespace belfry

#include "moc_picture_export.cpp"
