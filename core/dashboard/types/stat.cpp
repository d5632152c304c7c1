// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsStat{
    WidgetOption{.name = "sparkline",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Show sparkline"),
                 .preset = "true"},
    WidgetOption{
        .name = "caption",
        .kind = Kind::Text,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Line below"),
        .hint = QT_TRANSLATE_NOOP(
            "WidgetType",
            "A template: {{value}} is the second query's value, {{value3}} the third's, other names are labels.")},
    kDecimalsOption, kColorOption};

} // namespace

constinit const WidgetType stat{.id = "stat",
                                .name = QT_TRANSLATE_NOOP("WidgetType", "Number"),
                                .description =
                                    QT_TRANSLATE_NOOP("WidgetType", "One value, large, with its recent course."),
                                .takesQueries = true,
                                .w = 2,
                                .h = 2,
                                .minW = 2,
                                .minH = 2,
                                .title = QT_TRANSLATE_NOOP("LayoutWords", "Load"),
                                .expr = "node_load1",
                                .legend = QT_TRANSLATE_NOOP("LayoutWords", "load"),
                                .presets = "{\"sparkline\":true}",
                                .options = kOptionsStat};

} // namespace belfry::types
