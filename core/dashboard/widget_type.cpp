// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_type.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace belfry {

namespace {

constexpr std::array kTypes{
    WidgetType{"timeseries", QT_TRANSLATE_NOOP("WidgetType", "Time series"),
               QT_TRANSLATE_NOOP("WidgetType", "Lines or stacked areas over time, with a legend and thresholds."), true,
               6, 5, 3, 3, QT_TRANSLATE_NOOP("WidgetType", "CPU by mode"),
               "sum by (mode) (rate(node_cpu_seconds_total{mode!=\"idle\"}[5s]))", "{{mode}}", Unit::None,
               "{\"fill\":true,\"legend\":true}"},
    WidgetType{"stat", QT_TRANSLATE_NOOP("WidgetType", "Number"),
               QT_TRANSLATE_NOOP("WidgetType", "One value, large, with its recent course."), true, 2, 2, 2, 2,
               QT_TRANSLATE_NOOP("WidgetType", "Load"), "node_load1", "load", Unit::None, "{\"sparkline\":true}"},
    WidgetType{"gauge", QT_TRANSLATE_NOOP("WidgetType", "Gauge"),
               QT_TRANSLATE_NOOP("WidgetType", "One value between two ends, as an arc or a bar."), true, 2, 4, 2, 2,
               QT_TRANSLATE_NOOP("WidgetType", "Memory used"),
               "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes", "used", Unit::PercentUnit,
               "{\"shape\":\"arc\"}"},
    WidgetType{"timeline", QT_TRANSLATE_NOOP("WidgetType", "State timeline"),
               QT_TRANSLATE_NOOP("WidgetType", "Which state each of several was in, over time."), true, 6, 5, 3, 2,
               QT_TRANSLATE_NOOP("WidgetType", "Health of all parts"), "belfry_health_state{component!=\"host\"} < 3",
               "{{component}}", Unit::None, "{\"texts\":\"0=healthy, 1=degraded, 2=unhealthy\"}", 1, 2},
    WidgetType{"barlist", QT_TRANSLATE_NOOP("WidgetType", "Bar list"),
               QT_TRANSLATE_NOOP("WidgetType", "The largest of many, each with a bar."), true, 3, 5, 2, 3,
               QT_TRANSLATE_NOOP("WidgetType", "Busiest cores"),
               "1 - sum by (cpu) (rate(node_cpu_seconds_total{mode=~\"idle|iowait\"}[5s]))", "CPU {{cpu}}",
               Unit::PercentUnit, "{\"limit\":10}"},
    WidgetType{"table", QT_TRANSLATE_NOOP("WidgetType", "Table"),
               QT_TRANSLATE_NOOP("WidgetType", "Several values per device, side by side, to sort by."), true, 6, 5, 3,
               3, QT_TRANSLATE_NOOP("WidgetType", "Network devices"), "rate(node_network_receive_bytes_total[5s]) * 8",
               "{{device}}", Unit::BitsPerSec,
               "{\"columns\":[{\"label\":\"device\",\"title\":\"Device\"},{\"query\":0,\"title\":\"Received\"}]}"},
    WidgetType{"pie", QT_TRANSLATE_NOOP("WidgetType", "Pie"),
               QT_TRANSLATE_NOOP("WidgetType", "The parts of a whole at this moment."), true, 3, 5, 2, 3,
               QT_TRANSLATE_NOOP("WidgetType", "Memory"), "node_memory_MemAvailable_bytes", "available", Unit::Bytes,
               "{\"hole\":0.6}"},
    WidgetType{"alerts", QT_TRANSLATE_NOOP("WidgetType", "Alerts"),
               QT_TRANSLATE_NOOP("WidgetType", "What is firing or about to."), false, 6, 4, 3, 2,
               QT_TRANSLATE_NOOP("WidgetType", "Alerts"), nullptr, nullptr, Unit::None,
               "{\"states\":[\"firing\",\"pending\"]}"},
    WidgetType{"health", QT_TRANSLATE_NOOP("WidgetType", "Health"),
               QT_TRANSLATE_NOOP("WidgetType", "How the host and its parts are, and why."), false, 4, 4, 2, 2,
               QT_TRANSLATE_NOOP("WidgetType", "Health"), nullptr, nullptr, Unit::None, "{}"},
};

} // namespace

std::span<const WidgetType> widgetTypes()
{
    return kTypes;
}

const WidgetType *findWidgetType(QStringView id)
{
    for (const WidgetType &type : kTypes) {
        if (id == QLatin1String(type.id))
            return &type;
    }
    return nullptr;
}

QStringList widgetTypeIds()
{
    QStringList ids;
    for (const WidgetType &type : kTypes)
        ids << QString::fromLatin1(type.id);
    return ids;
}

Widget newWidget(const WidgetType &type)
{
    Widget widget;
    widget.type = QString::fromLatin1(type.id);
    widget.title = QCoreApplication::translate("WidgetType", type.title);
    widget.grid = {0, 0, type.w, type.h};
    if (type.expr)
        widget.queries = {{QString::fromUtf8(type.expr), QString::fromUtf8(type.legend)}};
    widget.unit = type.unit;
    if (type.warning != 0)
        widget.thresholds.push_back({type.warning, ThresholdState::Warning});
    if (type.critical != 0)
        widget.thresholds.push_back({type.critical, ThresholdState::Critical});
    widget.options = QJsonDocument::fromJson(type.options).object();
    return widget;
}

} // namespace belfry
