// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/block_builder.h"
#include "store/codec/series_block.h"
#include "store/open_block.h"
#include "store/series_id.h"

#include <atomic>
#include <deque>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <unordered_set>
#include <vector>

namespace belfry {

/// A closed block of the head: raw until another thread has compressed it.
struct HeadBlock {
    Generation generation;
    std::uint64_t number = 0; ///< ascending, unique
    std::shared_ptr<const OpenBlock> raw;
    std::shared_ptr<const SeriesBlock> packed;
    std::int64_t epoch = 0; ///< how often the clock had been set back before it
    /// Series with samples older than what they had before; null if there are none.
    std::shared_ptr<const std::unordered_set<SeriesId>> late = nullptr;

    Timestamp from() const { return raw ? raw->from() : packed->from; }
    Timestamp to() const { return raw ? raw->to() : packed->to; }
    std::size_t bytes() const { return raw ? raw->bytes() : packed->bytes(); }
    std::size_t ticks() const { return raw ? raw->ticks() : packed->times.size(); }
    /// Appends a series' samples with from < t <= to. False if a chunk is damaged.
    bool read(SeriesId id, Timestamp from_, Timestamp to_, ChunkReader &chunks, std::vector<Sample> &out) const;
    std::uint64_t samples() const { return raw ? raw->samples() : packed->samples; }
};

/// The newest past in memory: an open block and closed ones before it. One thread writes, one packs, seals and
/// drops, any number read.
///
/// Blocks follow each other in the order in which their samples came. Their times overlap where samples came late, and
/// where the clock was set back, which begins an epoch: what is later in it counts where both have a sample.
///
/// Blocks belong to generations. A generation is either wholly here or was sealed into the archive before it was
/// dropped, so a reader that takes what is here and all generations before oldest() from the archive misses nothing
/// and sees nothing twice.
class Head
{
public:
    /// `archivedTo`: the newest timestamp of the generations before `first`; `epoch`: that of the last of them.
    Head(Generation first, Timestamp archivedTo, std::int64_t epoch = 0)
        : m_generation(first), m_open(std::make_shared<OpenBlock>()), m_epoch(epoch), m_droppedTo(archivedTo)
    {
    }

    // --- by the writing thread ---

    /// Changes the open block under the lock.
    template<typename Change>
    void write(const Change &change)
    {
        const std::unique_lock lock(m_mutex);
        change(*m_open);
    }
    /// The block being filled; only the writing thread may look without the lock.
    const OpenBlock &open() const { return *m_open; }
    std::uint64_t openNumber() const { return m_number; }
    /// Closes the open block, if there is anything in it, and goes on with an empty one.
    void closeBlock();
    /// Closes the open block; what follows belongs to another generation. REQUIRES: it is later.
    void beginGeneration(Generation next);
    /// Closes the open block; what follows was collected after the clock was set back.
    void beginEpoch();
    /// Whether the series has a sample at that time, of this epoch, in what is here. Only within write().
    bool has(SeriesId id, Timestamp t) const;
    /// Closed blocks of the current generation.
    std::size_t closedInGeneration() const;

    // --- by the packing thread ---

    /// Closed blocks that `wanted` takes, oldest first.
    std::vector<HeadBlock> closed(const std::function<bool(const HeadBlock &)> &wanted) const;
    void setPacked(std::uint64_t number, std::shared_ptr<const SeriesBlock> packed);
    /// Drops closed blocks of whole generations up to `last`, as long as they end before `before` or begin after
    /// `newest`, where the clock doesn't get soon any more. Returns the samples that went.
    std::uint64_t drop(Generation last, Timestamp before, Timestamp newest = std::numeric_limits<Timestamp>::max());

    // --- by anybody ---

    /// The first generation that is here, and the one that appends go to. Not within write().
    Generation oldest() const;
    Generation generation() const;
    std::size_t bytes() const;
    /// Whether any block here has the series.
    bool mentions(SeriesId id) const;
    /// The first timestamp, 0 if it is empty.
    Timestamp from() const;

    /// What a query needs of the head, taken at one moment.
    struct Snapshot {
        Generation oldest;
        Timestamp before = 0;                  ///< the newest timestamp of the generations before oldest
        std::vector<HeadBlock> blocks;         ///< closed ones that overlap the range, oldest first
        std::shared_ptr<const OpenBlock> open; ///< null if it doesn't overlap; read it with readOpen()
        std::int64_t openEpoch = 0;
    };
    Snapshot snapshot(Timestamp from, Timestamp to) const;
    /// Calls `read` with the snapshot's open block under the lock; keep it short.
    template<typename Read>
    void readOpen(const Snapshot &snapshot, const Read &read) const
    {
        const std::shared_lock lock(m_mutex);
        read(*snapshot.open);
    }

private:
    void closeLocked();

    mutable std::shared_mutex m_mutex; // guards everything
    Generation m_generation;
    std::uint64_t m_number = 1; // of the open block
    std::shared_ptr<OpenBlock> m_open;
    std::int64_t m_epoch = 0; // of the open block
    std::deque<HeadBlock> m_closed;
    Timestamp m_droppedTo;
};

/// Compresses a closed block.
SeriesBlock packBlock(const OpenBlock &raw, BlockBuilder &builder);

} // namespace belfry
