// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kStates{OptionWord{"firing", QT_TRANSLATE_NOOP("WidgetType", "Firing")},
                             OptionWord{"pending", QT_TRANSLATE_NOOP("WidgetType", "Pending")},
                             OptionWord{"resolved", QT_TRANSLATE_NOOP("WidgetType", "Resolved")}};

constexpr std::array kOptionsAlerts{WidgetOption{.name = "states",
                                                 .kind = Kind::Words,
                                                 .title = QT_TRANSLATE_NOOP("WidgetType", "States"),
                                                 .preset = "[\"firing\",\"pending\"]",
                                                 .words = kStates}};

} // namespace

constinit const WidgetType alerts{.id = "alerts",
                                  .name = QT_TRANSLATE_NOOP("WidgetType", "Alerts"),
                                  .description = QT_TRANSLATE_NOOP("WidgetType", "What is firing or about to."),
                                  .takesQueries = false,
                                  .w = 6,
                                  .h = 4,
                                  .minW = 3,
                                  .minH = 2,
                                  .title = QT_TRANSLATE_NOOP("LayoutWords", "Alerts"),
                                  .presets = "{\"states\":[\"firing\",\"pending\"]}",
                                  .options = kOptionsAlerts,
                                  .ofOneMachine = true};

} // namespace belfry::types
