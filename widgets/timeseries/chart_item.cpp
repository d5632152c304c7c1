// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_item.h"

#include "models/formatter.h"

#include <QQuickWindow>

#include <cmath>
#include <limits>

namespace belfry {

namespace {

std::optional<double> fixed(double value)
{
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

std::optional<double> wholeOf(Unit unit)
{
    return unit == Unit::Percent ? std::optional(100.0) : unit == Unit::PercentUnit ? std::optional(1.0) : std::nullopt;
}

Unit unitOf(const QString &name)
{
    return unitFromName(name).value_or(Unit::None);
}

/// As many digits as tell neighbouring ticks apart.
int digitsFor(const std::vector<double> &ticks, double divisor)
{
    const double step = ticks.size() > 1 ? (ticks[1] - ticks[0]) / divisor : 1;
    for (int digits = 0; digits < 6; ++digits) {
        const double scaled = step * std::pow(10, digits);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::abs(scaled)) {
            return digits;
        }
    }
    return 3;
}

} // namespace

ChartItem::ChartItem(QQuickItem *parent)
    : TimePlot(parent),
      m_minimum(std::numeric_limits<double>::quiet_NaN()),
      m_maximum(m_minimum),
      m_renderer(makeImageRenderer())
{
    setFlag(ItemHasContents);
    connect(this, &ChartItem::lookChanged, this, [this] {
        m_lookDirty = true;
        polish();
    });
}

void ChartItem::setSeries(LiveSeries *series)
{
    if (m_series == series) {
        return;
    }
    if (m_series) {
        m_series->disconnect(this);
    }
    m_series = series;
    m_frame.invalidate();
    if (series != nullptr) {
        connect(series, &LiveSeries::updated, this, &ChartItem::polish);
        connect(series, &LiveSeries::seriesChanged, this, &ChartItem::polish);
    }
    Q_EMIT seriesChanged();
    polish();
}

void ChartItem::takeLook()
{
    m_look.size = size();
    m_look.scale = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    m_look.axes = m_axes;
    m_look.rangeMs = std::max<qint64>(qint64(m_rangeMs), 1000);
    m_look.limits = {fixed(m_minimum), fixed(m_maximum), wholeOf(unitOf(m_unit))};
    m_look.steps =
        unitOf(m_unit) == Unit::Bytes || unitOf(m_unit) == Unit::BytesPerSec ? ValueSteps::Binary : ValueSteps::Decimal;
    m_look.line = {m_lineWidth * m_look.scale, m_filled, m_stacked, m_fillOpacity};
    m_look.background = m_background;
    m_look.grid = m_gridColor;
    m_look.label = m_labelColor;
    m_look.font = m_font;
    m_look.colors.clear();
    for (const QVariant &color : std::as_const(m_colors)) {
        m_look.colors.push_back(color.value<QColor>());
    }
    m_look.thresholds.clear();
    for (const QVariant &each : std::as_const(m_thresholds)) {
        const QVariantMap map = each.toMap();
        m_look.thresholds.push_back(
            {map.value(QStringLiteral("value")).toDouble(), map.value(QStringLiteral("color")).value<QColor>()});
    }
    m_look.bands.clear();
    for (const QVariant &each : std::as_const(m_bands)) {
        const QVariantMap map = each.toMap();
        m_look.bands.push_back({map.value(QStringLiteral("from")).toLongLong(),
                                map.value(QStringLiteral("to")).toLongLong(),
                                map.value(QStringLiteral("color")).value<QColor>()});
    }
    m_lookDirty = false;
}

void ChartItem::updatePolish()
{
    if (!isVisible() || width() < 1 || height() < 1) {
        return;
    }
    if (m_lookDirty) {
        takeLook();
    }
    Timestamp now = 0;
    if (m_series) {
        now = m_endMs > 0 ? Timestamp(m_endMs) : m_series->newestMs();
        m_columns.take(*m_series, m_query, now - m_look.rangeMs);
        if (m_series->generation() != m_generation) {
            m_generation = m_series->generation();
            m_frame.invalidate();
        }
    }
    if (m_endMs > 0 && now != m_end) {
        m_frame.invalidate(); // a picture only moves on by itself
    }
    m_end = now;
    const auto axisLabels = [this](const std::vector<double> &ticks) { return labels(ticks); };
    if (!m_frame.update(m_columns.data(m_look.colors), m_look, axisLabels, now)) {
        return;
    }
    m_pictureDirty = true;
    update();
    if (m_plotRect != m_frame.plotRect()) {
        m_plotRect = m_frame.plotRect();
        Q_EMIT plotRectChanged();
    }
    Q_EMIT moved();
}

std::vector<QString> ChartItem::labels(const std::vector<double> &ticks) const
{
    std::vector<QString> texts;
    const Unit unit = unitOf(m_unit);
    const bool percent = unit == Unit::Percent || unit == Unit::PercentUnit;
    const format::Scale scale = format::scaleFor(std::max(std::abs(ticks.front()), std::abs(ticks.back())), unit);
    const double divisor = scale.divisor != 0 ? scale.divisor : 1;
    const int digits = digitsFor(ticks, divisor);
    for (const double tick : ticks) {
        QString text = QString::number(tick / divisor, 'f', digits);
        if (percent) {
            text += QStringLiteral(" %");
        } else if (tick == ticks.back() && !scale.unit.isEmpty()) {
            text += QChar(0x00a0) + scale.unit;
        }
        texts.push_back(text);
    }
    return texts;
}

QSGNode *ChartItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (m_frame.image().isNull()) {
        delete node;
        return nullptr;
    }
    if (m_pictureDirty || node == nullptr) {
        node = m_renderer->show(node, *window(), m_frame.image(), boundingRect());
        m_pictureDirty = false;
    }
    return node;
}

void ChartItem::geometryChange(const QRectF &next, const QRectF &before)
{
    TimePlot::geometryChange(next, before);
    if (next.size() != before.size()) {
        m_lookDirty = true;
        polish();
    }
}

void ChartItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        m_lookDirty = true;
        m_pictureDirty = true;
        polish();
    }
    TimePlot::itemChange(change, data);
}

} // namespace belfry

#include "moc_chart_item.cpp"
