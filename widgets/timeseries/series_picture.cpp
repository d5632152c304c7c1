// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeseries/series_picture.h"

#include "chart/time_axis.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kTimesApart = 110; // times don't stand closer

} // namespace

SeriesPicture::SeriesPicture(QQuickItem *parent) : TimePlot(parent)
{
    setFlag(ItemHasContents);
    connect(this, &SeriesPicture::lookChanged, this, &SeriesPicture::polish);
}

SeriesPicture::~SeriesPicture() = default;

void SeriesPicture::setSeries(LiveSeries *series)
{
    if (m_series == series)
        return;
    if (m_series)
        m_series->disconnect(this);
    m_series = series;
    if (series) {
        connect(series, &LiveSeries::updated, this, &SeriesPicture::polish);
        connect(series, &LiveSeries::seriesChanged, this, &SeriesPicture::polish);
    }
    Q_EMIT seriesChanged();
    polish();
}

qint64 SeriesPicture::timeAt(qreal x) const
{
    if (m_plot.width() <= 0)
        return 0;
    return qint64(std::llround(double(m_end) - m_rangeMs * (1 - (x - m_plot.x()) / m_plot.width())));
}

qreal SeriesPicture::xAt(qint64 t) const
{
    return m_plot.x() + m_plot.width() * (1 - double(m_end - t) / m_rangeMs);
}

qreal SeriesPicture::axisHeight() const
{
    return std::ceil(QFontMetricsF(m_font).height());
}

void SeriesPicture::paintTimes(QPainter &painter) const
{
    painter.setFont(m_font);
    painter.setPen(m_labelColor);
    const QFontMetricsF metrics(m_font);
    const int count = std::max(1, int(m_plot.width() / kTimesApart));
    for (const TimeTick &tick : timeTicks(m_end - rangeMs(), m_end, count)) {
        const qreal width = std::ceil(metrics.horizontalAdvance(tick.label));
        const qreal left = std::round(xAt(tick.t) - width / 2);
        if (left >= m_plot.left() && left + width <= m_plot.right())
            painter.drawText(QRectF(left, m_plot.bottom(), width, metrics.height()), Qt::AlignCenter, tick.label);
    }
}

void SeriesPicture::paintTo(QPainter &painter)
{
    painter.fillRect(boundingRect(), m_background);
    if (m_series && m_end > 0)
        paint(painter);
}

void SeriesPicture::updatePolish()
{
    if (!isVisible() || width() < 1 || height() < 1)
        return;
    m_end = m_endMs > 0 ? Timestamp(m_endMs) : m_series ? m_series->newestMs() : 0;
    const QRectF plot = layOut();
    if (plot != m_plot) {
        m_plot = plot;
        Q_EMIT plotRectChanged();
    }
    QImage &image = m_picture.blank(*this, m_background);
    if (m_series && m_end > 0) {
        const qreal scale = ShownPicture::scaleOf(*this);
        QPainter painter(&image);
        painter.scale(scale, scale);
        paint(painter);
    }
    update();
    Q_EMIT moved();
}

QSGNode *SeriesPicture::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    return m_picture.show(node, *this);
}

void SeriesPicture::geometryChange(const QRectF &next, const QRectF &before)
{
    TimePlot::geometryChange(next, before);
    if (next.size() != before.size())
        polish();
}

void SeriesPicture::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
    TimePlot::itemChange(change, data);
}

} // namespace belfry

#include "moc_series_picture.cpp"
