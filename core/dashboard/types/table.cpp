// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsTable{
    WidgetOption{.name = "columns",
                 .kind = Kind::Columns,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Columns"),
                 .hint = QT_TRANSLATE_NOOP(
                     "WidgetType", "Labels and queries, from left to right. Without any, all labels and all queries."),
                 .preset = "[]"},
    WidgetOption{
        .name = "filter",
        .kind = Kind::Text,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Rows containing"),
        .hint = QT_TRANSLATE_NOOP("WidgetType", "In any cell; whoever looks at the table may write something else."),
        .preset = "\"\""},
    WidgetOption{.name = "filterField",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Field to filter rows"),
                 .preset = "false"},
    kHostOption};

} // namespace

constinit const WidgetType table{
    .id = "table",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Table"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Several values per device, side by side, to sort by."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Network devices"),
    .expr = "rate(node_network_receive_bytes_total[5s]) * 8",
    .legend = "{{device}}",
    .unit = Unit::BitsPerSec,
    .presets = "{\"columns\":[{\"label\":\"device\",\"title\":\"" QT_TRANSLATE_NOOP(
        "LayoutWords", "Device") "\"},{\"query\":0,\"title\":\"" QT_TRANSLATE_NOOP("LayoutWords", "Received") "\"}]}",
    .options = kOptionsTable};

} // namespace belfry::types
