// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/series_id.h"
#include "store/tier.h"

#include <QString>
#include <QVariant>

#include <initializer_list>
#include <map>
#include <memory>

class QSqlQuery;

namespace belfry {

/// A connection to the archive, usable by the thread that opened it, with its prepared statements.
class ArchiveConnection
{
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Salvage, ///< as ReadOnly, of a database that may be damaged or cut off
    };

    /// Fails with ErrorKind::Unavailable; ErrorKind::Internal if the file is no database or damaged.
    static Result<std::unique_ptr<ArchiveConnection>> open(const QString &path, Mode mode);
    ~ArchiveConnection();
    ArchiveConnection(const ArchiveConnection &) = delete;
    ArchiveConnection &operator=(const ArchiveConnection &) = delete;

    /// A statement, prepared at its first use and reset. Valid as long as the connection.
    Result<QSqlQuery *> prepared(const char *sql);
    /// Runs a statement that gives no rows.
    Result<void> run(const char *sql);
    /// Executes a prepared statement whose values are bound.
    Result<void> execute(QSqlQuery &query) const;
    /// Ends the reading of a statement's rows. Fails if they ended before their end.
    Result<void> finish(QSqlQuery &query) const;
    /// Prepares, binds in order and executes. The rows are to be read, and finish() called, before it is asked again.
    Result<QSqlQuery *> ask(const char *sql, std::initializer_list<QVariant> values = {});
    /// As ask(), for a statement that gives no rows.
    Result<void> change(const char *sql, std::initializer_list<QVariant> values);

    Result<void> begin() { return run("BEGIN IMMEDIATE"); }
    Result<void> commit() { return run("COMMIT"); }
    void rollback();

private:
    ArchiveConnection(QString name, QString path);

    QString m_name;
    QString m_path;
    std::map<const char *, std::unique_ptr<QSqlQuery>> m_statements; // by the literal's address
};

/// The archive's format; docs/storage-format.md describes it.
inline constexpr int kArchiveVersion = 3;

/// Brings a database to the current version, from nothing too. Fails with ErrorKind::Conflict if it is of a later
/// version than this program knows.
Result<void> migrateArchive(ArchiveConnection &connection);

/// Makes temporary views that show the rows of any version as the current one has them: all_series (id, labels,
/// checksum) and all_blocks (number, the columns of block_rows, directory), where number is tier << 32 | generation.
/// Checksums are NULL where the version has none, and wrong where there should be one. What can't be read isn't there.
void makeViewsOfAnyVersion(ArchiveConnection &connection);

/// The row id of a page: its tier, its block's generation and its number within the block.
constexpr std::int64_t pageId(Tier tier, Generation generation, std::size_t number)
{
    return std::int64_t(tier) << 48 | std::int64_t(generation.value()) << 16 | std::int64_t(number);
}
constexpr Tier tierOfPage(std::int64_t id)
{
    return Tier(id >> 48);
}
constexpr Generation generationOfPage(std::int64_t id)
{
    return Generation(std::uint32_t(id >> 16));
}
inline constexpr std::size_t kMostPages = 1u << 16;

} // namespace belfry
