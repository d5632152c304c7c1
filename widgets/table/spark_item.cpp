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

SparkItem::SparkItem(QQuickItem *parent) : QQuickItem(parent), m_renderer(makeImageRenderer())
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

void SparkItem::paintLine(qreal scale)
{
    takeSamples();
    const SampleRing &ring = m_series->ring(m_shown);
    const double low = ring.min();
    const double high = ring.max();
    if (m_times.empty() || std::isnan(low))
        return;
    const double room = high > low ? 0 : std::max(std::abs(high), 1.0); // one that doesn't move is in the middle
    PlotTransform transform;
    transform.msPerColumn = double(m_series->rangeMs()) / m_image.width();
    transform.firstColumn =
        std::int64_t(std::floor(double(m_series->newestMs()) / transform.msPerColumn)) - m_image.width() + 1;
    transform.axis = {low - room, high + room, 1, false};
    transform.height = m_image.height() - 2 * kSparkMargin * scale;
    PlotData data;
    data.times = m_times;
    data.maxGapMs = kGapSteps * m_series->resolutionMs();
    QPainter painter(&m_image);
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
    const qreal scale = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSize pixels = (size() * scale).toSize();
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.fill(m_background);
    if (m_series && m_shown >= 0 && m_shown < m_series->count() && m_series->newestMs() > 0)
        paintLine(scale);
    m_pictureDirty = true;
    update();
}

QSGNode *SparkItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (m_pictureDirty || !node) {
        node = m_renderer->show(node, *window(), {m_image}, boundingRect());
        m_pictureDirty = false;
    }
    return node;
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
