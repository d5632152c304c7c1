// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/archive/archive_connection.h"
#include "store/series_id.h"
#include "store/tier.h"

#include <cstddef>
#include <span>
#include <vector>

namespace belfry {

/// Finds series that have a row in the archive but are in no block of any tier any more: a look at the directories of
/// all blocks, some of them in each step, while blocks come and go. For the connection that writes.
class UnusedSeries
{
public:
    /// Begins a look among the series with a row, by id. The highest stays: it says which ids were given.
    void begin(const std::vector<bool> &stored);
    /// Whether there are blocks to look at yet.
    bool isLooking() const { return m_looking; }
    /// Looks at the next blocks.
    Result<void> step(ArchiveConnection &connection);
    /// A block is written that has these series.
    void noteUsed(std::span<const SeriesId> ids);
    /// Some of those that were found, each once, ascending; none when all were given. REQUIRES: the look is over.
    std::vector<SeriesId> take(std::size_t most);

private:
    std::vector<bool> m_unused; // by id: not seen in a block yet
    bool m_looking = false;
    std::size_t m_taken = 0; // ids below it were given
    Tier m_tier = Tier::Raw; // the last block that was looked at
    Generation m_generation;
};

} // namespace belfry
