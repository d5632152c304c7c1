// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_writer.h"

#include <functional>

#include <QSqlQuery>
#include <QVariant>

// Taking away from the archive: what is too old or too much, and what is damaged.

namespace belfry {

Result<bool> ArchiveWriter::dropOldest(Timestamp before, std::int64_t mostBytes)
{
    if (m_totals.blocks == 0)
        return false;
    auto oldest =
        m_connection->prepared("SELECT generation, to_t FROM blocks WHERE tier = 0 ORDER BY to_t, generation LIMIT 1");
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (auto done = m_connection->execute(**oldest); !done)
        return tl::unexpected(done.error());
    if (!(*oldest)->next())
        return false;
    const Generation generation((*oldest)->value(0).toUInt());
    const Timestamp to = (*oldest)->value(1).toLongLong();
    (*oldest)->finish();
    if (to >= before && m_totals.bytes <= mostBytes)
        return false;

    auto done = inTransaction([&]() -> Result<void> {
        for (const char *sql : {"DELETE FROM pages WHERE id BETWEEN ? AND ?",
                                "DELETE FROM blocks WHERE tier = 0 AND generation BETWEEN ? AND ?"}) {
            auto query = m_connection->prepared(sql);
            if (!query)
                return tl::unexpected(query.error());
            const bool pages = std::string_view(sql).find("pages") != std::string_view::npos;
            (*query)->bindValue(0, qlonglong(pages ? pageId(generation, 0) : generation.value()));
            (*query)->bindValue(1, qlonglong(pages ? pageId(generation, kMostPages - 1) : generation.value()));
            if (auto removed = m_connection->execute(**query); !removed)
                return removed;
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (auto loaded = loadTotals(); !loaded)
        return tl::unexpected(loaded.error());
    return true;
}

Result<void> ArchiveWriter::quarantine(std::int64_t page, const QString &reason, Timestamp now)
{
    return inTransaction([&]() -> Result<void> {
        auto move = m_connection->prepared(
            "INSERT OR IGNORE INTO quarantine (found_t, reason, page, from_t, to_t, data) SELECT ?, ?, ?, from_t, to_t, "
            "(SELECT data FROM pages WHERE id = ?) FROM blocks WHERE tier = 0 AND generation = ?");
        if (!move)
            return tl::unexpected(move.error());
        (*move)->bindValue(0, qlonglong(now));
        (*move)->bindValue(1, reason);
        (*move)->bindValue(2, qlonglong(page));
        (*move)->bindValue(3, qlonglong(page));
        (*move)->bindValue(4, qlonglong(page >> 16));
        if (auto done = m_connection->execute(**move); !done)
            return done;
        auto remove = m_connection->prepared("DELETE FROM pages WHERE id = ?");
        if (!remove)
            return tl::unexpected(remove.error());
        (*remove)->bindValue(0, qlonglong(page));
        return m_connection->execute(**remove);
    });
}

} // namespace belfry
