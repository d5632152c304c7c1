// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QStringList>

#include <vector>

namespace belfry {

// Which variables the parts of a layout name, so that parts can go from layout to layout.

/// In expressions and texts and for the repeat, each once; the built-in ones, too.
QStringList variablesIn(const Widget &widget);
QStringList variablesIn(const Page &page);
QStringList variablesIn(const std::vector<Page> &pages);

/// Those of `variables` that `names` are of, and those that their selectors name in turn; in their order.
std::vector<Variable> withNeeded(const QStringList &names, const std::vector<Variable> &variables);

/// In the same order, but for those whose selector names a later one: they go behind it.
std::vector<Variable> behindNeeded(std::vector<Variable> variables);

/// The layout with free names for those of its variables that others, too, have with another meaning; in all that names
/// them. `kept` stay as they are.
Layout withFreeVariableNames(Layout layout, const std::vector<Variable> &others,
                             const std::vector<Variable> &kept = {});

} // namespace belfry
