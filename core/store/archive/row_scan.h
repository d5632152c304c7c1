// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QVariant>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace belfry {

/// The rows of a SQLite database without its trees: every page of the file, and of the write-ahead log before it, is
/// looked at whether it has rows, so that what lies below a damaged page is found all the same. Which table a row is
/// of, and whether it still counts, its content must say. Only reads.
///
/// Source: https://www.sqlite.org/fileformat2.html, sections 1.6 (b-trees), 2.1 (records) and 4 (write-ahead log).
class RowScan
{
public:
    /// A file that can't be read has no rows.
    explicit RowScan(const QString &path);

    /// Where a row lies.
    struct Cell {
        std::uint32_t page = 0; ///< from 1
        std::uint16_t offset = 0;
    };
    struct Row {
        Cell cell;
        bool inTable = false;    ///< else in an index, which a table WITHOUT ROWID is
        std::int64_t rowid = 0;  ///< of a table's
        std::size_t columns = 0; ///< that its header begins to list
    };
    /// Goes through all rows, in the order of the file.
    void each(const std::function<void(const Row &)> &visit);
    /// The values of a row; nothing if part of it can't be read. NULL for the column that is the rowid's other name.
    std::optional<std::vector<QVariant>> values(const Row &row);

private:
    using Page = std::span<const std::uint8_t>;

    void readLog(const QString &path);
    std::optional<Page> page(std::uint32_t number);
    std::optional<QByteArray> payload(const Row &row);
    std::size_t localSize(std::uint64_t payload, bool inTable) const;
    std::optional<Row> rowAt(Page page, std::uint32_t number, std::size_t offset, bool inTable) const;
    bool appendOverflow(std::uint32_t first, std::size_t size, QByteArray &out);

    QFile m_database;
    QFile m_log;
    std::uint32_t m_pageSize = 4096; // which the archive has, should its header be gone
    std::uint32_t m_pages = 0;
    std::unordered_map<std::uint32_t, qint64> m_logged; // where the log has a page's newest content
    QByteArray m_buffer;
};

} // namespace belfry
