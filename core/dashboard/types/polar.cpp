// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsPolar{
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "How many spokes there are."),
                 .preset = "12",
                 .lowest = 3,
                 .highest = 24},
    WidgetOption{.name = "maxima",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Ends of spokes"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "As in sda=500, sdb=2000; the others end together."),
                 .preset = "\"\""},
    kColorOption, kHostOption};

} // namespace

constinit const WidgetType polar{
    .id = "polar",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Polar"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Several values around a centre: what stands out is seen at once."),
    .takesQueries = true,
    .w = 4,
    .h = 6,
    .minW = 3,
    .minH = 4,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "CPU by mode"),
    .expr = "avg by (mode) (rate(node_cpu_seconds_total{mode!=\"idle\"}[1m]))",
    .legend = "{{mode}}",
    .unit = Unit::PercentUnit,
    .options = kOptionsPolar};

} // namespace belfry::types
