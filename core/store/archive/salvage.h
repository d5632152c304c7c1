// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/archive_salvage.h"
#include "store/archive/block_directory.h"
#include "store/archive/damaged_rows.h"
#include "store/series_registry.h"

#include <set>

namespace belfry {

/// How salvageArchive() works: copies from one connection to the other, table by table. `names` has the series that the
/// journal names.
class Salvage
{
public:
    Salvage(ArchiveConnection &from, ArchiveConnection &to, const SeriesRegistry &names, Timestamp now)
        : m_from(from), m_to(to), m_names(names), m_now(now)
    {
    }

    Result<Salvaged> run();

private:
    // A block's row as far as it could be read, and then as it is to be.
    struct Block {
        Generation generation;
        bool known = false; ///< its row could be read
        Timestamp from = 0;
        Timestamp to = 0;
        Timestamp lastTick = 0;
        std::size_t pages = 0;
        BlockDirectory directory;
    };
    static Block parseBlock(const DamagedRows::Row &row);
    Result<void> copyBlocks();
    Result<void> copyBlock(Block block);
    Result<void> copySeries();
    Result<void> copyMetadata();
    Result<void> copyQuarantine();
    std::set<std::uint32_t> generations(const std::map<qlonglong, DamagedRows::Row> &rows);
    Result<void> insertBlock(const Block &block, std::uint64_t samples, std::int64_t bytes);
    QByteArray nameInJournal(SeriesId id) const;
    Result<void> setAside(const Block &block, std::int64_t page, const QString &reason, const QByteArray &data);

    DamagedRows m_from;
    RowWriter m_to;
    const SeriesRegistry &m_names;
    Timestamp m_now;
    Salvaged m_result;
    std::uint32_t m_highest = 0; // id of a series in any page
};

} // namespace belfry
