// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "store/archive/archive_connection.h"
#include "store/archive/tier_plan.h"
#include "store/codec/series_block.h"
#include "store/tiers/bucket_columns.h"
#include "store/tiers/bucket_timeline.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace belfry {

/// A page that couldn't be read.
struct DamagedPage {
    std::int64_t page = 0;
    QString reason;
    Timestamp from = 0; ///< of its block
    Timestamp to = 0;
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

/// A block without its pages.
struct ArchiveBlock {
    Tier tier = Tier::Raw;
    Generation first;
    Generation generation; ///< the last in it
    Timestamp from = 0;
    Timestamp to = 0;
    std::vector<std::vector<SeriesId>> pages; ///< ids in each, ascending over all of them
};

/// What the archive answers of one series: buckets of coarser tiers, and the samples of generations after them.
struct ArchivedSeries {
    BucketTimeline buckets;      ///< whose values are all in the range
    std::vector<Sample> samples; ///< as they were sealed: late ones aren't where they belong
    Tier tier = Tier::Raw;       ///< the coarsest that something came from
};

/// A reading connection to the archive for one thread. Never blocks the writer.
class ArchiveReader
{
public:
    static Result<std::unique_ptr<ArchiveReader>> open(const QString &path);

    /// Which tier answers for which generations before `before`, and from what.
    Result<std::vector<PlannedPart>> plan(Tier wanted, Generation before);
    /// Appends each id's samples and buckets to the `out` at the same index, part by part. Damaged pages are left out
    /// and told to `damaged`.
    Result<void> read(const ArchiveQuery &query, std::span<const PlannedPart> parts, std::span<ArchivedSeries> out,
                      std::vector<DamagedPage> &damaged);
    /// The ids, ascending, of all series in blocks of any tier that overlap the range.
    Result<std::vector<SeriesId>> seriesIn(Timestamp from, Timestamp to, Generation before);

    /// Blocks of a tier that begin in these generations and overlap the range, ascending.
    Result<std::vector<ArchiveBlock>> blocks(const PlannedPart &part, Timestamp from, Timestamp to);
    /// The tier's last block of generations before `before`, alone; empty if there is none.
    Result<std::vector<ArchiveBlock>> lastBlock(Tier tier, Generation before);
    /// Nothing if the page isn't there: it was dropped or set aside meanwhile.
    Result<std::optional<SeriesBlock>> page(const ArchiveBlock &block, std::size_t number);

private:
    explicit ArchiveReader(std::unique_ptr<ArchiveConnection> connection) : m_connection(std::move(connection)) {}

    Result<TierRange> range(Tier tier, Generation before);
    Result<std::uint32_t> number(const char *sql, std::initializer_list<qlonglong> values);
    Result<std::uint32_t> endOf(const PlannedPart &part);
    Result<void> readBlock(const ArchiveQuery &query, const ArchiveBlock &block, std::span<ArchivedSeries> out,
                           std::vector<DamagedPage> &damaged);
    bool readPage(const SeriesBlock &page, const ArchiveBlock &block, const ArchiveQuery &query,
                  std::span<const SeriesId> ids, std::span<ArchivedSeries> out);
    bool readSamples(const SeriesBlock &page, SeriesId id, const ArchiveQuery &query, ArchivedSeries &out);
    bool readBuckets(const SeriesBlock &page, SeriesId id, Tier tier, const ArchiveQuery &query, ArchivedSeries &out);

    std::unique_ptr<ArchiveConnection> m_connection;
    ChunkReader m_chunks;
    BucketDecoder m_buckets;
    std::vector<TierBucket> m_parts;
    std::vector<TierBucket> m_wider;
    std::size_t m_samples = 0;
};

} // namespace belfry
