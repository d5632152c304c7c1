// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kShapes{OptionWord{"lines", QT_TRANSLATE_NOOP("WidgetType", "Lines")},
                             OptionWord{"steps", QT_TRANSLATE_NOOP("WidgetType", "Steps")},
                             OptionWord{"bars", QT_TRANSLATE_NOOP("WidgetType", "Bars")},
                             OptionWord{"points", QT_TRANSLATE_NOOP("WidgetType", "Points")}};
constexpr std::array kScales{OptionWord{"linear", QT_TRANSLATE_NOOP("WidgetType", "Linear")},
                             OptionWord{"log", QT_TRANSLATE_NOOP("WidgetType", "Logarithmic")}};
constexpr std::array kLegendValues{OptionWord{"min", QT_TRANSLATE_NOOP("WidgetType", "Min")},
                                   OptionWord{"avg", QT_TRANSLATE_NOOP("WidgetType", "Avg")},
                                   OptionWord{"max", QT_TRANSLATE_NOOP("WidgetType", "Max")},
                                   OptionWord{"last", QT_TRANSLATE_NOOP("WidgetType", "Last")}};

constexpr std::array kOptionsTimeSeries{
    WidgetOption{.name = "draw",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Drawn as"),
                 .preset = "\"lines\"",
                 .words = kShapes},
    WidgetOption{
        .name = "stack",
        .kind = Kind::Boolean,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Stack series"),
        .hint = QT_TRANSLATE_NOOP("WidgetType", "Each on top of the others, so that the uppermost edge is their sum."),
        .preset = "false"},
    WidgetOption{.name = "fill",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Fill under lines"),
                 .preset = "false"},
    WidgetOption{
        .name = "scale",
        .kind = Kind::Word,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Axis"),
        .hint = QT_TRANSLATE_NOOP(
            "WidgetType", "A logarithmic one shows small and large values at once, but nothing at or below zero."),
        .preset = "\"linear\"",
        .words = kScales},
    WidgetOption{.name = "rightAxis",
                 .kind = Kind::Queries,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "On the right"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "The queries whose series have an axis of their own."),
                 .preset = "[]",
                 .lowest = 0,
                 .highest = 50},
    WidgetOption{.name = "rightUnit",
                 .kind = Kind::Unit,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Unit on the right"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Without one, the unit of the widget.")},
    WidgetOption{
        .name = "band",
        .kind = Kind::Queries,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Area between"),
        .hint = QT_TRANSLATE_NOOP(
            "WidgetType", "The lower and the upper one, as a least and a largest value. Their lines are not drawn."),
        .preset = "[]",
        .lowest = 0,
        .highest = 2},
    WidgetOption{.name = "thresholdAreas",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Tint beyond thresholds"),
                 .preset = "false"},
    WidgetOption{.name = "legend",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Show legend"),
                 .preset = "true"},
    WidgetOption{.name = "legendValues",
                 .kind = Kind::Words,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Values in the legend"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "With any of them the legend is a table."),
                 .preset = "[]",
                 .words = kLegendValues},
    WidgetOption{
        .name = "axes", .kind = Kind::Boolean, .title = QT_TRANSLATE_NOOP("WidgetType", "Show axes"), .preset = "true"},
    kMarksOption,
    kHostOption};

} // namespace

constinit const WidgetType timeSeries{
    .id = "timeseries",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Time series"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Lines, bars or areas over time, with a legend and thresholds."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "CPU by mode"),
    .expr = "sum by (mode) (rate(node_cpu_seconds_total{mode!=\"idle\"}[5s]))",
    .legend = "{{mode}}",
    .unit = Unit::PercentUnit,
    .presets = "{\"fill\":true,\"legend\":true}",
    .options = kOptionsTimeSeries};

} // namespace belfry::types
