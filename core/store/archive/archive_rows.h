// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "store/archive/archive_connection.h"
#include "store/archive/block_key.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

class QSqlQuery;
class QVariant;

// Rows of the archive's tables and what protects them. SQLite notices damage to its structure, not to what stands in a
// row: each row has a checksum, and `digests` has the number of a table's rows and the sum of their checksums, which
// triggers keep.

namespace belfry {

/// A block's row without its directory, which has a checksum of its own.
struct BlockRow {
    /// As the view block_rows has them, without the checksum: tier, first_generation, generation, epoch, merged,
    /// from_t, to_t, last_tick, samples, bytes, pages.
    using Columns = std::array<std::int64_t, 11>;

    BlockKey key;
    bool merged = false;      ///< the next tier has it
    Timestamp lastTick = 0;   ///< 0 if there is none
    std::int64_t samples = 0; ///< or buckets
    std::int64_t bytes = 0;   ///< of pages and directory
    std::int64_t pages = 0;

    static BlockRow of(const Columns &columns);
    Columns columns() const;
};
std::uint32_t checksumOf(const BlockRow::Columns &columns);
std::uint32_t checksumOf(SeriesId id, std::span<const std::uint8_t> labels);

/// A row of the view all_blocks, whatever stands in it.
struct AnyBlockRow {
    BlockRow::Columns columns{};
    std::uint32_t checksum = 0; ///< 0 where the version has none
    bool good = false;          ///< the checksum is right, or there is none
    QByteArray directory;
};
AnyBlockRow readAnyBlockRow(const std::vector<QVariant> &row);
/// Whether the checksum of a row of the view all_series is right, or there is none.
bool isGoodSeriesRow(const std::vector<QVariant> &row);

/// Of the current row of a statement that selects from block_rows. Fails with ErrorKind::Internal if the checksum
/// is wrong.
Result<BlockRow> readBlockRow(const QSqlQuery &query);
/// Null labels if they were lost in a repair. Of the current row of a statement that selects id, labels and
/// checksum of `series`. Errors as readBlockRow().
struct SeriesRow {
    SeriesId id;
    LabelsPtr labels;
};
Result<SeriesRow> readSeriesRow(const QSqlQuery &query);

/// The number of rows and the sum of their checksums.
struct RowDigest {
    std::int64_t rows = 0;
    std::int64_t sum = 0;

    void add(std::uint32_t checksum)
    {
        ++rows;
        sum += checksum;
    }
    bool operator==(const RowDigest &) const = default;
};
/// What `digests` says of a table. Nothing if it says nothing.
Result<std::optional<RowDigest>> storedDigest(ArchiveConnection &connection, const QString &table);
/// Fails with ErrorKind::Internal unless `found` is what `digests` says of the table.
Result<void> checkDigest(ArchiveConnection &connection, const QString &table, const RowDigest &found);

/// All blocks by their last generation. Errors as readBlockRow() and checkDigest().
Result<std::vector<BlockRow>> readBlockRows(ArchiveConnection &connection);

/// Gives every row of `series` and `blocks` the checksum of what stands in it now.
Result<void> writeChecksums(ArchiveConnection &connection);

} // namespace belfry
