// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kGaugeShapes{OptionWord{"arc", QT_TRANSLATE_NOOP("WidgetType", "Arc")},
                                  OptionWord{"bar", QT_TRANSLATE_NOOP("WidgetType", "Bar")}};

constexpr std::array kOptionsGauge{WidgetOption{.name = "shape",
                                                .kind = Kind::Word,
                                                .title = QT_TRANSLATE_NOOP("WidgetType", "Shape"),
                                                .preset = "\"arc\"",
                                                .words = kGaugeShapes},
                                   kDecimalsOption, kColorOption};

} // namespace

constinit const WidgetType gauge{.id = "gauge",
                                 .name = QT_TRANSLATE_NOOP("WidgetType", "Gauge"),
                                 .description =
                                     QT_TRANSLATE_NOOP("WidgetType", "One value between two ends, as an arc or a bar."),
                                 .takesQueries = true,
                                 .w = 2,
                                 .h = 4,
                                 .minW = 2,
                                 .minH = 2,
                                 .title = QT_TRANSLATE_NOOP("LayoutWords", "Memory used"),
                                 .expr = "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes",
                                 .legend = QT_TRANSLATE_NOOP("LayoutWords", "used"),
                                 .unit = Unit::PercentUnit,
                                 .presets = "{\"shape\":\"arc\"}",
                                 .options = kOptionsGauge};

} // namespace belfry::types
