// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture_colors.h"

#include "models/state_names.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace belfry {

namespace {

/// On a grid of 16 units, as the icons.
QPainterPath outlineOf(StateKind kind)
{
    QPainterPath path;
    if (kind == StateKind::Warning)
        path.addPolygon(QPolygonF({{8, 2}, {15, 14}, {1, 14}}));
    else if (kind == StateKind::Critical)
        path.addPolygon(QPolygonF(
            {{5.3, 1.5}, {10.7, 1.5}, {14.5, 5.3}, {14.5, 10.7}, {10.7, 14.5}, {5.3, 14.5}, {1.5, 10.7}, {1.5, 5.3}}));
    else
        path.addEllipse(QPointF(8, 8), 6.5, 6.5);
    path.closeSubpath();
    return path;
}

QPainterPath signOf(StateKind kind)
{
    QPainterPath path;
    if (kind == StateKind::Ok) {
        path.addPolygon(QPolygonF({{5, 8.3}, {7, 10.3}, {11, 5.9}}));
        return path;
    }
    if (kind == StateKind::Unknown) {
        path.moveTo(6.2, 6.3);
        path.cubicTo(6.2, 4.2, 9.9, 4.2, 9.9, 6.4);
        path.cubicTo(9.9, 7.8, 8, 7.9, 8, 9.3);
    } else {
        path.moveTo(8, kind == StateKind::Warning ? 6.3 : 4.6);
        path.lineTo(8, kind == StateKind::Warning ? 9.9 : 8.8);
    }
    path.moveTo(8, 11.4);
    path.lineTo(8, 11.8);
    return path;
}

} // namespace

PictureColors PictureColors::from(const QVariantMap &paints)
{
    PictureColors colors;
    const auto take = [&paints](const char *name, QColor &color) {
        const auto found = paints.constFind(QLatin1String(name));
        if (found != paints.constEnd())
            color = found->value<QColor>();
    };
    take("card", colors.card);
    take("raised", colors.raised);
    take("line", colors.line);
    take("text1", colors.text1);
    take("text2", colors.text2);
    take("text3", colors.text3);
    take("accent", colors.accent);
    take("ok", colors.ok);
    take("warning", colors.warning);
    take("critical", colors.critical);
    take("unknown", colors.unknown);
    take("stateInk", colors.stateInk);
    const QVariantList series = paints.value(QStringLiteral("series")).toList();
    for (const QVariant &each : series)
        colors.series << each.value<QColor>();
    return colors;
}

const QColor &PictureColors::ofState(const QString &state) const
{
    switch (stateKind(state)) {
    case StateKind::Ok: return ok;
    case StateKind::Warning: return warning;
    case StateKind::Critical: return critical;
    case StateKind::Unknown: break;
    }
    return unknown;
}

QColor PictureColors::ofSeries(int index) const
{
    return series.isEmpty() ? accent : series[index % series.size()];
}

QColor blended(const QColor &over, const QColor &under, double opacity)
{
    const auto mix = [opacity](int above, int below) { return int(std::lround(below + (above - below) * opacity)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

void paintStateMark(QPainter &painter, const QRectF &place, const QString &state, const PictureColors &colors)
{
    constexpr qreal kGrid = 16;
    const StateKind kind = stateKind(state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width() / kGrid, place.height() / kGrid);
    painter.fillPath(outlineOf(kind), colors.ofState(state));
    painter.strokePath(signOf(kind), QPen(colors.stateInk, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace belfry
