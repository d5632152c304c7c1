// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_connection.h"

#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

// The steps from each version to the next; the first starts from an empty database.
const char *const kStepTo1[] = {
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
    if (*found == kArchiveVersion)
        return {};
    if (*found > kArchiveVersion) {
        return failure(QStringLiteral("the archive has format %1, this program knows up to %2; a later Belfry wrote it")
                           .arg(*found)
                           .arg(kArchiveVersion),
                       ErrorKind::Conflict);
    }
    if (auto done = connection.begin(); !done)
        return done;
    for (const char *step : kStepTo1) {
        if (auto done = connection.run(step); !done) {
            connection.rollback();
            return done;
        }
    }
    return connection.commit();
}

} // namespace belfry
