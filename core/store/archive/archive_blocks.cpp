// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_reader.h"

#include "store/archive/archive_rows.h"
#include "store/archive/blob.h"
#include "store/codec/page.h"

#include <algorithm>
#include <iterator>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

// Which blocks there are, and their pages as they stand.

namespace belfry {

Result<void> ArchiveReader::inSnapshot(const std::function<Result<void>()> &read)
{
    if (auto begun = m_connection->run("BEGIN"); !begun)
        return begun;
    auto done = read();
    if (done)
        done = m_connection->commit();
    if (!done)
        m_connection->rollback();
    return done;
}

// Reads them anew only after somebody wrote.
Result<void> ArchiveReader::loadKeys()
{
    const auto version = m_connection->ask("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    const qlonglong found = (*version)->next() ? (*version)->value(0).toLongLong() : 0;
    (*version)->finish();
    if (m_version == found)
        return {};
    const auto rows = readBlockRows(*m_connection);
    if (!rows)
        return tl::unexpected(rows.error());
    m_keys.clear();
    for (const BlockRow &row : *rows)
        m_keys.push_back(row.key);
    m_plans.fill(std::nullopt);
    m_version = found;
    return {};
}

Result<std::vector<BlockKey>> ArchiveReader::rawBlocks(Generation before)
{
    if (auto done = loadKeys(); !done)
        return tl::unexpected(done.error());
    std::vector<BlockKey> blocks;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(blocks),
                 [before](const BlockKey &block) { return block.tier == Tier::Raw && block.generation < before; });
    return blocks;
}

Result<std::vector<BlockKey>> ArchiveReader::plan(Tier wanted, Generation before)
{
    if (auto done = loadKeys(); !done)
        return tl::unexpected(done.error());
    auto &plan = m_plans[std::size_t(wanted)];
    if (!plan)
        plan = planBlocks(m_keys, wanted);
    std::vector<BlockKey> blocks;
    std::copy_if(plan->begin(), plan->end(), std::back_inserter(blocks),
                 [before](const BlockKey &block) { return block.generation < before; });
    return blocks;
}

Result<std::vector<BlockKey>> ArchiveReader::unmerged(Tier tier, From from, int limit)
{
    const auto rows = m_connection->ask(
        from == From::Oldest
            ? "SELECT * FROM block_rows WHERE tier = ? AND merged = 0 ORDER BY generation LIMIT ?"
            : "SELECT * FROM block_rows WHERE tier = ? AND merged = 0 ORDER BY generation DESC LIMIT ?",
        {int(tier), limit});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<BlockKey> keys;
    while ((*rows)->next()) {
        const auto row = readBlockRow(**rows);
        if (!row) {
            (*rows)->finish();
            return tl::unexpected(row.error());
        }
        keys.push_back(row->key);
    }
    if (auto done = m_connection->finish(**rows); !done)
        return tl::unexpected(done.error());
    return keys;
}

Result<BlockDirectory> ArchiveReader::directory(const BlockKey &block)
{
    const auto row = m_connection->ask("SELECT directory FROM blocks WHERE tier = ? AND generation = ?",
                                       {int(block.tier), block.generation.value()});
    if (!row)
        return tl::unexpected(row.error());
    BlockDirectory pages;
    if (!(*row)->next()) {
        const auto done = m_connection->finish(**row);
        return done ? Result<BlockDirectory>(pages) : tl::unexpected(done.error());
    }
    const bool good = readDirectory(bytesOf((*row)->value(0).toByteArray()), pages);
    (*row)->finish();
    if (!good)
        return failure(QStringLiteral("archive: the directory of block %1 is damaged").arg(block.generation.value()),
                       ErrorKind::Internal);
    return pages;
}

Result<std::optional<SeriesBlock>> ArchiveReader::page(const BlockKey &block, std::size_t number)
{
    const auto row = m_connection->ask("SELECT data FROM pages WHERE id = ?",
                                       {qlonglong(pageId(block.tier, block.generation, number))});
    if (!row)
        return tl::unexpected(row.error());
    if (!(*row)->next()) {
        const auto done = m_connection->finish(**row);
        return done ? Result<std::optional<SeriesBlock>>(std::nullopt) : tl::unexpected(done.error());
    }
    const QByteArray data = (*row)->value(0).toByteArray();
    (*row)->finish();
    auto content = belfry::readPage(bytesOf(data));
    if (!content)
        return tl::unexpected(content.error());
    return std::optional(std::move(*content));
}

void ArchiveReader::share(PageCache &cache, std::uint32_t edition)
{
    m_cache = &cache;
    m_edition = edition;
}

Result<PageCache::Directory> ArchiveReader::sharedDirectory(const BlockKey &block)
{
    const std::int64_t id = pageId(block.tier, block.generation, 0);
    if (auto known = m_cache ? m_cache->directory(m_edition, id) : nullptr)
        return known;
    auto read = directory(block);
    if (!read)
        return tl::unexpected(read.error());
    auto made = std::make_shared<const BlockDirectory>(std::move(*read));
    if (m_cache && !made->empty())
        m_cache->keep(m_edition, id, made);
    return made;
}

// Null if it isn't there.
Result<PageCache::Page> ArchiveReader::sharedPage(const BlockKey &block, std::size_t number)
{
    const std::int64_t id = pageId(block.tier, block.generation, number);
    if (auto known = m_cache ? m_cache->page(m_edition, id) : nullptr)
        return known;
    auto read = page(block, number);
    if (!read)
        return tl::unexpected(read.error());
    if (!*read)
        return PageCache::Page();
    auto made = std::make_shared<const SeriesBlock>(std::move(**read));
    if (m_cache)
        m_cache->keep(m_edition, id, made);
    return made;
}

// Retention may have taken the block since its row was read, and a damaged page is in quarantine.
Result<bool> ArchiveReader::isMissing(const BlockKey &block, std::size_t number)
{
    const std::int64_t id = pageId(block.tier, block.generation, number);
    const auto row = m_connection->ask("SELECT EXISTS (SELECT 1 FROM blocks WHERE tier = ? AND generation = ?) AND "
                                       "NOT EXISTS (SELECT 1 FROM quarantine WHERE page = ?) AND "
                                       "NOT EXISTS (SELECT 1 FROM pages WHERE id = ?)",
                                       {int(block.tier), block.generation.value(), qlonglong(id), qlonglong(id)});
    if (!row)
        return tl::unexpected(row.error());
    const bool missing = (*row)->next() && (*row)->value(0).toBool();
    (*row)->finish();
    return missing;
}

Result<std::vector<SeriesId>> ArchiveReader::seriesIn(Timestamp from, Timestamp to, Generation before)
{
    const auto blocks = plan(Tier::Raw, before);
    if (!blocks)
        return tl::unexpected(blocks.error());
    std::vector<SeriesId> ids;
    for (const BlockKey &block : *blocks) {
        if (block.to <= from || block.from - bucketWidth(block.tier) > to)
            continue;
        const auto pages = directory(block);
        if (!pages)
            return tl::unexpected(pages.error());
        for (const auto &page : *pages)
            ids.insert(ids.end(), page.begin(), page.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace belfry
