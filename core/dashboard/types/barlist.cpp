// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOrders{OptionWord{"desc", QT_TRANSLATE_NOOP("WidgetType", "Largest first")},
                             OptionWord{"asc", QT_TRANSLATE_NOOP("WidgetType", "Smallest first")},
                             OptionWord{"none", QT_TRANSLATE_NOOP("WidgetType", "As they come")}};

constexpr std::array kOptionsBarList{WidgetOption{.name = "limit",
                                                  .kind = Kind::Integer,
                                                  .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                                                  .hint = QT_TRANSLATE_NOOP("WidgetType", "How many bars there are."),
                                                  .preset = "10",
                                                  .lowest = 1,
                                                  .highest = 50},
                                     WidgetOption{.name = "sort",
                                                  .kind = Kind::Word,
                                                  .title = QT_TRANSLATE_NOOP("WidgetType", "Order"),
                                                  .preset = "\"desc\"",
                                                  .words = kOrders},
                                     kHostOption};

} // namespace

constinit const WidgetType barList{.id = "barlist",
                                   .name = QT_TRANSLATE_NOOP("WidgetType", "Bar list"),
                                   .description =
                                       QT_TRANSLATE_NOOP("WidgetType", "The largest of many, each with a bar."),
                                   .takesQueries = true,
                                   .w = 3,
                                   .h = 5,
                                   .minW = 2,
                                   .minH = 3,
                                   .title = QT_TRANSLATE_NOOP("LayoutWords", "Busiest cores"),
                                   .expr = "1 - sum by (cpu) (rate(node_cpu_seconds_total{mode=~\"idle|iowait\"}[5s]))",
                                   .legend = QT_TRANSLATE_NOOP("LayoutWords", "Core {{cpu}}"),
                                   .unit = Unit::PercentUnit,
                                   .presets = "{\"limit\":10}",
                                   .options = kOptionsBarList};

} // namespace belfry::types
