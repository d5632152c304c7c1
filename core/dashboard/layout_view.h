// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/choice.h"
#include "dashboard/layout.h"

namespace belfry {

/// What a layout shows while its variables have some values: documents of their own, without variables and repeats.

/// A widget with values in place of variables. An error if one can't stand where it would (substitution.h).
Result<Widget> viewOf(const Widget &widget, const Substitutes &substitutes, const QString &pointer = {});

/// All of a page: a widget that is repeated has a copy for each chosen value of its variable, up to kMostCopies on the
/// page in all. The first copy keeps the widget's id, the others have `id~value`. A widget that can't be shown with
/// these values is left as it is, so that whoever asks its queries sees why.
inline constexpr std::size_t kMostCopies = 500;
Page viewOf(const Page &page, const std::vector<Variable> &variables, const VariableStates &states);
Layout viewOf(const Layout &layout, const VariableStates &states);

/// The same with each widget once and where the document has it, for editing: the first of the copies.
Page editedViewOf(const Page &page, const std::vector<Variable> &variables, const VariableStates &states);

/// The id of the widget in the document that a widget of a view shows.
QString originalId(const QString &id);

} // namespace belfry
