// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsHistogram{
    WidgetOption{.name = "buckets",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Bars"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "About how many; their edges are round numbers."),
                 .preset = "20",
                 .lowest = 2,
                 .highest = 100},
    kHostOption};

} // namespace

constinit const WidgetType histogram{
    .id = "histogram",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Histogram"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "How often which values came, over the time that is shown."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "How often which load"),
    .expr = "node_load1",
    .legend = QT_TRANSLATE_NOOP("LayoutWords", "load"),
    .options = kOptionsHistogram};

} // namespace belfry::types
