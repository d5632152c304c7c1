// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kHours{OptionWord{"24", QT_TRANSLATE_NOOP("WidgetType", "24 hours")},
                            OptionWord{"12", QT_TRANSLATE_NOOP("WidgetType", "12 hours")}};

constexpr std::array kOptionsClock{
    WidgetOption{.name = "zone",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Time zone"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "As in Europe/Berlin; empty is that of whoever looks."),
                 .preset = "\"\""},
    WidgetOption{.name = "hours",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Hours"),
                 .preset = "\"24\"",
                 .words = kHours},
    WidgetOption{.name = "seconds",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Show seconds"),
                 .preset = "true"},
    WidgetOption{.name = "date",
                 .kind = Kind::Boolean,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Show the date"),
                 .preset = "true"}};

} // namespace

constinit const WidgetType clock{
    .id = "clock",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Clock"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "The time here or elsewhere; when held, the time shown."),
    .takesQueries = false,
    .w = 3,
    .h = 2,
    .minW = 2,
    .minH = 2,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Clock"),
    .options = kOptionsClock};

} // namespace belfry::types
