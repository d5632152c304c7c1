// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace belfry {

/// One of the words that an option may be.
struct OptionWord {
    const char *id;    ///< as in layout documents
    const char *title; ///< English source text, context "WidgetType"
};

/// An option of a widget type: what a layout document may say, and how people are asked for it. All that checks, edits
/// or documents options reads it here.
struct WidgetOption {
    enum class Kind {
        Boolean,
        Text,     ///< one line
        LongText, ///< as many as it takes
        Number,   ///< from `lowest` to `highest`
        Integer,  ///< likewise
        Color,    ///< a series colour, 0 to 7
        Word,     ///< one of `words`
        Words,    ///< an array of some of them
        Queries,  ///< an array of them, from `lowest` to `highest` long
        Unit,     ///< as the widget's own
        Columns,  ///< of a table
        Image     ///< a picture as a data: URL
    };

    const char *name;
    Kind kind;
    const char *title;           ///< English source text, context "WidgetType"
    const char *hint = "";       ///< likewise: what it does, in one sentence; empty where the title says it
    const char *preset = "null"; ///< JSON: what holds where the document says nothing
    double lowest = 0;
    double highest = 0;
    std::span<const OptionWord> words = {};
};

} // namespace belfry
