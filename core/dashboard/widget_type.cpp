// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_type.h"

#include "dashboard/types/types.h"

#include <QJsonDocument>

#include <array>

namespace belfry {

namespace {

constexpr std::array kTypes{
    &types::timeSeries,   &types::stat,       &types::gauge,   &types::timeline,  &types::barList,  &types::table,
    &types::pie,          &types::statusGrid, &types::heatMap, &types::histogram, &types::polar,    &types::hostMap,
    &types::dependencies, &types::flow,       &types::alerts,  &types::health,    &types::eventLog, &types::processes,
    &types::connections,  &types::text,       &types::clock,   &types::image};

} // namespace

std::span<const WidgetType *const> widgetTypes()
{
    return kTypes;
}

const WidgetType *findWidgetType(QStringView id)
{
    for (const WidgetType *type : kTypes) {
        if (id == QLatin1String(type->id))
            return type;
    }
    return nullptr;
}

QStringList widgetTypeIds()
{
    QStringList ids;
    for (const WidgetType *type : kTypes)
        ids << QString::fromLatin1(type->id);
    return ids;
}

Widget newWidget(const WidgetType &type)
{
    Widget widget;
    widget.type = QString::fromLatin1(type.id);
    widget.title = QString::fromUtf8(type.title);
    widget.translate = true;
    widget.grid = {0, 0, type.w, type.h};
    if (type.expr)
        widget.queries = {{QString::fromUtf8(type.expr), QString::fromUtf8(type.legend)}};
    widget.unit = type.unit;
    if (type.warning != 0)
        widget.thresholds.push_back({type.warning, ThresholdState::Warning});
    if (type.critical != 0)
        widget.thresholds.push_back({type.critical, ThresholdState::Critical});
    widget.options = QJsonDocument::fromJson(type.presets).object();
    return widget;
}

} // namespace belfry
