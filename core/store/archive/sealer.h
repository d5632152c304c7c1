// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"
#include "store/head.h"

#include <span>
#include <vector>

namespace belfry {

/// Chunk bytes after which a page is full: more compresses a little better, less is read faster.
inline constexpr std::size_t kPageBytes = 24u << 10;
inline constexpr std::size_t kPageSeries = 512;

/// A generation as it goes into the archive.
struct SealedBlock {
    struct Page {
        std::vector<SeriesId> ids; ///< ascending, after those of the page before
        Bytes data;
    };
    Generation generation;
    Timestamp from = 0;
    Timestamp to = 0;
    Timestamp lastTick = 0; ///< of the host; 0 if there is none
    std::uint64_t samples = 0;
    std::vector<Page> pages;
};

/// Makes a SealedBlock, series by series: cuts what it is given into pages.
class BlockSealer
{
public:
    /// `times`: the row that the series share, as far as they do.
    BlockSealer(Generation generation, std::vector<Timestamp> times);
    /// REQUIRES: ids come ascending; samples aren't empty and ascend.
    void add(SeriesId id, std::span<const Sample> samples);
    SealedBlock finish();

private:
    void closePage();

    std::vector<Timestamp> m_times;
    BlockBuilder m_builder{CodecTarget::Compress};
    SealedBlock m_sealed;
};

/// Makes long chunks of the head's short ones: all of a generation's blocks, in order. Damaged chunks can't be in
/// memory, so this doesn't fail.
SealedBlock sealGeneration(Generation generation, std::span<const HeadBlock> blocks);

} // namespace belfry
