// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/substitution.h"

#include <functional>

namespace belfry {

/// A value for each variable and the built-in ones, to see whether what they stand in can be right at all: the default
/// or first value that the document names, otherwise a name.
Substitutes standIns(const std::vector<Variable> &variables);

/// Whether an expression can be right: `check` takes it with stand-ins for its variables. Where the document doesn't
/// say what a variable may be, a name, a number and a duration are tried; the error is the first one's.
Result<void> checkWithStandIns(const QString &expr, const std::vector<Variable> &variables, const QString &pointer,
                               const std::function<Result<void>(const QString &complete)> &check);

} // namespace belfry
