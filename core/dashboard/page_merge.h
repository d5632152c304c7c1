// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_merge.h"

namespace belfry {

/// One page of mergeLayouts(): all three have the same id. `variables` are all that widgets may name. Adds to
/// `conflicts`.
Page mergePages(const Page &base, const Page &ours, const Page &theirs, const std::vector<Variable> &variables,
                std::vector<MergeConflict> &conflicts);

} // namespace belfry
