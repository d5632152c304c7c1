// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kProcessSorts{OptionWord{"cpu", QT_TRANSLATE_NOOP("WidgetType", "CPU")},
                                   OptionWord{"memory", QT_TRANSLATE_NOOP("WidgetType", "Memory")},
                                   OptionWord{"io", QT_TRANSLATE_NOOP("WidgetType", "Disk")},
                                   OptionWord{"name", QT_TRANSLATE_NOOP("WidgetType", "Name")},
                                   OptionWord{"pid", QT_TRANSLATE_NOOP("WidgetType", "PID")},
                                   OptionWord{"user", QT_TRANSLATE_NOOP("WidgetType", "User")},
                                   OptionWord{"threads", QT_TRANSLATE_NOOP("WidgetType", "Threads")},
                                   OptionWord{"nice", QT_TRANSLATE_NOOP("WidgetType", "Nice")},
                                   OptionWord{"started", QT_TRANSLATE_NOOP("WidgetType", "Age")}};
constexpr std::array kProcessColumns{OptionWord{"pid", QT_TRANSLATE_NOOP("WidgetType", "PID")},
                                     OptionWord{"user", QT_TRANSLATE_NOOP("WidgetType", "User")},
                                     OptionWord{"cpu", QT_TRANSLATE_NOOP("WidgetType", "CPU")},
                                     OptionWord{"memory", QT_TRANSLATE_NOOP("WidgetType", "Memory")},
                                     OptionWord{"io", QT_TRANSLATE_NOOP("WidgetType", "Disk")},
                                     OptionWord{"threads", QT_TRANSLATE_NOOP("WidgetType", "Threads")},
                                     OptionWord{"nice", QT_TRANSLATE_NOOP("WidgetType", "Nice")},
                                     OptionWord{"started", QT_TRANSLATE_NOOP("WidgetType", "Age")},
                                     OptionWord{"state", QT_TRANSLATE_NOOP("WidgetType", "State")},
                                     OptionWord{"unit", QT_TRANSLATE_NOOP("WidgetType", "Unit")}};

constexpr std::array kOptionsProcesses{
    WidgetOption{.name = "sort",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Order"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "Numbers from the largest, names and users from A."),
                 .preset = "\"cpu\"",
                 .words = kProcessSorts},
    rowLimit(QT_TRANSLATE_NOOP("WidgetType", "How many processes there are.")),
    rowFilter(
        QT_TRANSLATE_NOOP("WidgetType", "Words that are all in the name, the user, the unit or the command line.")),
    WidgetOption{
        .name = "columns",
        .kind = Kind::Words,
        .title = QT_TRANSLATE_NOOP("WidgetType", "Columns"),
        .hint = QT_TRANSLATE_NOOP("WidgetType", "Beside the name; where the card is narrow the last are left out."),
        .preset = "[\"cpu\",\"memory\",\"user\",\"pid\"]",
        .words = kProcessColumns}};

} // namespace

constinit const WidgetType processes{.id = "processes",
                                     .name = QT_TRANSLATE_NOOP("WidgetType", "Top processes"),
                                     .description =
                                         QT_TRANSLATE_NOOP("WidgetType", "What runs at this moment, and what it uses."),
                                     .takesQueries = false,
                                     .w = 6,
                                     .h = 6,
                                     .minW = 3,
                                     .minH = 3,
                                     .title = QT_TRANSLATE_NOOP("LayoutWords", "Top processes"),
                                     .options = kOptionsProcesses,
                                     .ofOneMachine = true};

} // namespace belfry::types
