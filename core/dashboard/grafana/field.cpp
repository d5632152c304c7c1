// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/field.h"

#include "dashboard/grafana/value_texts.h"

#include <cmath>

namespace belfry::grafana {

namespace {

void setEnds(Field &field, const Element &from, L1 min, L1 max)
{
    field.min = from.number(min);
    field.max = from.number(max);
}

void setDecimals(Field &field, const Element &from)
{
    if (const auto decimals = from.number(L1("decimals")); decimals && *decimals >= 0)
        field.decimals = int(std::min(*decimals, 10.0));
}

void setUnit(Field &field, const Element &from, L1 name)
{
    field.unit = from.text(name);
    field.unitPointer = from.at(name);
}

/// [{color, value}] as Grafana has it since version 6.
void setSteps(Field &field, const Element &owner, L1 name)
{
    for (const Element &step : owner.children(name)) {
        const auto from = step.number(L1("value"));
        if (from || field.steps.empty())
            field.steps.push_back({from, step.text(L1("color"))});
    }
}

/// fieldConfig.defaults, and options.fieldOptions.defaults of version 6.
void readDefaults(Field &field, const Element &defaults)
{
    setUnit(field, defaults, L1("unit"));
    setEnds(field, defaults, L1("min"), L1("max"));
    setDecimals(field, defaults);
    const Element thresholds = defaults.child(L1("thresholds"));
    setSteps(field, thresholds.isEmpty() ? defaults : thresholds,
             thresholds.isEmpty() ? L1("thresholds") : L1("steps"));
    field.stepsArePercent = thresholds.text(L1("mode")) == L1("percentage");
    const QString mode = defaults.child(L1("color")).text(L1("mode"));
    field.colorsByState = mode.isEmpty() || mode == L1("thresholds");
    field.custom = defaults.child(L1("custom"));
    readValueTexts(field, defaults.children(L1("mappings")));
}

/// "50,80" and three colours.
void readSingleStatColors(Field &field, const Element &panel)
{
    const QStringList values = panel.text(L1("thresholds")).split(u',', Qt::SkipEmptyParts);
    const QStringList colors = panel.texts(L1("colors"));
    field.colorsByState =
        panel.flag(L1("colorBackground")) || panel.flag(L1("colorValue")) || panel.child(L1("gauge")).flag(L1("show"));
    field.steps.push_back({std::nullopt, colors.value(0)});
    for (qsizetype i = 0; i < std::min<qsizetype>(values.size(), 20); ++i) {
        bool isNumber = false;
        const double value = values[i].trimmed().toDouble(&isNumber);
        if (isNumber && std::isfinite(value))
            field.steps.push_back({value, colors.value(i + 1)});
    }
}

void readSingleStat(Field &field, const Element &panel)
{
    setUnit(field, panel, L1("format"));
    setDecimals(field, panel);
    const Element gauge = panel.child(L1("gauge"));
    if (gauge.flag(L1("show"))) {
        field.min = gauge.number(L1("minValue")).value_or(0);
        field.max = gauge.number(L1("maxValue")).value_or(100);
    }
    readSingleStatColors(field, panel);
    readValueTexts(field, panel.children(L1("valueMaps")));
    field.hasOtherTexts = field.hasOtherTexts || panel.number(L1("mappingType")) == 2.0;
}

/// The left axis of a graph; before version 4, y_formats and grid.leftMin.
void readGraph(Field &field, const Element &panel)
{
    const std::vector<Element> axes = panel.children(L1("yaxes"));
    if (!axes.empty()) {
        setUnit(field, axes.front(), L1("format"));
        setEnds(field, axes.front(), L1("min"), L1("max"));
    } else if (panel.has(L1("y_formats"))) {
        field.unit = panel.texts(L1("y_formats")).value(0);
        field.unitPointer = panel.at(L1("y_formats")) + L1("/0");
        setEnds(field, panel.child(L1("grid")), L1("leftMin"), L1("leftMax"));
    }
}

} // namespace

Field readField(const Panel &panel)
{
    Field field;
    const Element defaults = panel.json.child(L1("fieldConfig")).child(L1("defaults"));
    const Element older = panel.json.child(L1("options")).child(L1("fieldOptions")).child(L1("defaults"));
    if (!defaults.isEmpty())
        readDefaults(field, defaults);
    else if (!older.isEmpty())
        readDefaults(field, older);
    if (panel.type == L1("singlestat"))
        readSingleStat(field, panel.json);
    else if (panel.type == L1("graph"))
        readGraph(field, panel.json);
    else if (defaults.isEmpty() && older.isEmpty() && panel.json.has(L1("format")))
        setUnit(field, panel.json, L1("format"));
    return field;
}

} // namespace belfry::grafana
