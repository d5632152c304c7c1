// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

constexpr std::array kOptionsTimeline{kTextsOption, kMarksOption, kHostOption};

} // namespace

constinit const WidgetType timeline{
    .id = "timeline",
    .name = QT_TRANSLATE_NOOP("WidgetType", "State timeline"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Which state each of several was in, over time."),
    .takesQueries = true,
    .w = 6,
    .h = 5,
    .minW = 3,
    .minH = 2,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Health of all parts"),
    .expr = "belfry_health_state{component!=\"host\"} < 3",
    .legend = "{{component}}",
    .presets = "{\"texts\":\"" QT_TRANSLATE_NOOP("LayoutWords", "0=healthy, 1=degraded, 2=unhealthy") "\"}",
    .warning = 1,
    .critical = 2,
    .options = kOptionsTimeline};

} // namespace belfry::types
