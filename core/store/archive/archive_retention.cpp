// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_writer.h"
#include "store/archive/block_directory.h"

#include <QSqlQuery>
#include <QVariant>

// Taking away from the archive: what is too old or too much, and what is damaged.

namespace belfry {

Result<bool> ArchiveWriter::dropOldest(Tier tier, Timestamp before, std::int64_t mostBytes)
{
    const TierTotals &totals = m_totals[std::size_t(tier)];
    if (totals.blocks == 0)
        return false;
    auto oldest =
        m_connection->prepared("SELECT generation, to_t FROM blocks WHERE tier = ? ORDER BY to_t, generation LIMIT 1");
    if (!oldest)
        return tl::unexpected(oldest.error());
    (*oldest)->bindValue(0, int(tier));
    if (auto done = m_connection->execute(**oldest); !done)
        return tl::unexpected(done.error());
    if (!(*oldest)->next())
        return false;
    const Generation generation((*oldest)->value(0).toUInt());
    const Timestamp to = (*oldest)->value(1).toLongLong();
    (*oldest)->finish();
    if (to >= before && totals.bytes <= mostBytes)
        return false;

    auto done = inTransaction([&]() -> Result<void> {
        auto pages = m_connection->prepared("DELETE FROM pages WHERE id BETWEEN ? AND ?");
        if (!pages)
            return tl::unexpected(pages.error());
        (*pages)->bindValue(0, qlonglong(pageId(tier, generation, 0)));
        (*pages)->bindValue(1, qlonglong(pageId(tier, generation, kMostPages - 1)));
        if (auto removed = m_connection->execute(**pages); !removed)
            return removed;
        auto block = m_connection->prepared("DELETE FROM blocks WHERE tier = ? AND generation = ?");
        if (!block)
            return tl::unexpected(block.error());
        (*block)->bindValue(0, int(tier));
        (*block)->bindValue(1, generation.value());
        return m_connection->execute(**block);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (auto loaded = loadTotals(); !loaded)
        return tl::unexpected(loaded.error());
    return true;
}

Result<std::vector<SeriesId>> ArchiveWriter::unusedSeries()
{
    auto query = m_connection->prepared("SELECT directory FROM blocks");
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    std::vector<bool> unused = m_stored;
    BlockDirectory pages;
    while ((*query)->next()) {
        const QByteArray blob = (*query)->value(0).toByteArray();
        if (!readDirectory({reinterpret_cast<const std::uint8_t *>(blob.constData()), std::size_t(blob.size())}, pages))
            return failure(QStringLiteral("archive: a block's directory is damaged"), ErrorKind::Internal);
        for (const auto &page : pages) {
            for (const SeriesId id : page) {
                if (id.value() < unused.size())
                    unused[id.value()] = false;
            }
        }
    }
    (*query)->finish();
    std::vector<SeriesId> ids;
    for (std::size_t id = 0; id < unused.size(); ++id) {
        if (unused[id])
            ids.push_back(SeriesId(std::uint32_t(id)));
    }
    return ids;
}

Result<void> ArchiveWriter::forget(std::span<const SeriesId> ids)
{
    auto done = inTransaction([&]() -> Result<void> {
        for (const SeriesId id : ids) {
            auto remove = m_connection->prepared("DELETE FROM series WHERE id = ?");
            if (!remove)
                return tl::unexpected(remove.error());
            (*remove)->bindValue(0, id.value());
            if (auto removed = m_connection->execute(**remove); !removed)
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
        auto move = m_connection->prepared(
            "INSERT OR IGNORE INTO quarantine (found_t, reason, page, from_t, to_t, data) SELECT ?, ?, ?, from_t, to_t, "
            "(SELECT data FROM pages WHERE id = ?) FROM blocks WHERE tier = ? AND generation = ?");
        if (!move)
            return tl::unexpected(move.error());
        int column = 0;
        (*move)->bindValue(column++, qlonglong(now));
        (*move)->bindValue(column++, reason);
        (*move)->bindValue(column++, qlonglong(page));
        (*move)->bindValue(column++, qlonglong(page));
        (*move)->bindValue(column++, int(tierOfPage(page)));
        (*move)->bindValue(column++, generationOfPage(page).value());
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
