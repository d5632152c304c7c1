// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsDependencies{
    WidgetOption{.name = "from",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Who depends"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "The name of the label that says so."),
                 .preset = "\"client\""},
    WidgetOption{.name = "to",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "On whom"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "The name of the label that says so."),
                 .preset = "\"server\""},
    WidgetOption{.name = "limit",
                 .kind = Kind::Integer,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
                 .hint =
                     QT_TRANSLATE_NOOP("WidgetType", "How many nodes there are; those with the largest values stay."),
                 .preset = "200",
                 .lowest = 2,
                 .highest = 500},
    kHostOption};

} // namespace

constinit const WidgetType dependencies{.id = "dependencies",
                                        .name = QT_TRANSLATE_NOOP("WidgetType", "Dependencies"),
                                        .description =
                                            QT_TRANSLATE_NOOP("WidgetType", "Who depends on whom, and how they are."),
                                        .takesQueries = true,
                                        .w = 6,
                                        .h = 6,
                                        .minW = 3,
                                        .minH = 3,
                                        .title = QT_TRANSLATE_NOOP("LayoutWords", "What this host depends on"),
                                        .options = kOptionsDependencies,
                                        .ofOneMachine = true,
                                        .mayHaveNone = true};

} // namespace belfry::types
