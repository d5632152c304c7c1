// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"
#include "dashboard/widget_option.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>

namespace belfry {

/// A widget type: what the gallery shows of it, what a new widget of it starts with, and what options it has.
struct WidgetType {
    const char *id;               ///< as in layout documents
    const char *name;             ///< English source text, context "WidgetType"
    const char *description;      ///< likewise, one sentence
    bool takesQueries;            ///< one or more; but see mayHaveNone
    int w, h;                     ///< size of a new widget, in cells
    int minW, minH;               ///< below this nothing can be read
    const char *title;            ///< of a new widget; English source text, context "LayoutWords"
    const char *expr = nullptr;   ///< its first query, null where none is taken
    const char *legend = nullptr; ///< words in it are of "LayoutWords", too
    Unit unit = Unit::None;
    const char *presets = "{}"; ///< JSON object: the options of a new widget; texts in it likewise
    double warning = 0;         ///< threshold of a new widget; 0: none
    double critical = 0;
    std::span<const WidgetOption> options = {};
    bool ofOneMachine = false; ///< shows something of its own machine that isn't asked for by queries
    bool mayHaveNone = false;  ///< takes queries, and shows something of its own without any
};

/// In the order of the gallery.
std::span<const WidgetType *const> widgetTypes();
/// Null if there is none.
const WidgetType *findWidgetType(QStringView id);
QStringList widgetTypeIds();

/// A new widget of a type at 0,0 with its default size; the id is still empty. What it says are Belfry's words, and so
/// in the language of whoever looks (layout_words.h).
Widget newWidget(const WidgetType &type);

} // namespace belfry
