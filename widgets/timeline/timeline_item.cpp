// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timeline_item.h"

#include "chart/time_axis.h"
#include "models/widgets_model.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kTallestRow = 40;
constexpr qreal kRowGap = 4;
constexpr qreal kTimeWidth = 110; // times don't stand closer

} // namespace

TimelineItem::TimelineItem(QQuickItem *parent) : TimePlot(parent), m_renderer(makeImageRenderer())
{
    setFlag(ItemHasContents);
    connect(this, &TimelineItem::lookChanged, this, &TimelineItem::polish);
}

void TimelineItem::setSeries(LiveSeries *series)
{
    if (m_series == series)
        return;
    if (m_series)
        m_series->disconnect(this);
    m_series = series;
    if (series) {
        connect(series, &LiveSeries::updated, this, &TimelineItem::polish);
        connect(series, &LiveSeries::seriesChanged, this, &TimelineItem::polish);
    }
    Q_EMIT seriesChanged();
    polish();
}

qint64 TimelineItem::timeAt(qreal x) const
{
    if (m_plot.width() <= 0)
        return 0;
    return qint64(std::llround(double(m_end) - m_rangeMs * (1 - (x - m_plot.x()) / m_plot.width())));
}

qreal TimelineItem::xAt(qint64 t) const
{
    return m_plot.x() + m_plot.width() * (1 - double(m_end - t) / m_rangeMs);
}

void TimelineItem::layOut()
{
    const qreal axis = std::ceil(QFontMetricsF(m_font).height());
    const QRectF plot(0, 0, width(), std::max(0.0, height() - axis));
    const int rows = m_series ? m_series->count() : 0;
    const qreal row = rows > 0 ? std::min(kTallestRow, std::floor(plot.height() / rows)) : 0;
    if (row != m_rowHeight) {
        m_rowHeight = row;
        Q_EMIT rowHeightChanged();
    }
    if (plot != m_plot) {
        m_plot = plot;
        Q_EMIT plotRectChanged();
    }
}

QColor TimelineItem::colorOf(double value) const
{
    if (!m_thresholds.empty())
        return m_stateColors.value(thresholdStateName(stateOf(m_thresholds, value))).value<QColor>();
    if (m_colors.isEmpty())
        return m_labelColor;
    const auto number = std::int64_t(std::clamp(std::floor(value), -1e15, 1e15));
    return m_colors[qsizetype(std::uint64_t(number) % std::uint64_t(m_colors.size()))].value<QColor>();
}

/// A block lasts until the next sample of another colour, or one that says that there is none; the newest as long as
/// the next is due.
void TimelineItem::paintRow(QPainter &painter, int series) const
{
    const SampleRing &ring = m_series->ring(series);
    const qreal y = series * m_rowHeight + (m_rowHeight > 2 * kRowGap ? kRowGap / 2 : 0);
    const qreal height = m_rowHeight > 2 * kRowGap ? m_rowHeight - kRowGap : m_rowHeight;
    const Timestamp due = m_series->resolutionMs();
    QColor color;
    Timestamp from = 0;
    const auto endAt = [&](Timestamp t) {
        const qreal left = std::max(m_plot.left(), xAt(from));
        const qreal right = std::min(m_plot.right(), xAt(t));
        if (color.isValid() && right > left)
            painter.fillRect(QRectF(left, y, right - left, height), color);
    };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Sample &sample = ring.at(i);
        const QColor next = std::isnan(sample.v) ? QColor() : colorOf(sample.v); // a stale marker is no number
        if (next == color && i > 0)
            continue;
        endAt(sample.t);
        color = next;
        from = sample.t;
    }
    if (!ring.empty())
        endAt(std::min<Timestamp>(m_end, ring.newest().t + due));
}

void TimelineItem::paintTimes(QPainter &painter) const
{
    painter.setFont(m_font);
    painter.setPen(m_labelColor);
    const QFontMetricsF metrics(m_font);
    const int count = std::max(1, int(m_plot.width() / kTimeWidth));
    for (const TimeTick &tick : timeTicks(m_end - Timestamp(m_rangeMs), m_end, count)) {
        const qreal width = std::ceil(metrics.horizontalAdvance(tick.label));
        const qreal left = std::round(xAt(tick.t) - width / 2);
        if (left >= 0 && left + width <= m_plot.right())
            painter.drawText(QRectF(left, m_plot.bottom(), width, metrics.height()), Qt::AlignCenter, tick.label);
    }
}

void TimelineItem::updatePolish()
{
    if (!isVisible() || width() < 1 || height() < 1)
        return;
    m_thresholds = thresholdsFromList(m_thresholdList);
    m_end = m_endMs > 0 ? Timestamp(m_endMs) : m_series ? m_series->newestMs() : 0;
    layOut();
    const qreal scale = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSize pixels = (size() * scale).toSize();
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.fill(m_background);
    if (m_series && m_end > 0) {
        QPainter painter(&m_image);
        painter.scale(scale, scale);
        for (int i = 0; i < m_series->count(); ++i)
            paintRow(painter, i);
        paintTimes(painter);
    }
    m_pictureDirty = true;
    update();
    Q_EMIT moved();
}

QSGNode *TimelineItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (m_pictureDirty || !node) {
        node = m_renderer->show(node, *window(), m_image, boundingRect());
        m_pictureDirty = false;
    }
    return node;
}

void TimelineItem::geometryChange(const QRectF &next, const QRectF &before)
{
    TimePlot::geometryChange(next, before);
    if (next.size() != before.size())
        polish();
}

void TimelineItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
    TimePlot::itemChange(change, data);
}

} // namespace belfry

#include "moc_timeline_item.cpp"
