// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/sealed_block.h"
#include "store/codec/block_builder.h"
#include "store/tiers/bucket_columns.h"

#include <span>
#include <vector>

namespace belfry {

/// Chunk bytes after which a page is full: more compresses a little better, less is read faster.
inline constexpr std::size_t kPageBytes = 24u << 10;
inline constexpr std::size_t kPageSeries = 512;

/// Fills a block of the archive, series by series in ascending order, and cuts it into pages.
class BlockPages
{
public:
    /// `times` is the row that the series share; of buckets, their ends.
    BlockPages(Tier tier, Generation first, Generation last, std::vector<Timestamp> times);

    /// REQUIRES: the tier is raw, samples aren't empty and ascend.
    void add(SeriesId id, std::span<const Sample> samples);
    /// REQUIRES: the tier isn't raw, buckets aren't empty and ascend.
    void add(SeriesId id, std::span<const TierBucket> buckets, bool keepFirst);
    SealedBlock finish();

private:
    void added(SeriesId id, std::size_t rows);
    void closePage();

    std::vector<Timestamp> m_times;
    BlockBuilder m_builder{CodecTarget::Compress};
    BucketEncoder m_encoder;
    std::vector<SeriesId> m_ids; // of the page
    SealedBlock m_block;
};

} // namespace belfry
