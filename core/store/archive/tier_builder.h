// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/archive_reader.h"
#include "store/archive/sealed_block.h"
#include "store/archive/sealer.h"

#include <span>
#include <vector>

namespace belfry {

/// Makes a block of a tier from blocks of the one below: wider buckets from narrower ones, or, for an archive that had
/// no tiers yet, the first buckets from samples. Goes through all blocks side by side, one page of each at a time, so
/// it takes little memory however many series there are.
class TierBuilder
{
public:
    /// The reader must outlive it.
    TierBuilder(ArchiveReader &reader, Tier tier) : m_reader(reader), m_tier(tier) {}

    /// `below` ascend and are of the tier below; not empty. Damaged pages are left out and told to `damaged`.
    Result<SealedBlock> build(std::span<const BlockKey> below, const IsCounter &isCounter,
                              std::vector<DamagedPage> &damaged);

private:
    /// Where one of the blocks below is being read.
    struct Cursor {
        BlockKey block;
        BlockDirectory pages;   ///< ids in each
        std::size_t number = 0; ///< of the page
        bool loaded = false;
        std::optional<SeriesBlock> page;
    };
    Result<std::vector<Cursor>> open(std::span<const BlockKey> blocks);
    static std::vector<SeriesId> seriesOf(std::span<const Cursor> cursors);
    Result<std::vector<Timestamp>> sharedEnds(std::vector<Cursor> &cursors, std::vector<DamagedPage> &damaged);
    Result<bool> seek(Cursor &cursor, SeriesId id, std::vector<DamagedPage> &damaged);
    Result<void> load(Cursor &cursor, std::vector<DamagedPage> &damaged);
    bool take(const Cursor &cursor, SeriesId id);
    void finishSeries();

    ArchiveReader &m_reader;
    Tier m_tier;
    ChunkReader m_chunks;
    BucketDecoder m_decoder;
    std::vector<Sample> m_samples; // of the series at hand
    std::vector<TierBucket> m_parts;
    std::vector<TierBucket> m_buckets;
};

} // namespace belfry
