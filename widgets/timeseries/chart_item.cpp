// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_item.h"

#include "timeseries/axis_labels.h"

#include <QQuickWindow>

#include <algorithm>
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

AxisLook axisLook(Unit unit, bool logarithmic)
{
    const bool binary = unit == Unit::Bytes || unit == Unit::BytesPerSec;
    return {{{}, {}, wholeOf(unit)}, binary ? ValueSteps::Binary : ValueSteps::Decimal, logarithmic};
}

LineShape shapeFromName(const QString &name)
{
    return name == QLatin1String("steps")    ? LineShape::Steps
           : name == QLatin1String("bars")   ? LineShape::Bars
           : name == QLatin1String("points") ? LineShape::Points
                                             : LineShape::Line;
}

} // namespace

ChartItem::ChartItem(QQuickItem *parent)
    : TimePlot(parent), m_minimum(std::numeric_limits<double>::quiet_NaN()), m_maximum(m_minimum)
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

int ChartItem::nearest(const QPointF &at) const
{
    if (!m_series || m_stacked) {
        return -1;
    }
    const Timestamp t = timeAt(at.x());
    const Timestamp within = std::max<Timestamp>(3 * m_series->stepMs(), 2 * m_series->resolutionMs());
    int found = -1;
    qreal least = std::numeric_limits<qreal>::infinity();
    for (int i = 0; i < m_series->count(); ++i) {
        const bool isShown = !m_series->hidden(i) && !m_series->isEarlier(i);
        if (!isShown || (m_query >= 0 && m_series->query(i) != m_query)) {
            continue;
        }
        const auto &right = m_roles.right;
        const bool isRight = std::find(right.begin(), right.end(), m_series->query(i)) != right.end();
        const ValueAxis &axis = isRight ? m_frame.rightAxis() : m_frame.axis();
        const qreal y = m_plotRect.bottom() - axis.fraction(m_series->ring(i).valueAt(t, within)) * m_plotRect.height();
        if (std::abs(y - at.y()) < least) {
            least = std::abs(y - at.y());
            found = i;
        }
    }
    return found;
}

void ChartItem::takeLook()
{
    m_look.size = size();
    m_look.scale = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    m_look.axes = m_axes;
    m_look.rangeMs = std::max<qint64>(qint64(m_rangeMs), 1000);
    m_look.line = {m_lineWidth * m_look.scale, m_filled, m_stacked, m_fillOpacity, shapeFromName(m_shape)};
    m_look.background = m_background;
    m_look.grid = m_gridColor;
    m_look.label = m_labelColor;
    m_look.font = m_font;
    m_look.colors.clear();
    for (const QVariant &color : std::as_const(m_colors)) {
        m_look.colors.push_back(color.value<QColor>());
    }
    takeAxes();
    takeMarks();
    takeRoles();
    m_lookDirty = false;
}

void ChartItem::takeAxes()
{
    m_look.left = axisLook(unitOf(m_unit), m_logarithmic);
    m_look.left.limits.min = fixed(m_minimum);
    m_look.left.limits.max = fixed(m_maximum);
    m_look.right = axisLook(unitOf(m_rightUnit), m_logarithmic);
}

void ChartItem::takeRoles()
{
    QueryRoles roles;
    for (const QVariant &query : std::as_const(m_rightQueries)) {
        roles.right.push_back(query.toInt());
    }
    if (m_band.size() == 2) {
        roles.band = {m_band[0].toInt(), m_band[1].toInt()};
    }
    if (roles != m_roles) {
        m_roles = std::move(roles);
        m_frame.invalidate();
    }
}

void ChartItem::takeMarks()
{
    m_look.thresholdAreas = m_thresholdAreas;
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
}

AxisLabels ChartItem::labels() const
{
    return [this](const ValueAxis &axis, bool right) { return axisLabels(axis, unitOf(right ? m_rightUnit : m_unit)); };
}

void ChartItem::paintTo(QPainter &painter)
{
    takeLook();
    m_frame.paintTo(painter, m_columns.data(m_look.colors, m_roles), m_look, labels(), m_end);
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
    if (!m_frame.update(m_columns.data(m_look.colors, m_roles), m_look, labels(), now)) {
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

QSGNode *ChartItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (m_frame.image().isNull()) {
        delete node;
        return nullptr;
    }
    if (m_pictureDirty || node == nullptr) {
        if (!m_renderer) {
            m_renderer = makeChartRenderer(*window());
        }
        node = m_renderer->show(node, *window(), m_frame.takePicture(), boundingRect());
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
    if (change == ItemSceneChange) {
        m_renderer.reset(); // another window may have another backend
    }
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        m_lookDirty = true;
        m_pictureDirty = true;
        polish();
    }
    TimePlot::itemChange(change, data);
}

} // namespace belfry

#include "moc_chart_item.cpp"
