// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_pages.h"

#include <QJsonArray>
#include <QRect>

#include <array>

namespace belfry {

namespace {

QJsonObject widget(const QString &id, const QString &type, QRect grid, const QString &expr, const QString &legend,
                   const QJsonObject &options)
{
    return {{"id", id},
            {"type", type},
            {"title", id},
            {"grid", QJsonObject{{"x", grid.x()}, {"y", grid.y()}, {"w", grid.width()}, {"h", grid.height()}}},
            {"queries", QJsonArray{QJsonObject{{"expr", expr}, {"legend", legend}}}},
            {"unit", "percentunit"},
            {"options", options}};
}

QJsonObject page(const QString &id, const QString &range, const QJsonArray &widgets)
{
    return {{"id", id}, {"title", id}, {"range", range}, {"widgets", widgets}};
}

QJsonArray charts(int count)
{
    QJsonArray widgets;
    for (int i = 0; i < count; ++i) {
        const QRect place((i % 4) * 3, (i / 4) * 3, 3, 3);
        widgets.append(widget(QStringLiteral("chart-%1").arg(i), QStringLiteral("timeseries"), place,
                              QStringLiteral("rate(mode_total[%1s])").arg(i + 1), QStringLiteral("{{mode}}"),
                              QJsonObject{{"fill", true}}));
    }
    return widgets;
}

QJsonArray allKinds(int count)
{
    constexpr std::array kTypes{"timeseries", "stat", "gauge", "barlist", "timeline", "statusgrid"};
    QJsonArray widgets;
    for (int i = 0; i < count; ++i) {
        const QRect place((i % 6) * 2, (i / 6) * 3, 2, 3);
        widgets.append(widget(QStringLiteral("widget-%1").arg(i), QLatin1String(kTypes[std::size_t(i) % kTypes.size()]),
                              place, QStringLiteral("rate(mode_total[%1s])").arg(i + 1), QStringLiteral("{{mode}}"),
                              QJsonObject()));
    }
    return widgets;
}

} // namespace

QJsonObject benchLayout()
{
    const QJsonArray pages{page(QStringLiteral("charts"), QStringLiteral("10m"), charts(24)),
                           page(QStringLiteral("many"), QStringLiteral("10m"), allKinds(144)),
                           page(QStringLiteral("one"), QStringLiteral("10m"), charts(1))};
    return {{"version", 1}, {"name", "Bench"}, {"pages", pages}};
}

} // namespace belfry
