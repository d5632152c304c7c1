// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kTileColors{OptionWord{"states", QT_TRANSLATE_NOOP("WidgetType", "By thresholds")},
                                 OptionWord{"scale", QT_TRANSLATE_NOOP("WidgetType", "By the scale")}};
constexpr std::array kTileShapes{OptionWord{"tiles", QT_TRANSLATE_NOOP("WidgetType", "Tiles")},
                                 OptionWord{"hexagons", QT_TRANSLATE_NOOP("WidgetType", "Hexagons")}};

constexpr std::array kOptionsHostMap{
    WidgetOption{.name = "label",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "A tile for each"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "The name of a label. With none, each series has a tile."),
                 .preset = "\"instance\""},
    WidgetOption{
        .name = "group",
        .kind = Kind::Text,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Grouped by"),
        .hint = QT_TRANSLATE_NOOP("WidgetType", "The name of a label, as job or rack. With none, all are together."),
        .preset = "\"\""},
    WidgetOption{.name = "colors",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Colours"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Without thresholds it is the scale that counts."),
                 .preset = "\"states\"",
                 .words = kTileColors},
    WidgetOption{.name = "color",
                 .kind = Kind::Color,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Colour of the scale"),
                 .preset = "0",
                 .lowest = 0,
                 .highest = 7},
    WidgetOption{.name = "shape",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Shape"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Tiles of different sizes are always rectangles."),
                 .preset = "\"tiles\"",
                 .words = kTileShapes},
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "How many tiles there are."),
                 .preset = "2000",
                 .lowest = 1,
                 .highest = 5000},
    WidgetOption{
        .name = "page",
        .kind = Kind::Text,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Page that a tile opens"),
        .hint = QT_TRANSLATE_NOOP(
            "WidgetType", "Its id. A tile chooses itself in a variable over its label, else it opens its machine."),
        .preset = "\"\""},
    kTextsOption,
    kHostOption};

} // namespace

constinit const WidgetType hostMap{
    .id = "hostmap",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Host map"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "A tile for each host, in the colour of its value."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 2,
    .minH = 2,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Processors of all machines"),
    .expr = "1 - avg by (instance) (rate(node_cpu_seconds_total{mode=\"idle\"}[1m]))",
    .legend = "",
    .unit = Unit::PercentUnit,
    .presets = "{\"host\":\"all\"}",
    .warning = 0.85,
    .critical = 0.95,
    .options = kOptionsHostMap};

} // namespace belfry::types
