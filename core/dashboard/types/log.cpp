// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kLogKinds{OptionWord{"alerts", QT_TRANSLATE_NOOP("WidgetType", "Alerts")},
                               OptionWord{"health", QT_TRANSLATE_NOOP("WidgetType", "Health")},
                               OptionWord{"notes", QT_TRANSLATE_NOOP("WidgetType", "Notes")},
                               OptionWord{"recorded", QT_TRANSLATE_NOOP("WidgetType", "Recorded by Belfry")}};
constexpr std::array kLogSeverities{OptionWord{"critical", QT_TRANSLATE_NOOP("WidgetType", "Critical")},
                                    OptionWord{"warning", QT_TRANSLATE_NOOP("WidgetType", "Warning")},
                                    OptionWord{"info", QT_TRANSLATE_NOOP("WidgetType", "Info")}};

constexpr std::array kOptionsLog{
    WidgetOption{.name = "kinds",
                 .kind = Kind::Words,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Listed"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Without any, all of them."),
                 .preset = "[]",
                 .words = kLogKinds},
    WidgetOption{.name = "severities",
                 .kind = Kind::Words,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Severities"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Of alerts and health. Without any, all of them."),
                 .preset = "[]",
                 .words = kLogSeverities},
    WidgetOption{.name = "text",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Containing"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "In its text, labels, tags or author."),
                 .preset = "\"\""}};

} // namespace

constinit const WidgetType eventLog{
    .id = "log",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Log of events"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "What happened to alerts and health, and what people noted."),
    .takesQueries = false,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 2,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Events"),
    .options = kOptionsLog,
    .ofOneMachine = true};

} // namespace belfry::types
