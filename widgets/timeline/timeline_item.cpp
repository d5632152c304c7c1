// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timeline_item.h"

#include "contrast.h"
#include "models/state_names.h"
#include "models/widgets_model.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace belfry {

namespace {

constexpr qreal kTallestRow = 40;
constexpr qreal kRowGap = 4;
constexpr qreal kWordRoom = 5; // beside a word, to the block's edge
constexpr std::uint64_t kPatterns = 4;
constexpr qreal kHatchStep = 7;    // from line to line
constexpr qreal kLeastHatched = 3; // narrower ones have no room for a line

/// Rising lines, rising and falling ones, falling ones; all at one place of the picture, whatever block they are in.
void paintHatches(QPainter &painter, const QRectF &place, int pattern, const QColor &color)
{
    if (pattern == 0 || place.width() < kLeastHatched)
        return;
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    const qreal tall = place.height();
    const int first = int(std::floor((place.left() - tall) / kHatchStep));
    const int behind = int(std::ceil(place.right() / kHatchStep));
    for (int i = first; i < behind; ++i) {
        const qreal x = i * kHatchStep;
        if (pattern != 3)
            painter.drawLine(QPointF(x, place.bottom()), QPointF(x + tall, place.top()));
        if (pattern != 1)
            painter.drawLine(QPointF(x, place.top()), QPointF(x + tall, place.bottom()));
    }
    painter.restore();
}

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

TimelineItem::Look TimelineItem::lookOf(double value) const
{
    Look look;
    const auto named = m_texts.isEmpty() ? m_texts.cend() : m_texts.constFind(QString::number(value, 'g', 15));
    if (named != m_texts.cend())
        look.word = named->toString();
    if (!m_thresholds.empty()) {
        const ThresholdState state = stateOf(m_thresholds, value);
        look.state = std::int64_t(state);
        if (look.word.isEmpty())
            look.word = stateWord(thresholdStateName(state));
        return look;
    }
    look.state = std::int64_t(std::clamp(std::floor(value), -1e15, 1e15));
    if (look.word.isEmpty())
        look.word = QString::number(look.state);
    return look;
}

QColor TimelineItem::colorOf(const Look &look) const
{
    if (!m_thresholds.empty())
        return m_stateColors.value(thresholdStateName(ThresholdState(look.state))).value<QColor>();
    if (m_colors.isEmpty())
        return labelColor();
    return m_colors[qsizetype(std::uint64_t(look.state) % std::uint64_t(m_colors.size()))].value<QColor>();
}

int TimelineItem::patternOf(const Look &look) const
{
    if (!m_thresholds.empty())
        return int(look.state);
    return m_patterned ? int(std::uint64_t(look.state) % kPatterns) : 0;
}

void TimelineItem::paintBlock(QPainter &painter, const QRectF &place, const Look &look) const
{
    const QColor color = colorOf(look);
    const QColor ink = inkOn(color);
    painter.fillRect(place, color);
    const QFontMetricsF metrics(font());
    const qreal wide = metrics.horizontalAdvance(look.word) + 2 * kWordRoom;
    const bool isWritten = wide <= place.width() && metrics.height() <= place.height() + 2;
    QColor faint = ink;
    faint.setAlphaF(m_patterned ? 0.6F : 0.3F);
    paintHatches(painter, isWritten ? place.adjusted(wide, 0, 0, 0) : place, patternOf(look), faint);
    if (!isWritten)
        return;
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(place.adjusted(kWordRoom, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), look.word);
}

/// A block lasts until the next sample that looks otherwise, or one that says that there is none; the newest as long as
/// the next is due.
void TimelineItem::paintRow(QPainter &painter, int row) const
{
    const SampleRing &ring = series()->ring(row);
    const qreal y = row * m_rowHeight + (m_rowHeight > 2 * kRowGap ? kRowGap / 2 : 0);
    const qreal height = m_rowHeight > 2 * kRowGap ? m_rowHeight - kRowGap : m_rowHeight;
    const Timestamp due = series()->resolutionMs();
    std::optional<Look> look;
    double value = 0;
    Timestamp from = 0;
    const auto endAt = [&](Timestamp t) {
        const qreal left = std::max(plotRect().left(), xAt(from));
        const qreal right = std::min(plotRect().right(), xAt(t));
        if (look && right > left)
            paintBlock(painter, QRectF(left, y, right - left, height), *look);
    };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Sample &sample = ring.at(i);
        if (look && sample.v == value) // most are as the one before
            continue;
        value = sample.v;
        const auto next =
            std::isnan(value) ? std::nullopt : std::optional(lookOf(value)); // a stale marker is no number
        if (next == look && i > 0)
            continue;
        endAt(sample.t);
        look = next;
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
