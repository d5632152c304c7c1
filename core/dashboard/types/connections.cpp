// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kConnectionGroups{OptionWord{"none", QT_TRANSLATE_NOOP("WidgetType", "Each by itself")},
                                       OptionWord{"remote", QT_TRANSLATE_NOOP("WidgetType", "By the other end")},
                                       OptionWord{"port", QT_TRANSLATE_NOOP("WidgetType", "By the port listened on")}};
constexpr std::array kConnectionSorts{OptionWord{"count", QT_TRANSLATE_NOOP("WidgetType", "Connections")},
                                      OptionWord{"protocol", QT_TRANSLATE_NOOP("WidgetType", "Protocol")},
                                      OptionWord{"local", QT_TRANSLATE_NOOP("WidgetType", "Local end")},
                                      OptionWord{"remote", QT_TRANSLATE_NOOP("WidgetType", "Other end")},
                                      OptionWord{"state", QT_TRANSLATE_NOOP("WidgetType", "State")},
                                      OptionWord{"receive", QT_TRANSLATE_NOOP("WidgetType", "Bytes to read")},
                                      OptionWord{"send", QT_TRANSLATE_NOOP("WidgetType", "Bytes to send")},
                                      OptionWord{"process", QT_TRANSLATE_NOOP("WidgetType", "Process")},
                                      OptionWord{"user", QT_TRANSLATE_NOOP("WidgetType", "User")}};
constexpr std::array kConnectionFields{OptionWord{"protocol", QT_TRANSLATE_NOOP("WidgetType", "Protocol")},
                                       OptionWord{"local", QT_TRANSLATE_NOOP("WidgetType", "Local end")},
                                       OptionWord{"state", QT_TRANSLATE_NOOP("WidgetType", "State")},
                                       OptionWord{"receive", QT_TRANSLATE_NOOP("WidgetType", "Bytes to read")},
                                       OptionWord{"send", QT_TRANSLATE_NOOP("WidgetType", "Bytes to send")},
                                       OptionWord{"process", QT_TRANSLATE_NOOP("WidgetType", "Process")},
                                       OptionWord{"pid", QT_TRANSLATE_NOOP("WidgetType", "PID")},
                                       OptionWord{"user", QT_TRANSLATE_NOOP("WidgetType", "User")},
                                       OptionWord{"count", QT_TRANSLATE_NOOP("WidgetType", "Connections")}};

constexpr std::array kOptionsConnections{
    WidgetOption{.name = "group",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Rows are"),
                 .preset = "\"none\"",
                 .words = kConnectionGroups},
    WidgetOption{.name = "sort",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Order"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "What is equal: established ones first."),
                 .preset = "\"count\"",
                 .words = kConnectionSorts},
    rowLimit(QT_TRANSLATE_NOOP("WidgetType", "How many rows there are.")),
    rowFilter(QT_TRANSLATE_NOOP("WidgetType",
                                "Words that are all in an address, a port, the state, the process or the user.")),
    WidgetOption{.name = "columns",
                 .kind = Kind::Words,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Columns"),
                 .hint =
                     QT_TRANSLATE_NOOP("WidgetType", "Beside the first; those that such rows don't have are left out."),
                 .preset = "[\"local\",\"state\",\"process\",\"count\"]",
                 .words = kConnectionFields}};

} // namespace

constinit const WidgetType connections{
    .id = "connections",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Connections"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Who is connected to what, and which ports listen."),
    .takesQueries = false,
    .w = 6,
    .h = 6,
    .minW = 3,
    .minH = 3,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Connections"),
    .options = kOptionsConnections,
    .ofOneMachine = true};

} // namespace belfry::types
