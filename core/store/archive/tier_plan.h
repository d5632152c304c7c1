// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/block_key.h"

#include <span>
#include <vector>

namespace belfry {

/// Which of an archive's blocks answer, so that each generation is answered for once: those of the wanted tier, and for
/// what they lack those of finer ones (coarser ones aren't built yet). What has expired in all of these comes from the
/// finest tier that still has it; where such a block reaches over generations that finer ones have too, it answers for
/// them alone. By generation.
///
/// `all`: of every tier; those of one don't overlap, and of a coarser one consist of whole blocks of the finer ones.
std::vector<BlockKey> planBlocks(std::span<const BlockKey> all, Tier wanted);

} // namespace belfry
