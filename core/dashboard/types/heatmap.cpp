// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kHeatScales{OptionWord{"linear", QT_TRANSLATE_NOOP("WidgetType", "Linear")},
                                 OptionWord{"log", QT_TRANSLATE_NOOP("WidgetType", "Logarithmic")}};

constexpr std::array kOptionsHeatMap{
    WidgetOption{.name = "rows",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Rows"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "About how many, of series that are not buckets already."),
                 .preset = "12",
                 .lowest = 2,
                 .highest = 60},
    WidgetOption{.name = "scale",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Rows by"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "For values between the smallest and the largest."),
                 .preset = "\"linear\"",
                 .words = kHeatScales},
    kColorOption, kMarksOption, kHostOption};

} // namespace

constinit const WidgetType heatMap{
    .id = "heatmap",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Heat map"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "How values, or their buckets, were spread over time."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "How busy the processors were"),
    .expr = "1 - sum by (cpu) (rate(node_cpu_seconds_total{mode=~\"idle|iowait\"}[5s]))",
    .legend = QT_TRANSLATE_NOOP("LayoutWords", "Core {{cpu}}"),
    .unit = Unit::PercentUnit,
    .options = kOptionsHeatMap};

} // namespace belfry::types
