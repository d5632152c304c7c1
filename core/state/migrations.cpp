// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/migrations.h"

#include "state/sql.h"

#include <QStringList>

#include <vector>

namespace belfry {

namespace {

/// The steps, in order; step i leads to version i + 1. A step that was released is never changed: what comes later is
/// a step of its own.
const std::vector<QStringList> &steps()
{
    static const std::vector<QStringList> all{
        {
            // A removed layout keeps its row without a document, so that its version goes on and none comes twice.
            QStringLiteral("CREATE TABLE layouts (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), name TEXT NOT NULL,"
                           " version INTEGER NOT NULL, updated INTEGER NOT NULL, document BLOB) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID"),
        },
        {
            QStringLiteral(
                "CREATE TABLE alert_states (rule TEXT NOT NULL, labels TEXT NOT NULL, annotations TEXT NOT NULL,"
                " state TEXT NOT NULL, value REAL, active_at INTEGER NOT NULL, fired_at INTEGER NOT NULL,"
                " resolved_at INTEGER NOT NULL, keep_firing_since INTEGER NOT NULL, last_seen INTEGER NOT NULL,"
                " PRIMARY KEY (rule, labels)) WITHOUT ROWID"),
            QStringLiteral(
                "CREATE TABLE alert_log (id INTEGER PRIMARY KEY AUTOINCREMENT, t INTEGER NOT NULL,"
                " rule_group TEXT NOT NULL, name TEXT NOT NULL, labels TEXT NOT NULL, from_state TEXT NOT NULL,"
                " to_state TEXT NOT NULL, value REAL, summary TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX alert_log_t ON alert_log (t)"),
        },
        {
            QStringLiteral(
                "CREATE TABLE health_transitions (id INTEGER PRIMARY KEY AUTOINCREMENT, t INTEGER NOT NULL,"
                " component TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL, reason TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX health_transitions_t ON health_transitions (t)"),
            QStringLiteral("CREATE INDEX health_transitions_component ON health_transitions (component, id)"),
        },
        {
            QStringLiteral("CREATE TABLE annotations (id INTEGER PRIMARY KEY AUTOINCREMENT, t INTEGER NOT NULL,"
                           " kind TEXT NOT NULL, text TEXT NOT NULL, duration INTEGER NOT NULL)"),
            QStringLiteral("CREATE INDEX annotations_t ON annotations (t)"),
        },
        {
            QStringLiteral(
                "CREATE TABLE layout_versions (id TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL,"
                " updated INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (id, version)) WITHOUT ROWID"),
            QStringLiteral("INSERT INTO layout_versions SELECT id, version, name, updated, document FROM layouts"
                           " WHERE document IS NOT NULL"),
        },
        {
            QStringLiteral("CREATE TABLE acknowledgements (fingerprint TEXT PRIMARY KEY NOT NULL,"
                           " rule_group TEXT NOT NULL, labels TEXT NOT NULL, author TEXT NOT NULL,"
                           " comment TEXT NOT NULL, at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID"),
            QStringLiteral("ALTER TABLE annotations ADD COLUMN author TEXT NOT NULL DEFAULT ''"),
        },
        {
            QStringLiteral("CREATE TABLE tokens (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
                           " role TEXT NOT NULL, hash BLOB NOT NULL UNIQUE, created INTEGER NOT NULL,"
                           " expires INTEGER NOT NULL, last_used INTEGER NOT NULL, revoked INTEGER NOT NULL)"),
            QStringLiteral("CREATE TABLE audit (id INTEGER PRIMARY KEY AUTOINCREMENT, t INTEGER NOT NULL,"
                           " principal TEXT NOT NULL, address TEXT NOT NULL, operation TEXT NOT NULL,"
                           " target TEXT NOT NULL, result TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX audit_t ON audit (t)"),
            QStringLiteral("CREATE INDEX audit_login ON audit ((operation = 'login'), id)"),
        },
        {
            QStringLiteral("CREATE TABLE silences (id TEXT PRIMARY KEY NOT NULL, matchers TEXT NOT NULL,"
                           " starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,"
                           " author TEXT NOT NULL, comment TEXT NOT NULL) WITHOUT ROWID"),
        },
        {
            QStringLiteral("ALTER TABLE layout_versions ADD COLUMN author TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE layout_versions ADD COLUMN label TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE layout_versions ADD COLUMN note TEXT NOT NULL DEFAULT ''"),
        },
        {
            QStringLiteral("ALTER TABLE annotations ADD COLUMN tags TEXT NOT NULL DEFAULT ''"),
        },
        {
            QStringLiteral("ALTER TABLE alert_log ADD COLUMN translations TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE health_transitions ADD COLUMN translations TEXT NOT NULL DEFAULT ''"),
        },
    };
    return all;
}

/// Does the step to `version` unless somebody else was faster.
Result<void> applyStep(const QSqlDatabase &db, int version)
{
    auto transaction = SqlTransaction::begin(db);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<int> current = databaseVersion(db);
    if (!current)
        return tl::unexpected(current.error());
    if (*current >= version)
        return {};
    for (const QString &statement : steps()[std::size_t(version - 1)])
        if (const auto done = runSql(db, statement); !done)
            return tl::unexpected(done.error());
    if (const auto done = runSql(db, QStringLiteral("PRAGMA user_version = %1").arg(version)); !done)
        return tl::unexpected(done.error());
    return transaction->commit();
}

} // namespace

int newestMigration()
{
    return int(steps().size());
}

Result<int> databaseVersion(const QSqlDatabase &db)
{
    auto query = runSql(db, QStringLiteral("PRAGMA user_version"));
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Result<void> migrate(const QSqlDatabase &db, int to)
{
    const Result<int> from = databaseVersion(db);
    if (!from)
        return tl::unexpected(from.error());
    if (*from > newestMigration())
        return failure(QStringLiteral("the state database has version %1; this program knows versions up to %2. "
                                      "A newer Belfry has used it: install that one again, or move the file away")
                           .arg(*from)
                           .arg(newestMigration()),
                       ErrorKind::Invalid, {db.databaseName(), 0, 0, {}});
    for (int version = *from + 1; version <= to; ++version)
        if (Result<void> done = applyStep(db, version); !done)
            return done;
    return {};
}

} // namespace belfry
