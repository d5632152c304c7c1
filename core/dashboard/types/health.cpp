// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

constinit const WidgetType health{.id = "health",
                                  .name = QT_TRANSLATE_NOOP("WidgetType", "Health"),
                                  .description =
                                      QT_TRANSLATE_NOOP("WidgetType", "How the host and its parts are, and why."),
                                  .takesQueries = false,
                                  .w = 4,
                                  .h = 4,
                                  .minW = 2,
                                  .minH = 2,
                                  .title = QT_TRANSLATE_NOOP("LayoutWords", "Health"),
                                  .ofOneMachine = true};

} // namespace belfry::types
