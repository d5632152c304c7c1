// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_rows.h"

#include "store/archive/blob.h"
#include "store/codec/checksum.h"
#include "store/codec/label_bytes.h"

#include <limits>
#include <utility>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

BlockRow::Columns columnsOf(const QSqlQuery &query)
{
    BlockRow::Columns columns{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = query.value(int(i)).toLongLong();
    return columns;
}

Result<void> writeSeriesChecksums(ArchiveConnection &connection)
{
    std::vector<std::pair<qlonglong, std::uint32_t>> checksums;
    const auto query = connection.ask("SELECT id, labels FROM series");
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const SeriesId id((*query)->value(0).toUInt());
        checksums.emplace_back(id.value(), checksumOf(id, bytesOf((*query)->value(1).toByteArray())));
    }
    if (auto done = connection.finish(**query); !done)
        return done;
    for (const auto &[id, checksum] : checksums) {
        if (auto done = connection.change("UPDATE series SET checksum = ? WHERE id = ?", {checksum, id}); !done)
            return done;
    }
    return {};
}

Result<void> writeBlockChecksums(ArchiveConnection &connection)
{
    std::vector<BlockRow::Columns> rows;
    const auto query = connection.ask("SELECT * FROM block_rows");
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        rows.push_back(columnsOf(**query));
    if (auto done = connection.finish(**query); !done)
        return done;
    for (const BlockRow::Columns &row : rows) {
        auto done = connection.change("UPDATE blocks SET checksum = ? WHERE tier = ? AND generation = ?",
                                      {checksumOf(row), qlonglong(row[0]), qlonglong(row[2])});
        if (!done)
            return done;
    }
    return {};
}

} // namespace

BlockRow BlockRow::of(const Columns &columns)
{
    const auto generation = [&columns](std::size_t i) { return Generation(std::uint32_t(columns[i])); };
    BlockRow row;
    row.key = {Tier(columns[0]), generation(1), generation(2), columns[5], columns[6], columns[3]};
    row.merged = columns[4] != 0;
    row.lastTick = columns[7];
    row.samples = columns[8];
    row.bytes = columns[9];
    row.pages = columns[10];
    return row;
}

BlockRow::Columns BlockRow::columns() const
{
    return {std::int64_t(key.tier),
            key.first.value(),
            key.generation.value(),
            key.epoch,
            merged ? 1 : 0,
            key.from,
            key.to,
            lastTick,
            samples,
            bytes,
            pages};
}

std::uint32_t checksumOf(const BlockRow::Columns &columns)
{
    return checksum({reinterpret_cast<const std::uint8_t *>(columns.data()), sizeof columns});
}

std::uint32_t checksumOf(SeriesId id, std::span<const std::uint8_t> labels)
{
    const std::uint32_t number = id.value();
    return checksum(labels, checksum({reinterpret_cast<const std::uint8_t *>(&number), sizeof number}));
}

AnyBlockRow readAnyBlockRow(const std::vector<QVariant> &row)
{
    AnyBlockRow block;
    std::size_t at = 1; // behind the number
    for (std::int64_t &column : block.columns)
        column = row[at++].toLongLong();
    const QVariant &checksum = row[at];
    block.checksum = checksum.toUInt();
    block.good = checksum.isNull() || block.checksum == checksumOf(block.columns);
    block.directory = row.back().toByteArray();
    return block;
}

bool isGoodSeriesRow(const std::vector<QVariant> &row)
{
    const qlonglong id = row[0].toLongLong();
    return id > 0 && id <= std::numeric_limits<std::uint32_t>::max() &&
           (row[2].isNull() ||
            row[2].toUInt() == checksumOf(SeriesId(std::uint32_t(id)), bytesOf(row[1].toByteArray())));
}

Result<BlockRow> readBlockRow(const QSqlQuery &query)
{
    const BlockRow::Columns columns = columnsOf(query);
    if (checksumOf(columns) != query.value(int(columns.size())).toUInt() || columns[0] < 0 ||
        columns[0] >= std::int64_t(kTiers))
        return failure(QStringLiteral("archive: the row of block %1 is damaged").arg(columns[2]), ErrorKind::Internal);
    return BlockRow::of(columns);
}

Result<SeriesRow> readSeriesRow(const QSqlQuery &query)
{
    SeriesRow row{SeriesId(query.value(0).toUInt()), {}};
    const QByteArray blob = query.value(1).toByteArray();
    if (checksumOf(row.id, bytesOf(blob)) != query.value(2).toUInt() || row.id.value() == 0)
        return failure(QStringLiteral("archive: the row of series %1 is damaged").arg(row.id.value()),
                       ErrorKind::Internal);
    ByteReader in(bytesOf(blob));
    row.labels = readLabels(in);
    if (row.labels && row.labels->empty())
        row.labels.reset();
    return row;
}

Result<std::optional<RowDigest>> storedDigest(ArchiveConnection &connection, const QString &table)
{
    const auto query = connection.ask("SELECT rows, sum FROM digests WHERE name = ?", {table});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<RowDigest> stored;
    if ((*query)->next())
        stored = RowDigest{(*query)->value(0).toLongLong(), (*query)->value(1).toLongLong()};
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return stored;
}

Result<void> checkDigest(ArchiveConnection &connection, const QString &table, const RowDigest &found)
{
    const auto stored = storedDigest(connection, table);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored == found)
        return {};
    return failure(QStringLiteral("archive: the table %1 has other rows than were written").arg(table),
                   ErrorKind::Internal);
}

Result<std::vector<BlockRow>> readBlockRows(ArchiveConnection &connection)
{
    const auto query = connection.ask("SELECT * FROM block_rows ORDER BY generation");
    if (!query)
        return tl::unexpected(query.error());
    std::vector<BlockRow> rows;
    RowDigest digest;
    while ((*query)->next()) {
        const auto row = readBlockRow(**query);
        if (!row) {
            (*query)->finish();
            return tl::unexpected(row.error());
        }
        digest.add(checksumOf(row->columns()));
        rows.push_back(*row);
    }
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    if (auto done = checkDigest(connection, QStringLiteral("blocks"), digest); !done)
        return tl::unexpected(done.error());
    return rows;
}

Result<void> writeChecksums(ArchiveConnection &connection)
{
    auto done = writeSeriesChecksums(connection);
    return done ? writeBlockChecksums(connection) : done;
}

} // namespace belfry
