// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <functional>

namespace belfry {

/// What Belfry's own layouts say, in the language of whoever looks. A document has their English texts, as several
/// viewers may look at it at once, and marks the parts that have them (`translate`).

/// Their context in the catalogues of resources/translations.
inline constexpr const char *kLayoutWords = "LayoutWords";

/// A text in another language; itself where that has none for it.
using Translation = std::function<QString(const QString &text)>;
/// Into the language of the program.
QString inOwnLanguage(const QString &text);

/// The parts that are marked, in another language. Ids, expressions and variables are the same.
Widget translated(const Widget &widget, const Translation &translation = inOwnLanguage);
Page translated(const Page &page, const Translation &translation = inOwnLanguage);
Variable translated(const Variable &variable, const Translation &translation = inOwnLanguage);
std::vector<Variable> translated(const std::vector<Variable> &variables,
                                 const Translation &translation = inOwnLanguage);
Layout translated(const Layout &layout, const Translation &translation = inOwnLanguage);

/// What is stored of a part that somebody edited as it shows, translated: its texts stay as they are in the document
/// where they show as before, all others are as they were typed. Where a typed text would be translated, and so
/// show otherwise, all of them are stored as they show and the mark is gone.
Widget editedWords(const Widget &original, Widget edited, const Translation &translation = inOwnLanguage);
Variable editedWords(const Variable &original, Variable edited, const Translation &translation = inOwnLanguage);

/// Its texts as they show, not marked any more: what somebody makes something of their own of.
Widget inShownWords(const Widget &widget, const Translation &translation = inOwnLanguage);

/// Marks everything in it.
Layout inBelfrysWords(Layout layout);

/// Whether it has the same title and no other texts than the other one.
bool saysNoMoreThan(const Widget &widget, const Widget &other);
bool saysNoMoreThan(const Variable &variable, const Variable &other);

/// What a person calls it: its title, else its type, its id or its name.
QString shownName(const Widget &widget);
QString shownName(const Page &page);
QString shownName(const Variable &variable);
/// Of a layout: its name, else its id. The default one is in the viewer's language until it is renamed.
QString shownLayoutName(const QString &id, const QString &name);

} // namespace belfry
