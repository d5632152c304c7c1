// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_merge.h"

namespace belfry {

/// The variables of mergeLayouts(), by name. What both added under one name is the same. Adds to `conflicts`.
std::vector<Variable> mergeVariables(const std::vector<Variable> &base, const std::vector<Variable> &ours,
                                     const std::vector<Variable> &theirs, std::vector<MergeConflict> &conflicts);

/// Those of a merge and the rest of both sides: what any widget may name.
std::vector<Variable> allVariables(std::vector<Variable> merged, const Layout &ours, const Layout &theirs);

/// Variables that were removed come back where the merged layout still names them, and are no conflict then.
void keepNamedVariables(LayoutMerge &merge, const Layout &ours, const Layout &theirs);

/// Gives each conflict those of our variables that our side of it names.
void addNeededVariables(std::vector<MergeConflict> &conflicts, const Layout &ours);

} // namespace belfry
