// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsFlow{
    WidgetOption{
        .name = "stages",
        .kind = Kind::Text,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Stages"),
        .hint = QT_TRANSLATE_NOOP("WidgetType", "Two to six names of labels, from left to right: direction, device."),
        .preset = "\"\""},
    WidgetOption{.name = "from",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "From"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "The name of a label; where there are no stages."),
                 .preset = "\"\""},
    WidgetOption{.name = "to",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "To"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Likewise."),
                 .preset = "\"\""},
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "How many each stage has; the smaller ones are one together."),
                 .preset = "10",
                 .lowest = 2,
                 .highest = 50},
    kHostOption};

} // namespace

constinit const WidgetType flow{
    .id = "flow",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Flow"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "How much goes from where to where, as ribbons that thick."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Traffic by device"),
    .expr = "label_replace(rate(node_network_receive_bytes_total{device!=\"lo\"}[1m]), \"direction\", \"received\", "
            "\"device\", \".*\") or label_replace(rate(node_network_transmit_bytes_total{device!=\"lo\"}[1m]), "
            "\"direction\", \"sent\", \"device\", \".*\")",
    .legend = "{{direction}} {{device}}",
    .unit = Unit::BytesPerSec,
    .presets = "{\"stages\":\"direction, device\"}",
    .options = kOptionsFlow};

} // namespace belfry::types
