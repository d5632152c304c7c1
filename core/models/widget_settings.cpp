// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widget_settings.h"

#include "models/widgets_model.h"

#include <QCoreApplication>

#include <cmath>

namespace belfry {

namespace {

std::optional<double> limit(const QVariant &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::vector<WidgetQuery> queriesOf(const QVariantList &list)
{
    std::vector<WidgetQuery> queries;
    for (const QVariant &each : list) {
        const QVariantMap map = each.toMap();
        queries.push_back(
            {map.value(QStringLiteral("expr")).toString().trimmed(), map.value(QStringLiteral("legend")).toString()});
    }
    return queries;
}

std::optional<Repeat> repeatOf(const QVariantMap &map)
{
    const QString variable = map.value(QStringLiteral("variable")).toString();
    if (variable.isEmpty())
        return std::nullopt;
    return Repeat{variable, map.value(QStringLiteral("columns")).toInt()};
}

void setOptions(QJsonObject &options, const QVariantMap &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QJsonValue value = QJsonValue::fromVariant(it.value());
        if (value.isNull() || value.isUndefined())
            options.remove(it.key());
        else
            options.insert(it.key(), value);
    }
}

} // namespace

Result<Widget> withSettings(Widget widget, const QVariantMap &settings)
{
    const auto given = [&settings](const char *name) -> std::optional<QVariant> {
        const auto it = settings.constFind(QLatin1String(name));
        return it == settings.constEnd() ? std::nullopt : std::optional(*it);
    };
    if (const auto type = given("type"))
        widget.type = type->toString();
    if (const auto title = given("title"))
        widget.title = title->toString();
    if (const auto context = given("context"))
        widget.context = context->toString();
    if (const auto queries = given("queries"))
        widget.queries = queriesOf(queries->toList());
    if (const auto name = given("unit")) {
        const auto unit = unitFromName(name->toString());
        if (!unit)
            return failure(QCoreApplication::translate("WidgetSettings", "There is no unit \"%1\"; known are %2")
                               .arg(name->toString(), unitNames().join(QLatin1String(", "))));
        widget.unit = *unit;
    }
    if (const auto minimum = given("minimum"))
        widget.min = limit(*minimum);
    if (const auto maximum = given("maximum"))
        widget.max = limit(*maximum);
    if (const auto thresholds = given("thresholds"))
        widget.thresholds = thresholdsFromList(thresholds->toList());
    if (const auto repeat = given("repeat"))
        widget.repeat = repeatOf(repeat->toMap());
    if (const auto options = given("options"))
        setOptions(widget.options, options->toMap());
    return widget;
}

} // namespace belfry
