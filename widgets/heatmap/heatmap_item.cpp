// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmap/heatmap_item.h"

#include "models/formatter.h"
#include "models/legend.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kLeastCell = 5;   // pixels: narrower columns would be noise
constexpr qreal kLabelRoom = 6;   // between labels and cells
constexpr qreal kLabelsApart = 2; // lines of text
constexpr double kFaintest = 0.12;

/// The upper end of a bucket, NaN where it is none.
double bucketEnd(const Labels &labels)
{
    const QString le = labelValue(labels, QStringLiteral("le"));
    if (le == QLatin1String("+Inf") || le == QLatin1String("Inf"))
        return std::numeric_limits<double>::infinity();
    bool isNumber = false;
    const double end = le.toDouble(&isNumber);
    return isNumber ? end : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::vector<HeatSeries> HeatmapItem::takeSeries(bool &areBuckets) const
{
    std::vector<HeatSeries> taken;
    areBuckets = series()->count() > 0;
    for (int i = 0; i < series()->count(); ++i) {
        const SampleRing &ring = series()->ring(i);
        taken.push_back({{ring.older(), ring.newer()}, bucketEnd(series()->labels(i))});
        areBuckets = areBuckets && !std::isnan(taken.back().le);
    }
    return taken;
}

QRectF HeatmapItem::layOut()
{
    m_grid = {};
    const qreal bottom = std::max(0.0, height() - axisHeight());
    if (!series() || end() == 0)
        return {0, 0, width(), bottom};
    // Not more columns than there are samples: those between would be empty.
    const auto samples = double(rangeMs()) / double(std::max<Timestamp>(series()->resolutionMs(), 1));
    const double columns = std::clamp(std::floor(width() / kLeastCell), 1.0, std::max(samples, 1.0));
    const HeatColumns over{end() - rangeMs(), end(), std::size_t(columns)};
    bool areBuckets = false;
    const std::vector<HeatSeries> taken = takeSeries(areBuckets);
    m_grid = areBuckets ? gridOfBuckets(taken, over) : gridOfValues(taken, over, m_rows, m_logarithmic);
    qreal widest = 0;
    const QFontMetricsF metrics(font());
    for (const HeatGrid::Row &row : m_grid.rows)
        widest = std::max(widest, metrics.horizontalAdvance(edgeText(row.to)));
    const qreal left = m_grid.rows.empty() ? 0 : std::ceil(widest) + kLabelRoom;
    const qreal top = std::ceil(metrics.height() / 2);
    return {left, top, std::max(1.0, width() - left), std::max(1.0, bottom - top)};
}

QString HeatmapItem::edgeText(double edge) const
{
    if (std::isinf(edge))
        return edge > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return format::value(edge, unitFromName(m_unit).value_or(Unit::None)).text();
}

QString HeatmapItem::rowText(const HeatGrid::Row &row) const
{
    if (std::isinf(row.from))
        return tr("up to %1").arg(edgeText(row.to));
    if (std::isinf(row.to))
        return tr("over %1").arg(edgeText(row.from));
    return tr("%1 to %2").arg(edgeText(row.from), edgeText(row.to));
}

/// Much is told from some by the square root, as amounts mostly are far apart.
QRgb HeatmapItem::cellColor(double amount) const
{
    if (std::isnan(amount) || amount <= 0)
        return background().rgb();
    const double strength = kFaintest + (1 - kFaintest) * std::sqrt(std::min(amount / m_grid.most, 1.0));
    const auto mix = [strength](int over, int under) { return int(std::lround(under + (over - under) * strength)); };
    const QColor under = background();
    return qRgb(mix(m_color.red(), under.red()), mix(m_color.green(), under.green()),
                mix(m_color.blue(), under.blue()));
}

void HeatmapItem::paintLabels(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(font());
    painter.setFont(font());
    painter.setPen(labelColor());
    const qreal rowHeight = plot.height() / double(m_grid.rows.size());
    const auto every = std::size_t(std::max(1.0, std::ceil(kLabelsApart * metrics.height() / rowHeight)));
    for (std::size_t i = every - 1; i < m_grid.rows.size(); i += every) {
        const qreal y = plot.bottom() - double(i + 1) * rowHeight;
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - kLabelRoom, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, edgeText(m_grid.rows[i].to));
    }
}

/// Into a picture as one pixel a cell, made as large as the plot; into a file, which would be shown blurred then, as
/// rectangles.
void HeatmapItem::paintCells(QPainter &painter) const
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        const QSizeF cell(plotRect().width() / qreal(m_grid.columns), plotRect().height() / qreal(m_grid.rows.size()));
        for (std::size_t row = 0; row < m_grid.rows.size(); ++row) {
            for (std::size_t column = 0; column < m_grid.columns; ++column) {
                const QRgb color = cellColor(m_grid.at(row, column));
                const QPointF corner(plotRect().left() + qreal(column) * cell.width(),
                                     plotRect().bottom() - qreal(row + 1) * cell.height());
                if (color != background().rgb())
                    painter.fillRect(QRectF(corner, cell), QColor(color));
            }
        }
        return;
    }
    QImage cells(int(m_grid.columns), int(m_grid.rows.size()), QImage::Format_RGB32);
    for (std::size_t row = 0; row < m_grid.rows.size(); ++row) {
        auto *line = reinterpret_cast<QRgb *>(cells.scanLine(int(m_grid.rows.size() - 1 - row)));
        for (std::size_t column = 0; column < m_grid.columns; ++column)
            line[column] = cellColor(m_grid.at(row, column));
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(plotRect(), cells);
}

void HeatmapItem::paint(QPainter &painter) const
{
    if (m_grid.rows.empty())
        return;
    paintCells(painter);
    painter.setPen(m_gridColor);
    painter.drawLine(plotRect().bottomLeft(), plotRect().bottomRight());
    paintLabels(painter);
    paintTimes(painter);
}

QVariantList HeatmapItem::columnAt(qint64 t) const
{
    QVariantList list;
    if (m_grid.columns == 0 || rangeMs() <= 0)
        return list;
    const double part = 1 - double(end() - t) / double(rangeMs());
    const auto column =
        std::size_t(std::clamp(std::floor(part * double(m_grid.columns)), 0.0, double(m_grid.columns - 1)));
    for (std::size_t row = m_grid.rows.size(); row-- > 0;) {
        const double amount = m_grid.at(row, column);
        if (std::isnan(amount) || amount <= 0)
            continue;
        list << QVariantMap{{QStringLiteral("name"), rowText(m_grid.rows[row])},
                            {QStringLiteral("value"), amount},
                            {QStringLiteral("text"), format::value(amount, Unit::None).text()},
                            {QStringLiteral("colorIndex"), 0}};
    }
    return list;
}

} // namespace belfry

#include "moc_heatmap_item.cpp"
