// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_merge.h"

namespace belfry {

/// One page of mergeLayouts(): all three have the same id. Adds to `conflicts`.
Page mergePages(const Page &base, const Page &ours, const Page &theirs, std::vector<MergeConflict> &conflicts);

} // namespace belfry
