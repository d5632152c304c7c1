// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsPie{
    WidgetOption{.name = "hole",
                 .kind = Kind::Number,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Hole"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Its share of the width; without one it is a pie."),
                 .preset = "0.62",
                 .lowest = 0,
                 .highest = 0.9},
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "How many parts there are; the smallest others are one."),
                 .preset = "8",
                 .lowest = 1,
                 .highest = 50},
    kHostOption};

} // namespace

constinit const WidgetType pie{.id = "pie",
                               .name = QT_TRANSLATE_NOOP("WidgetType", "Pie"),
                               .description = QT_TRANSLATE_NOOP("WidgetType", "The parts of a whole at this moment."),
                               .takesQueries = true,
                               .w = 3,
                               .h = 5,
                               .minW = 2,
                               .minH = 3,
                               .title = QT_TRANSLATE_NOOP("LayoutWords", "CPU by mode"),
                               .expr = "avg by (mode) (rate(node_cpu_seconds_total[1m]))",
                               .legend = "{{mode}}",
                               .unit = Unit::PercentUnit,
                               .presets = "{\"hole\":0.6,\"limit\":5}",
                               .options = kOptionsPie};

} // namespace belfry::types
