// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spark_item.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kSparkMargin = 3; // above and below the line
constexpr int kGapSteps = 3;      // samples further apart than so many steps are not joined

} // namespace

SparkItem::SparkItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &SparkItem::placeChanged, this, &SparkItem::look);
    connect(this, &SparkItem::lookChanged, this, &SparkItem::polish);
}

SparkItem::~SparkItem() = default;

void SparkItem::setSeries(LiveSeries *series)
{
    if (m_series == series)
        return;
    if (m_series)
        m_series->disconnect(this);
    m_series = series;
    if (series) {
        connect(series, &LiveSeries::updated, this, &SparkItem::polish);
        connect(series, &LiveSeries::seriesChanged, this, &SparkItem::look);
    }
    Q_EMIT placeChanged();
}

void SparkItem::setTable(TableModel *table)
{
    if (m_table == table)
        return;
    if (m_table)
        m_table->disconnect(this);
    m_table = table;
    if (table) {
        connect(table, &TableModel::rowsInserted, this, &SparkItem::look);
        connect(table, &TableModel::rowsRemoved, this, &SparkItem::look);
        connect(table, &TableModel::rowsMoved, this, &SparkItem::look);
    }
    Q_EMIT placeChanged();
}

/// Which series it is may be another one now.
void SparkItem::look()
{
    m_placeDirty = true;
    polish();
}

int SparkItem::findSeries() const
{
    const LabelsPtr labels = m_table ? m_table->labelsAt(m_row, m_column) : nullptr;
    for (int i = 0; labels && m_series && i < m_series->count(); ++i) {
        if (m_series->query(i) == m_query && m_series->labels(i) == *labels)
            return i;
    }
    return -1;
}

void SparkItem::takeSamples()
{
    m_times.clear();
    m_values.clear();
    const SampleRing &ring = m_series->ring(m_shown);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        m_times.push_back(ring.at(i).t);
        m_values.push_back(ring.at(i).v);
    }
}

void SparkItem::paintLine(QImage &image, qreal scale)
{
    takeSamples();
    const SampleRing &ring = m_series->ring(m_shown);
    const double low = ring.min();
    const double high = ring.max();
    if (m_times.empty() || std::isnan(low))
        return;
    const double room = high > low ? 0 : std::max(std::abs(high), 1.0); // one that doesn't move is in the middle
    PlotTransform transform;
    transform.msPerColumn = double(m_series->rangeMs()) / image.width();
    transform.firstColumn =
        std::int64_t(std::floor(double(m_series->newestMs()) / transform.msPerColumn)) - image.width() + 1;
    transform.axis = {low - room, high + room, 1, false};
    transform.height = image.height() - 2 * kSparkMargin * scale;
    PlotData data;
    data.times = m_times;
    data.maxGapMs = kGapSteps * m_series->resolutionMs();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, kSparkMargin * scale);
    painter.setPen(QPen(m_color, m_lineWidth * scale, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    for (const Polyline &line : decimate(data, m_values, 0, m_times.size(), transform)) {
        if (line.size() > 1)
            painter.drawPolyline(line);
    }
}

void SparkItem::updatePolish()
{
    if (!isVisible() || width() < 1 || height() < 1)
        return;
    if (std::exchange(m_placeDirty, false))
        m_shown = findSeries();
    QImage &image = m_picture.blank(*this, m_background);
    if (m_series && m_shown >= 0 && m_shown < m_series->count() && m_series->newestMs() > 0)
        paintLine(image, ShownPicture::scaleOf(*this));
    update();
}

QSGNode *SparkItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    return m_picture.show(node, *this);
}

void SparkItem::geometryChange(const QRectF &next, const QRectF &before)
{
    QQuickItem::geometryChange(next, before);
    if (next.size() != before.size())
        polish();
}

void SparkItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
    QQuickItem::itemChange(change, data);
}

} // namespace belfry

#include "moc_spark_item.cpp"
