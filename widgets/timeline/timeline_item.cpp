// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timeline_item.h"

#include "models/widgets_model.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kTallestRow = 40;
constexpr qreal kRowGap = 4;

} // namespace

QRectF TimelineItem::layOut()
{
    m_thresholds = thresholdsFromList(m_thresholdList);
    const QRectF plot(0, 0, width(), std::max(0.0, height() - axisHeight()));
    const int rows = series() ? series()->count() : 0;
    const qreal row = rows > 0 ? std::min(kTallestRow, std::floor(plot.height() / rows)) : 0;
    if (row != m_rowHeight) {
        m_rowHeight = row;
        Q_EMIT rowHeightChanged();
    }
    return plot;
}

QColor TimelineItem::colorOf(double value) const
{
    if (!m_thresholds.empty())
        return m_stateColors.value(thresholdStateName(stateOf(m_thresholds, value))).value<QColor>();
    if (m_colors.isEmpty())
        return labelColor();
    const auto number = std::int64_t(std::clamp(std::floor(value), -1e15, 1e15));
    return m_colors[qsizetype(std::uint64_t(number) % std::uint64_t(m_colors.size()))].value<QColor>();
}

/// A block lasts until the next sample of another colour, or one that says that there is none; the newest as long as
/// the next is due.
void TimelineItem::paintRow(QPainter &painter, int row) const
{
    const SampleRing &ring = series()->ring(row);
    const qreal y = row * m_rowHeight + (m_rowHeight > 2 * kRowGap ? kRowGap / 2 : 0);
    const qreal height = m_rowHeight > 2 * kRowGap ? m_rowHeight - kRowGap : m_rowHeight;
    const Timestamp due = series()->resolutionMs();
    QColor color;
    Timestamp from = 0;
    const auto endAt = [&](Timestamp t) {
        const qreal left = std::max(plotRect().left(), xAt(from));
        const qreal right = std::min(plotRect().right(), xAt(t));
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
        endAt(std::min<Timestamp>(end(), ring.newest().t + due));
}

void TimelineItem::paint(QPainter &painter) const
{
    for (int i = 0; i < series()->count(); ++i)
        paintRow(painter, i);
    paintTimes(painter);
}

} // namespace belfry

#include "moc_timeline_item.cpp"
