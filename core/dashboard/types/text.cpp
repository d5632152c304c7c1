// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kOptionsText{WidgetOption{
    .name = "text",
    .kind = Kind::LongText,
    .title = QT_TRANSLATE_NOOP("WidgetType", "Text"),
    .hint = QT_TRANSLATE_NOOP("WidgetType", "In Markdown. Links open in the browser; pictures and HTML are left out."),
    .preset = "\"\""}};

} // namespace

constinit const WidgetType text{
    .id = "text",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Text"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "Words in Markdown: what the page is for, whom to call, links."),
    .takesQueries = false,
    .w = 4,
    .h = 4,
    .minW = 2,
    .minH = 1,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Notes"),
    .presets = "{\"text\":\"" QT_TRANSLATE_NOOP("LayoutWords", "Write **Markdown** here.") "\"}",
    .options = kOptionsText};

} // namespace belfry::types
