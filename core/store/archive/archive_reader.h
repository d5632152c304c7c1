// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "store/archive/archive_connection.h"
#include "store/archive/block_directory.h"
#include "store/archive/page_cache.h"
#include "store/archive/tier_plan.h"
#include "store/codec/series_block.h"
#include "store/sample_runs.h"
#include "store/tiers/bucket_columns.h"
#include "store/tiers/bucket_timeline.h"

#include <array>
#include <atomic>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace belfry {

/// A page that couldn't be read.
struct DamagedPage {
    static constexpr std::int64_t kArchive = -1; ///< stands for the archive itself: SQLite can't follow it

    std::int64_t page = 0;
    QString reason;
    Timestamp from = 0; ///< of its block
    Timestamp to = 0;
    /// There is no such row, though its block has it: a tree of SQLite's is damaged, even if SQLite doesn't see that.
    bool isGone = false;
};

/// What is asked of the archive.
struct ArchiveQuery {
    std::span<const SeriesId> ids; ///< ascending
    Timestamp from = 0;            ///< t > from …
    Timestamp to = 0;              ///< … and t <= to
    Tier tier = Tier::Raw;         ///< as which finer blocks answer: their rows become buckets as wide as its
    const std::atomic<bool> *cancelled = nullptr;
    std::size_t maxSamples = 0; ///< samples and buckets; ErrorKind::TooLarge beyond it
};

/// What the archive answers of one series: buckets of coarser tiers, and samples.
struct ArchivedSeries {
    BucketTimeline buckets; ///< whose values are all in the range
    SampleRuns samples;     ///< to be settled, when no more of the newest epoch follows
    Tier tier = Tier::Raw;  ///< the coarsest that something came from
};

/// Where the samples of series lie: chunks of pages that are in memory, each series' by generation.
struct LocatedChunks {
    struct Chunk {
        const SeriesBlock *page;
        std::uint32_t index;  ///< of the chunk in it
        std::uint32_t number; ///< of the page in its block
        const BlockKey *block;
    };
    std::vector<PageCache::Page> pages; ///< keeps them
    std::vector<BlockKey> blocks;
    std::vector<std::vector<Chunk>> series;
};

/// A reading connection to the archive for one thread. Never blocks the writer.
class ArchiveReader
{
public:
    static Result<std::unique_ptr<ArchiveReader>> open(const QString &path);
    /// From now on what queries read is taken from a cache, and left there. It must outlive this; `edition` is the
    /// archive's.
    void share(PageCache &cache, std::uint32_t edition);

    /// Runs `read`, all of whose questions are answered from one moment's archive.
    Result<void> inSnapshot(const std::function<Result<void>()> &read);

    /// Blocks of samples of generations before `before`.
    Result<std::vector<BlockKey>> rawBlocks(Generation before);
    /// Which blocks of generations before `before` answer as the wanted tier; see planBlocks().
    Result<std::vector<BlockKey>> plan(Tier wanted, Generation before);
    /// The blocks of a tier that aren't part of one of the next tier yet, by generation; at most `limit`.
    enum class From { Oldest, Newest };
    Result<std::vector<BlockKey>> unmerged(Tier tier, From from, int limit);

    /// Appends each id's samples and buckets in `blocks`, which are by generation, to the `out` at the same index.
    /// Damaged pages are left out and told to `damaged`.
    Result<void> read(const ArchiveQuery &query, std::span<const BlockKey> blocks, std::span<ArchivedSeries> out,
                      std::vector<DamagedPage> &damaged);
    /// As read() of samples alone, but only looks where each id's are, in `out.blocks`; `out.series` has the ids'
    /// order.
    Result<void> locate(const ArchiveQuery &query, LocatedChunks &out, std::vector<DamagedPage> &damaged);
    /// The ids, ascending, of all series in blocks of any tier that overlap the range.
    Result<std::vector<SeriesId>> seriesIn(Timestamp from, Timestamp to, Generation before);

    /// Which series each page of a block has; empty if the block isn't there any more.
    Result<BlockDirectory> directory(const BlockKey &block);
    /// Nothing if the page isn't there: it was dropped or set aside meanwhile.
    Result<std::optional<SeriesBlock>> page(const BlockKey &block, std::size_t number);
    /// Whether a page that isn't there should be.
    Result<bool> isMissing(const BlockKey &block, std::size_t number);

private:
    explicit ArchiveReader(std::unique_ptr<ArchiveConnection> connection) : m_connection(std::move(connection)) {}

    // archive_blocks.cpp
    Result<void> loadKeys();

    // What is done with a page that has some of the ids; false if a chunk is damaged.
    using PageVisit = std::function<bool(const PageCache::Page &, const BlockKey &, std::size_t number,
                                         std::span<const SeriesId> ids)>;
    Result<void> visitBlock(const ArchiveQuery &query, const BlockKey &block, const PageVisit &visit,
                            std::vector<DamagedPage> &damaged);
    Result<void> visitPage(const ArchiveQuery &query, const BlockKey &block, std::size_t number,
                           std::span<const SeriesId> ids, const PageVisit &visit, std::vector<DamagedPage> &damaged);
    Result<PageCache::Directory> sharedDirectory(const BlockKey &block);
    Result<PageCache::Page> sharedPage(const BlockKey &block, std::size_t number);
    bool readPage(const SeriesBlock &page, const BlockKey &block, const ArchiveQuery &query,
                  std::span<const SeriesId> ids, std::span<ArchivedSeries> out);
    bool readSamples(const SeriesBlock &page, SeriesId id, std::int64_t epoch, const ArchiveQuery &query,
                     ArchivedSeries &out);
    bool readBuckets(const SeriesBlock &page, SeriesId id, Tier tier, const ArchiveQuery &query, ArchivedSeries &out);

    std::unique_ptr<ArchiveConnection> m_connection;
    PageCache *m_cache = nullptr; // null: everything is read anew
    std::uint32_t m_edition = 0;
    std::optional<qlonglong> m_version; // of the database when m_keys were read
    std::vector<BlockKey> m_keys;       // of all blocks, by generation
    std::array<std::optional<std::vector<BlockKey>>, kTiers> m_plans;
    ChunkReader m_chunks;
    BucketDecoder m_buckets;
    std::vector<TierBucket> m_parts;
    std::vector<TierBucket> m_wider;
    std::vector<Sample> m_scratch;
    std::size_t m_samples = 0;
};

} // namespace belfry
