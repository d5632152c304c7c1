// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kGridOrders{OptionWord{"none", QT_TRANSLATE_NOOP("WidgetType", "As they come")},
                                 OptionWord{"desc", QT_TRANSLATE_NOOP("WidgetType", "Largest first")},
                                 OptionWord{"asc", QT_TRANSLATE_NOOP("WidgetType", "Smallest first")}};

constexpr std::array kOptionsStatusGrid{
    WidgetOption{.name = "sort",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Order"),
                 .preset = "\"none\"",
                 .words = kGridOrders},
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "How many cells there are."),
                 .preset = "200",
                 .lowest = 1,
                 .highest = 500},
    kTextsOption, kHostOption};

} // namespace

constinit const WidgetType statusGrid{
    .id = "statusgrid",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Status grid"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "One cell for each of many, in the colour of its state."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 2,
    .minH = 2,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Filesystems"),
    .expr = "1 - node_filesystem_avail_bytes / node_filesystem_size_bytes",
    .legend = "{{mountpoint}}",
    .unit = Unit::PercentUnit,
    .warning = 0.85,
    .critical = 0.95,
    .options = kOptionsStatusGrid};

} // namespace belfry::types
