// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/widget_type.h"

#include <array>

/// The widget types: a file each. A new one is declared here, listed in widget_type.cpp, and has its picture in
/// widgets/ and on the web page.
namespace belfry::types {

extern const WidgetType timeSeries;
extern const WidgetType stat;
extern const WidgetType gauge;
extern const WidgetType timeline;
extern const WidgetType barList;
extern const WidgetType table;
extern const WidgetType pie;
extern const WidgetType alerts;
extern const WidgetType health;
extern const WidgetType statusGrid;
extern const WidgetType histogram;
extern const WidgetType heatMap;
extern const WidgetType polar;
extern const WidgetType hostMap;
extern const WidgetType dependencies;
extern const WidgetType flow;
extern const WidgetType processes;
extern const WidgetType connections;
extern const WidgetType text;
extern const WidgetType clock;
extern const WidgetType eventLog;
extern const WidgetType image;

inline constexpr std::array kHostWords{OptionWord{"this", QT_TRANSLATE_NOOP("WidgetType", "This machine")},
                                       OptionWord{"all", QT_TRANSLATE_NOOP("WidgetType", "All machines")}};

/// Of every type that can show several machines.
inline constexpr WidgetOption kHostOption{"host",
                                          WidgetOption::Kind::Word,
                                          QT_TRANSLATE_NOOP("WidgetType", "Machines asked"),
                                          QT_TRANSLATE_NOOP("WidgetType", "Which machines the queries are asked of."),
                                          "\"this\"",
                                          0,
                                          0,
                                          kHostWords};

/// Of tables of what there is now: how many rows, and which.
constexpr WidgetOption rowLimit(const char *hint)
{
    return {.name = "limit",
            .kind = WidgetOption::Kind::Integer,
            .title = QT_TRANSLATE_NOOP("WidgetType", "At most"),
            .hint = hint,
            .preset = "20",
            .lowest = 1,
            .highest = 500};
}
constexpr WidgetOption rowFilter(const char *hint)
{
    return {.name = "filter",
            .kind = WidgetOption::Kind::Text,
            .title = QT_TRANSLATE_NOOP("WidgetType", "Only with"),
            .hint = hint,
            .preset = "\"\""};
}

inline constexpr std::array kMarkWords{OptionWord{"notes", QT_TRANSLATE_NOOP("WidgetType", "Notes")},
                                       OptionWord{"events", QT_TRANSLATE_NOOP("WidgetType", "Notes and events")},
                                       OptionWord{"none", QT_TRANSLATE_NOOP("WidgetType", "Nothing")}};

/// Of types that show time.
inline constexpr WidgetOption kMarksOption{
    .name = "marks",
    .kind = WidgetOption::Kind::Word,
    .title = QT_TRANSLATE_NOOP("WidgetType", "Marked"),
    .hint = QT_TRANSLATE_NOOP("WidgetType",
                              "Events are changes of alerts, incidents of health, and when the machine slept."),
    .preset = "\"notes\"",
    .words = kMarkWords};

/// Of types that show one number.
inline constexpr WidgetOption kDecimalsOption{
    .name = "decimals",
    .kind = WidgetOption::Kind::Integer,
    .title = QT_TRANSLATE_NOOP("WidgetType", "Decimals"),
    .hint = QT_TRANSLATE_NOOP("WidgetType", "Without them, three significant digits."),
    .lowest = 0,
    .highest = 10};

/// Of types that have one colour.
inline constexpr WidgetOption kColorOption{.name = "color",
                                           .kind = WidgetOption::Kind::Color,
                                           .title = QT_TRANSLATE_NOOP("WidgetType", "Colour"),
                                           .preset = "0",
                                           .lowest = 0,
                                           .highest = 7};

/// Of types whose values are states.
inline constexpr WidgetOption kTextsOption{.name = "texts",
                                           .kind = WidgetOption::Kind::Text,
                                           .title = QT_TRANSLATE_NOOP("WidgetType", "Names of values"),
                                           .hint = QT_TRANSLATE_NOOP("WidgetType", "As in 0=down, 1=up."),
                                           .preset = "\"\""};

} // namespace belfry::types
