// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_rows.h"

#include <algorithm>
#include <vector>

#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

// From each version to the next; the first step starts from an empty database.
using Statements = std::vector<const char *>;

const Statements kStepTo1 = {
    "CREATE TABLE series (id INTEGER PRIMARY KEY, labels BLOB NOT NULL)",
    "CREATE TABLE metadata (name TEXT PRIMARY KEY, type TEXT NOT NULL, unit TEXT NOT NULL, help TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE blocks (tier INTEGER NOT NULL, generation INTEGER NOT NULL, from_t INTEGER NOT NULL, "
    "to_t INTEGER NOT NULL, last_tick INTEGER NOT NULL, samples INTEGER NOT NULL, bytes INTEGER NOT NULL, "
    "pages INTEGER NOT NULL, directory BLOB NOT NULL, PRIMARY KEY (tier, generation)) WITHOUT ROWID",
    "CREATE TABLE pages (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE quarantine (page INTEGER PRIMARY KEY, found_t INTEGER NOT NULL, from_t INTEGER NOT NULL, "
    "to_t INTEGER NOT NULL, reason TEXT NOT NULL, data BLOB)",
};
const Statements kStepTo2 = {
    "ALTER TABLE blocks ADD COLUMN first_generation INTEGER NOT NULL DEFAULT 0",
    "UPDATE blocks SET first_generation = generation",
    "ALTER TABLE blocks ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE blocks ADD COLUMN merged INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX blocks_by_end ON blocks (tier, to_t)",
    "CREATE INDEX blocks_unmerged ON blocks (tier, generation) WHERE merged = 0",
};
const Statements kStepTo3 = {
    "ALTER TABLE series ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE blocks ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0",
    "CREATE VIEW block_rows AS SELECT tier, first_generation, generation, epoch, merged, from_t, to_t, last_tick, "
    "samples, bytes, pages, checksum FROM blocks",
    "CREATE TABLE digests (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO digests SELECT 'series', count(*), 0 FROM series",
    "INSERT INTO digests SELECT 'blocks', count(*), 0 FROM blocks",
    "CREATE TRIGGER series_added AFTER INSERT ON series BEGIN "
    "UPDATE digests SET rows = rows + 1, sum = sum + new.checksum WHERE name = 'series'; END",
    "CREATE TRIGGER series_changed AFTER UPDATE OF checksum ON series BEGIN "
    "UPDATE digests SET sum = sum - old.checksum + new.checksum WHERE name = 'series'; END",
    "CREATE TRIGGER series_removed AFTER DELETE ON series BEGIN "
    "UPDATE digests SET rows = rows - 1, sum = sum - old.checksum WHERE name = 'series'; END",
    "CREATE TRIGGER block_added AFTER INSERT ON blocks BEGIN "
    "UPDATE digests SET rows = rows + 1, sum = sum + new.checksum WHERE name = 'blocks'; END",
    "CREATE TRIGGER block_changed AFTER UPDATE OF checksum ON blocks BEGIN "
    "UPDATE digests SET sum = sum - old.checksum + new.checksum WHERE name = 'blocks'; END",
    "CREATE TRIGGER block_removed AFTER DELETE ON blocks BEGIN "
    "UPDATE digests SET rows = rows - 1, sum = sum - old.checksum WHERE name = 'blocks'; END",
};

Result<void> runAll(ArchiveConnection &connection, const Statements &statements)
{
    for (const char *statement : statements) {
        if (auto done = connection.run(statement); !done)
            return done;
    }
    return {};
}

Result<void> toVersion1(ArchiveConnection &connection)
{
    return runAll(connection, kStepTo1);
}

Result<void> toVersion2(ArchiveConnection &connection)
{
    return runAll(connection, kStepTo2);
}

Result<void> toVersion3(ArchiveConnection &connection)
{
    auto done = runAll(connection, kStepTo3);
    return done ? writeChecksums(connection) : done;
}

using Step = Result<void> (*)(ArchiveConnection &);
constexpr Step kSteps[kArchiveVersion] = {toVersion1, toVersion2, toVersion3};

Result<void> runStep(ArchiveConnection &connection, int from)
{
    if (auto done = connection.begin(); !done)
        return done;
    auto done = kSteps[from](connection);
    if (done)
        done = connection.run(qPrintable(QStringLiteral("PRAGMA user_version = %1").arg(from + 1)));
    if (done)
        done = connection.commit();
    if (!done)
        connection.rollback();
    return done;
}

Result<int> version(ArchiveConnection &connection)
{
    auto query = connection.prepared("PRAGMA user_version");
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = connection.execute(**query); !done)
        return tl::unexpected(done.error());
    const int found = (*query)->next() ? (*query)->value(0).toInt() : 0;
    (*query)->finish();
    return found;
}

} // namespace

Result<void> migrateArchive(ArchiveConnection &connection)
{
    const auto found = version(connection);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > kArchiveVersion) {
        return failure(QStringLiteral("the archive has format %1, this program knows up to %2; a later Belfry wrote it")
                           .arg(*found)
                           .arg(kArchiveVersion),
                       ErrorKind::Conflict);
    }
    for (int step = std::max(*found, 0); step < kArchiveVersion; ++step) {
        if (auto done = runStep(connection, step); !done)
            return done;
    }
    return {};
}

void makeViewsOfAnyVersion(ArchiveConnection &connection)
{
    const bool checksums = connection.prepared("SELECT checksum FROM blocks LIMIT 0").has_value();
    const bool tiers = connection.prepared("SELECT merged FROM blocks LIMIT 0").has_value();
    (void)connection.run(
        checksums ? "CREATE TEMP VIEW all_series AS SELECT id, labels, ifnull(checksum, -1) AS checksum FROM series"
                  : "CREATE TEMP VIEW all_series AS SELECT id, labels, NULL AS checksum FROM series");
    (void)connection.run(
        checksums
            ? "CREATE TEMP VIEW all_blocks AS SELECT tier << 32 | generation AS number, tier, first_generation, "
              "generation, epoch, merged, from_t, to_t, last_tick, samples, bytes, pages, ifnull(checksum, -1) AS "
              "checksum, directory FROM blocks"
        : tiers ? "CREATE TEMP VIEW all_blocks AS SELECT tier << 32 | generation AS number, tier, first_generation, "
                  "generation, epoch, merged, from_t, to_t, last_tick, samples, bytes, pages, NULL AS checksum, "
                  "directory FROM blocks"
                : "CREATE TEMP VIEW all_blocks AS SELECT tier << 32 | generation AS number, tier, "
                  "generation AS first_generation, generation, 0 AS epoch, 0 AS merged, from_t, to_t, last_tick, "
                  "samples, bytes, pages, NULL AS checksum, directory FROM blocks");
}

} // namespace belfry
