// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/types/types.h"

namespace belfry::types {

namespace {

using Kind = WidgetOption::Kind;

constexpr std::array kFits{OptionWord{"contain", QT_TRANSLATE_NOOP("WidgetType", "Whole")},
                           OptionWord{"cover", QT_TRANSLATE_NOOP("WidgetType", "To the edges, cut off")},
                           OptionWord{"stretch", QT_TRANSLATE_NOOP("WidgetType", "To the edges, stretched")},
                           OptionWord{"none", QT_TRANSLATE_NOOP("WidgetType", "In its own size")}};

constexpr std::array kOptionsImage{
    WidgetOption{.name = "image",
                 .kind = Kind::Image,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Picture"),
                 .hint = QT_TRANSLATE_NOOP(
                     "WidgetType",
                     "PNG, JPEG, WebP or SVG, up to 1 MiB. It becomes a part of the dashboard; nothing is loaded."),
                 .preset = "\"\""},
    WidgetOption{.name = "fit",
                 .kind = Kind::Word,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Shown"),
                 .preset = "\"contain\"",
                 .words = kFits},
    WidgetOption{.name = "description",
                 .kind = Kind::Text,
                 .title = QT_TRANSLATE_NOOP("WidgetType", "Description"),
                 .hint = QT_TRANSLATE_NOOP("WidgetType", "What there is to see, for whoever can't see it."),
                 .preset = "\"\""}};

} // namespace

constinit const WidgetType image{
    .id = "image",
    .name = QT_TRANSLATE_NOOP("WidgetType", "Picture"),
    .description = QT_TRANSLATE_NOOP("WidgetType", "A plan, a logo, a drawing of how things hang together."),
    .takesQueries = false,
    .w = 4,
    .h = 4,
    .minW = 1,
    .minH = 1,
    .title = QT_TRANSLATE_NOOP("LayoutWords", "Picture"),
    .options = kOptionsImage};

} // namespace belfry::types
