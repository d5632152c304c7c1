// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_writer.h"

#include <QSqlQuery>
#include <QVariant>

// Taking away from the archive: what is too old or too much, and what is damaged.

namespace belfry {

Result<bool> ArchiveWriter::dropOldest(Tier tier, Timestamp before, std::int64_t mostBytes)
{
    const TierTotals &totals = m_totals[std::size_t(tier)];
    if (totals.blocks == 0)
        return false;
    const auto oldest =
        m_connection->ask("SELECT * FROM block_rows WHERE tier = ? ORDER BY to_t, generation LIMIT 1", {int(tier)});
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (!(*oldest)->next())
        return false;
    const auto row = readBlockRow(**oldest);
    (*oldest)->finish();
    if (!row)
        return tl::unexpected(row.error());
    const Generation generation = row->key.generation;
    if (row->key.to >= before && totals.bytes <= mostBytes)
        return false;

    auto done = inTransaction([&]() -> Result<void> {
        auto pages = m_connection->change(
            "DELETE FROM pages WHERE id BETWEEN ? AND ?",
            {qlonglong(pageId(tier, generation, 0)), qlonglong(pageId(tier, generation, kMostPages - 1))});
        if (!pages)
            return pages;
        return m_connection->change("DELETE FROM blocks WHERE tier = ? AND generation = ?",
                                    {int(tier), generation.value()});
    });
    if (!done)
        return tl::unexpected(done.error());
    if (auto loaded = loadTotals(); !loaded)
        return tl::unexpected(loaded.error());
    return true;
}

Result<void> ArchiveWriter::forget(std::span<const SeriesId> ids)
{
    auto done = inTransaction([&]() -> Result<void> {
        for (const SeriesId id : ids) {
            if (auto removed = m_connection->change("DELETE FROM series WHERE id = ?", {id.value()}); !removed)
                return removed;
        }
        return {};
    });
    for (const SeriesId id : done ? ids : std::span<const SeriesId>())
        m_stored[id.value()] = false;
    return done;
}

Result<void> ArchiveWriter::quarantine(std::int64_t page, const QString &reason, Timestamp now)
{
    return inTransaction([&]() -> Result<void> {
        auto moved = m_connection->change(
            "INSERT OR IGNORE INTO quarantine (found_t, reason, page, from_t, to_t, data) SELECT ?, ?, ?, from_t, to_t, "
            "(SELECT data FROM pages WHERE id = ?) FROM blocks WHERE tier = ? AND generation = ?",
            {qlonglong(now), reason, qlonglong(page), qlonglong(page), int(tierOfPage(page)),
             generationOfPage(page).value()});
        if (!moved)
            return moved;
        return m_connection->change("DELETE FROM pages WHERE id = ?", {qlonglong(page)});
    });
}

} // namespace belfry
