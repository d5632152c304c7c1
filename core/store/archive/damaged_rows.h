// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/archive/archive_connection.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QVariant>

namespace belfry {

/// Reads tables that may be damaged, as far as they can be followed. Nothing here fails: what can't be read isn't
/// there.
class DamagedRows
{
public:
    using Row = std::vector<QVariant>;

    explicit DamagedRows(ArchiveConnection &connection) : m_connection(connection) {}

    /// Rows up to the first that can't be read.
    std::vector<Row> asFarAsItGoes(const char *sql);
    /// Rows by their first column, from both ends: the statements give the same in ascending and descending order, and
    /// damage in the middle hides what is behind it from each.
    std::map<qlonglong, Row> all(const char *ascending, const char *descending);
    /// The row that a statement with one value gives.
    std::optional<Row> one(const char *sql, qlonglong value);
    /// Whether the last asFarAsItGoes() or all() met no damage.
    bool whole() const { return m_whole; }

private:
    ArchiveConnection &m_connection;
    bool m_whole = true;
};

/// Writes rows into a sound archive.
class RowWriter
{
public:
    explicit RowWriter(ArchiveConnection &connection) : m_connection(connection) {}

    ArchiveConnection &connection() { return m_connection; }
    Result<void> insert(const char *sql, const std::vector<QVariant> &values);
    Result<void> inTransaction(const std::function<Result<void>()> &work);

private:
    ArchiveConnection &m_connection;
};

} // namespace belfry
