// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_connection.h"

#include <algorithm>
#include <vector>

#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

// The statements from each version to the next; the first step starts from an empty database.
const std::vector<const char *> kStepTo1 = {
    "CREATE TABLE series (id INTEGER PRIMARY KEY, labels BLOB NOT NULL)",
    "CREATE TABLE metadata (name TEXT PRIMARY KEY, type TEXT NOT NULL, unit TEXT NOT NULL, help TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE blocks (tier INTEGER NOT NULL, generation INTEGER NOT NULL, from_t INTEGER NOT NULL, "
    "to_t INTEGER NOT NULL, last_tick INTEGER NOT NULL, samples INTEGER NOT NULL, bytes INTEGER NOT NULL, "
    "pages INTEGER NOT NULL, directory BLOB NOT NULL, PRIMARY KEY (tier, generation)) WITHOUT ROWID",
    "CREATE TABLE pages (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE quarantine (page INTEGER PRIMARY KEY, found_t INTEGER NOT NULL, from_t INTEGER NOT NULL, "
    "to_t INTEGER NOT NULL, reason TEXT NOT NULL, data BLOB)",
    "PRAGMA user_version = 1",
};
const std::vector<const char *> kStepTo2 = {
    "ALTER TABLE blocks ADD COLUMN first_generation INTEGER NOT NULL DEFAULT 0",
    "UPDATE blocks SET first_generation = generation",
    "ALTER TABLE blocks ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE blocks ADD COLUMN merged INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX blocks_by_end ON blocks (tier, to_t)",
    "CREATE INDEX blocks_unmerged ON blocks (tier, generation) WHERE merged = 0",
    "PRAGMA user_version = 2",
};
const std::vector<const char *> *const kSteps[kArchiveVersion] = {&kStepTo1, &kStepTo2};

Result<void> runStep(ArchiveConnection &connection, const std::vector<const char *> &step)
{
    if (auto done = connection.begin(); !done)
        return done;
    for (const char *statement : step) {
        if (auto done = connection.run(statement); !done) {
            connection.rollback();
            return done;
        }
    }
    return connection.commit();
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
        if (auto done = runStep(connection, *kSteps[step]); !done)
            return done;
    }
    return {};
}

} // namespace belfry
