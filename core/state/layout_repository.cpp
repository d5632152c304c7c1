// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/layout_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

namespace {

/// What is known of an id: its newest version (0 if it never was), and whether there is a layout now.
struct StoredVersion {
    std::int64_t version = 0;
    bool present = false;
};

Result<StoredVersion> storedVersion(const QSqlDatabase &db, const QString &id)
{
    auto query = runSql(db, QStringLiteral("SELECT version, document IS NOT NULL FROM layouts WHERE id = ?"), {id});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return StoredVersion{};
    return StoredVersion{query->value(0).toLongLong(), query->value(1).toBool()};
}

Error notFound(const QString &id)
{
    return {QStringLiteral("there is no layout \"%1\"").arg(id), ErrorKind::NotFound, {}};
}

Result<void> checkVersion(const QString &id, const StoredVersion &stored, std::int64_t expected)
{
    const std::int64_t current = stored.present ? stored.version : LayoutRepository::kNew;
    if (expected == LayoutRepository::kAny || expected == current)
        return {};
    if (!stored.present)
        return failure(QStringLiteral("layout \"%1\" is gone; expected version %2").arg(id).arg(expected),
                       ErrorKind::Conflict);
    const QString wanted = expected == LayoutRepository::kNew ? QStringLiteral("expected that there is none yet")
                                                              : QStringLiteral("expected version %1").arg(expected);
    return failure(QStringLiteral("layout \"%1\" has version %2 meanwhile; %3").arg(id).arg(current).arg(wanted),
                   ErrorKind::Conflict);
}

} // namespace

Result<std::vector<LayoutRecord>> LayoutRepository::list() const
{
    auto query = runSql(m_database.connection(), QStringLiteral("SELECT id, name, version, updated FROM layouts "
                                                                "WHERE document IS NOT NULL ORDER BY name, id"));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<LayoutRecord> all;
    while (query->next())
        all.push_back({query->value(0).toString(),
                       query->value(1).toString(),
                       query->value(2).toLongLong(),
                       query->value(3).toLongLong(),
                       {}});
    return all;
}

Result<LayoutRecord> LayoutRepository::get(const QString &id) const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT name, version, updated, document FROM layouts "
                                       "WHERE id = ? AND document IS NOT NULL"),
                        {id});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return tl::unexpected(notFound(id));
    return LayoutRecord{id, query->value(0).toString(), query->value(1).toLongLong(), query->value(2).toLongLong(),
                        query->value(3).toByteArray()};
}

Result<LayoutRecord> LayoutRepository::put(const QString &id, const QString &name, const QByteArray &document,
                                           std::int64_t expected)
{
    if (id.isEmpty())
        return failure(QStringLiteral("a layout needs an id"));
    const QSqlDatabase db = m_database.connection();
    auto transaction = SqlTransaction::begin(db);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto stored = storedVersion(db, id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto fits = checkVersion(id, *stored, expected); !fits)
        return tl::unexpected(fits.error());

    const LayoutRecord record{id, name, stored->version + 1, m_clock.nowMs(), {}};
    // A null document would be a removed layout.
    const QByteArray bytes = document.isNull() ? QByteArray("") : document;
    const auto done = runSql(
        db,
        QStringLiteral("INSERT INTO layouts (id, name, version, updated, document) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, "
                       "updated = excluded.updated, document = excluded.document"),
        {id, name.isNull() ? QString(QLatin1String("")) : name, qint64(record.version), qint64(record.updated), bytes});
    if (!done)
        return tl::unexpected(done.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return record;
}

Result<void> LayoutRepository::remove(const QString &id, std::int64_t expected)
{
    const QSqlDatabase db = m_database.connection();
    auto transaction = SqlTransaction::begin(db);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto stored = storedVersion(db, id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!stored->present)
        return tl::unexpected(notFound(id));
    if (auto fits = checkVersion(id, *stored, expected); !fits)
        return fits;
    if (const auto done = runSql(db, QStringLiteral("UPDATE layouts SET document = NULL, updated = ? WHERE id = ?"),
                                 {qint64(m_clock.nowMs()), id});
        !done)
        return tl::unexpected(done.error());
    return transaction->commit();
}

} // namespace belfry
