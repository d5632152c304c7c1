// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_reader.h"

#include "store/codec/page.h"
#include "store/journal/journal_format.h"

#include <algorithm>
#include <limits>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

// Which blocks there are, and their pages as they stand.

namespace belfry {

namespace {

constexpr Timestamp kEver = std::numeric_limits<Timestamp>::max();

std::span<const std::uint8_t> bytesOf(const QByteArray &array)
{
    return {reinterpret_cast<const std::uint8_t *>(array.constData()), std::size_t(array.size())};
}

bool readDirectory(const QByteArray &blob, std::vector<std::vector<SeriesId>> &pages)
{
    ByteReader in(bytesOf(blob));
    const std::uint64_t count = in.varint();
    if (count >= kMostPages)
        return false;
    pages.resize(count);
    return std::all_of(pages.begin(), pages.end(), [&in](auto &ids) { return readIdRuns(in, ids); });
}

} // namespace

// The first column of the first row; 0 without a row.
Result<std::uint32_t> ArchiveReader::number(const char *sql, std::initializer_list<qlonglong> values)
{
    auto query = m_connection->prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    int place = 0;
    for (const qlonglong value : values)
        (*query)->bindValue(place++, value);
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    const std::uint32_t found = (*query)->next() ? (*query)->value(0).toUInt() : 0;
    (*query)->finish();
    return found;
}

Result<TierRange> ArchiveReader::range(Tier tier, Generation before)
{
    const auto first =
        number("SELECT first_generation FROM blocks WHERE tier = ? ORDER BY generation LIMIT 1", {qlonglong(tier)});
    if (!first)
        return tl::unexpected(first.error());
    const auto last =
        number("SELECT generation FROM blocks WHERE tier = ? AND generation < ? ORDER BY generation DESC LIMIT 1",
               {qlonglong(tier), before.value()});
    if (!last)
        return tl::unexpected(last.error());
    return *last == 0 ? TierRange{} : TierRange{*first, *last};
}

Result<std::vector<PlannedPart>> ArchiveReader::plan(Tier wanted, Generation before)
{
    std::array<TierRange, kTiers> ranges;
    for (const Tier tier : kAllTiers) {
        const auto found = range(tier, before);
        if (!found)
            return tl::unexpected(found.error());
        ranges[std::size_t(tier)] = *found;
    }
    std::vector<PlannedPart> parts = planParts(ranges, wanted);
    // Where a coarse block reaches into the next part, that begins after it.
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const auto end = endOf(parts[i]);
        if (!end)
            return tl::unexpected(end.error());
        parts[i + 1].first = std::max(parts[i + 1].first, *end + 1);
    }
    return parts;
}

// The last generation of the part's last block.
Result<std::uint32_t> ArchiveReader::endOf(const PlannedPart &part)
{
    return number("SELECT generation FROM blocks WHERE tier = ? AND first_generation <= ? "
                  "ORDER BY generation DESC LIMIT 1",
                  {qlonglong(part.tier), part.last});
}

Result<std::vector<ArchiveBlock>> ArchiveReader::blocks(const PlannedPart &part, Timestamp from, Timestamp to)
{
    auto query = m_connection->prepared(
        "SELECT first_generation, generation, from_t, to_t, directory FROM blocks WHERE tier = ? AND generation >= ? "
        "AND first_generation >= ? AND first_generation <= ? AND to_t > ? AND from_t <= ? ORDER BY generation");
    if (!query)
        return tl::unexpected(query.error());
    const qlonglong values[] = {qlonglong(part.tier), part.first, part.first, part.last, from, to};
    for (int i = 0; i < int(std::size(values)); ++i)
        (*query)->bindValue(i, values[i]);
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    std::vector<ArchiveBlock> found;
    while ((*query)->next()) {
        const auto number = [&query](int column) { return (*query)->value(column).toLongLong(); };
        ArchiveBlock block{
            part.tier, Generation(std::uint32_t(number(0))), Generation(std::uint32_t(number(1))), number(2), number(3),
            {}};
        if (!readDirectory((*query)->value(4).toByteArray(), block.pages))
            return failure(
                QStringLiteral("archive: the directory of block %1 is damaged").arg(block.generation.value()),
                ErrorKind::Internal);
        found.push_back(std::move(block));
    }
    (*query)->finish();
    return found;
}

Result<std::vector<ArchiveBlock>> ArchiveReader::lastBlock(Tier tier, Generation before)
{
    const auto there = range(tier, before);
    if (!there)
        return tl::unexpected(there.error());
    return blocks({tier, there->last, there->last}, -kEver, kEver);
}

Result<std::optional<SeriesBlock>> ArchiveReader::page(const ArchiveBlock &block, std::size_t number)
{
    auto query = m_connection->prepared("SELECT data FROM pages WHERE id = ?");
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, qlonglong(pageId(block.tier, block.generation, number)));
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    if (!(*query)->next())
        return std::nullopt;
    const QByteArray data = (*query)->value(0).toByteArray();
    (*query)->finish();
    auto content = belfry::readPage(bytesOf(data));
    if (!content)
        return tl::unexpected(content.error());
    return std::optional(std::move(*content));
}

Result<std::vector<SeriesId>> ArchiveReader::seriesIn(Timestamp from, Timestamp to, Generation before)
{
    std::vector<SeriesId> ids;
    const auto parts = plan(Tier::Raw, before);
    if (!parts)
        return tl::unexpected(parts.error());
    for (const PlannedPart &part : *parts) {
        const auto found = blocks(part, from, to);
        if (!found)
            return tl::unexpected(found.error());
        for (const ArchiveBlock &block : *found) {
            for (const auto &page : block.pages)
                ids.insert(ids.end(), page.begin(), page.end());
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace belfry
