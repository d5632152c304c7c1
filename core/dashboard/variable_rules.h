// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/variable.h"

#include <vector>

namespace belfry {

/// What docs/layout-format.md demands of variables beyond the JSON types of their members. Errors have a JSON pointer
/// that starts with `pointer`, the place of the list.
Result<void> checkVariables(const std::vector<Variable> &variables, const QString &pointer);
/// One by itself; `before` are those declared before it.
Result<void> checkVariable(const Variable &variable, const std::vector<Variable> &before, const QString &pointer);

} // namespace belfry
