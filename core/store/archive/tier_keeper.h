// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/archive/archive_reader.h"
#include "store/archive/archive_writer.h"
#include "store/archive/sealer.h"
#include "store/store_context.h"

#include <functional>
#include <memory>
#include <vector>

namespace belfry {

/// Keeps the archive's tiers in shape, in steps of one block and one short transaction each: builds the coarser tiers
/// as the blocks below become enough for one, takes away what is too old or too much, and forgets series of which
/// nothing is left. For the archive thread.
class TierKeeper
{
public:
    /// All must outlive it; `damaged` gets pages that couldn't be read.
    TierKeeper(StoreContext &context, ArchiveWriter &writer, std::function<void(std::vector<DamagedPage>)> damaged)
        : m_context(context), m_writer(writer), m_damaged(std::move(damaged))
    {
    }

    /// Does the next step. False if there was nothing to do.
    Result<bool> step();

    /// Whether a series is a counter: by its metric's type, else by its name.
    bool isCounter(SeriesId id) const;
    /// What the archive has of series, which ascend, in (from, to] from generations of an epoch before that one;
    /// nothing if it can't be read.
    std::vector<std::vector<Sample>> samplesBefore(Generation generation, std::int64_t epoch,
                                                   std::span<const SeriesId> ids, Timestamp from, Timestamp to);

private:
    Result<bool> buildStep();
    Result<bool> firstTierStep();
    Result<bool> higherTierStep(Tier tier);
    Result<bool> build(Tier tier, std::span<const BlockKey> below);
    Result<bool> retentionStep();
    Result<bool> forgetStep();
    Result<bool> beginLook();
    Result<ArchiveReader *> reader();

    StoreContext &m_context;
    ArchiveWriter &m_writer;
    std::function<void(std::vector<DamagedPage>)> m_damaged;
    std::unique_ptr<ArchiveReader> m_reader;
    bool m_dropped = true;     // blocks went since the last look for unused series
    std::int64_t m_lookAt = 0; // the next isn't before this time (monotonic, ns)
};

} // namespace belfry
