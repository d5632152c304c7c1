// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/archive_salvage.h"
#include "store/archive/block_directory.h"
#include "store/archive/damaged_rows.h"
#include "store/archive/found_rows.h"
#include "store/series_registry.h"
#include "store/tiers/bucket_columns.h"

#include <array>
#include <limits>
#include <set>

namespace belfry {

/// How salvageArchive() works: copies from one connection to the other, table by table. `found` has what the file at
/// `from` has beside what SQLite can reach, `names` the series that the journal names.
class Salvage
{
public:
    Salvage(ArchiveConnection &from, FoundRows &found, ArchiveConnection &to, const SeriesRegistry &names,
            Timestamp now)
        : m_from(from), m_found(found), m_to(to), m_names(names), m_now(now)
    {
    }

    Result<Salvaged> run();

private:
    static constexpr int kUnknown = -1; ///< whether the next tier has the block
    // A block's row as far as it could be read, and then as it is to be.
    struct Block {
        Tier tier = Tier::Raw;
        Generation first;
        Generation generation;
        std::int64_t epoch = 0;
        int merged = kUnknown;
        bool known = false; ///< its row could be read
        Timestamp from = 0;
        Timestamp to = 0;
        Timestamp lastTick = 0;
        std::size_t pages = 0;
        BlockDirectory directory;
    };
    /// A block's tier and generation: a page's id without the page's number.
    using BlockNumber = qlonglong;
    static constexpr BlockNumber blockNumber(Tier tier, Generation generation)
    {
        return BlockNumber(tier) << 32 | BlockNumber(generation.value());
    }
    /// What was copied of a block.
    struct CopiedPages {
        std::uint64_t samples = 0; ///< or buckets
        std::int64_t bytes = 0;
        std::size_t misses = 0; ///< pages that aren't there, the last in a row
        bool complete = true;
        Timestamp from = std::numeric_limits<Timestamp>::max();
        Timestamp to = 0;
    };
    static Block parseBlock(const DamagedRows::Row &row);
    struct PageRow {
        std::optional<QByteArray> data; ///< nothing if there is none
        Result<SeriesBlock> page = failure(QStringLiteral("it is gone"));
    };
    PageRow findPage(qlonglong id);
    Result<void> copyBlocks();
    Result<void> copyBlock(Block block);
    Result<std::optional<SeriesBlock>> copyPage(const Block &block, std::size_t number, CopiedPages &copied);
    void settleFirst(Block &block);
    Result<void> settleMerged();
    Result<void> copySeries();
    Result<void> copyMetadata();
    Result<void> copyQuarantine();
    Result<void> sealRows();
    std::set<BlockNumber> blockNumbers(const std::map<qlonglong, DamagedRows::Row> &rows);
    Result<void> insertBlock(const Block &block, std::uint64_t samples, std::int64_t bytes);
    QByteArray nameInJournal(SeriesId id) const;
    Result<void> setAside(const Block &block, std::int64_t page, const QString &reason, const QByteArray &data);

    DamagedRows m_from;
    FoundRows &m_found;
    RowWriter m_to;
    const SeriesRegistry &m_names;
    Timestamp m_now;
    Salvaged m_result;
    std::array<Generation, kTiers> m_last;      // of the blocks of each tier so far
    std::array<std::int64_t, kTiers> m_epoch{}; // of the last of them
    BucketDecoder m_buckets;
    std::set<SeriesId> m_used; // series in any page
};

} // namespace belfry
