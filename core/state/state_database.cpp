// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/state_database.h"

#include "base/logging.h"
#include "state/migrations.h"
#include "state/sql.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

namespace belfry {

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("belfry-state-%1").arg(count.fetch_add(1));
}

} // namespace

StateDatabase::StateDatabase(QString file, QString connectionName)
    : m_file(std::move(file)), m_connectionName(std::move(connectionName))
{
}

StateDatabase::~StateDatabase()
{
    {
        QSqlDatabase db = connection();
        db.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<StateDatabase>> StateDatabase::open(const QString &file)
{
    const QString directory = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(directory))
        return failure(QStringLiteral("the directory can't be made"), ErrorKind::Unavailable, {directory, 0, 0, {}});
    std::unique_ptr<StateDatabase> database(new StateDatabase(file, nextConnectionName()));
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connectionName);
    db.setDatabaseName(file);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!db.open())
        return tl::unexpected(sqlError(db, db.lastError()));
    // Small pages (of a new file): a change of an alert touches five of them, and each is written whole and twice.
    for (const char *pragma : {"PRAGMA page_size = 1024", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                               "PRAGMA cache_size = -256"})
        if (const auto done = runSql(db, QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    if (const Result<void> done = migrate(db, newestMigration()); !done)
        return tl::unexpected(done.error());
    return database;
}

int StateDatabase::schemaVersion()
{
    return newestMigration();
}

QSqlDatabase StateDatabase::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

} // namespace belfry
