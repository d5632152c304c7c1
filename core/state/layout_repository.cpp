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

std::vector<LayoutRecord> readRecords(QSqlQuery &query)
{
    std::vector<LayoutRecord> all;
    while (query.next())
        all.push_back({query.value(0).toString(),
                       query.value(1).toString(),
                       query.value(2).toLongLong(),
                       query.value(3).toLongLong(),
                       {}});
    return all;
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
    return readRecords(*query);
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
                                           std::int64_t expected, const QString &author)
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

    if (const auto room = stored->present ? Result<void>() : checkCount(); !room)
        return tl::unexpected(room.error());

    LayoutRecord record{id, name, stored->version + 1, m_clock.nowMs(), document, author};
    if (const auto written = write(record); !written)
        return tl::unexpected(written.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    record.document.clear();
    return record;
}

Result<void> LayoutRepository::checkCount() const
{
    auto query =
        runSql(m_database.connection(), QStringLiteral("SELECT count(*) FROM layouts WHERE document IS NOT NULL"));
    if (!query)
        return tl::unexpected(query.error());
    if (query->next() && query->value(0).toInt() >= kMostLayouts)
        return failure(QStringLiteral("there are %1 layouts already; delete one first").arg(kMostLayouts),
                       ErrorKind::TooLarge);
    return {};
}

/// As the current one and among the versions, of which some may go.
Result<void> LayoutRepository::write(const LayoutRecord &record)
{
    const QSqlDatabase db = m_database.connection();
    // A null document would be a removed layout.
    const QByteArray bytes = record.document.isNull() ? QByteArray("") : record.document;
    const QString name = notNull(record.name);
    const qint64 version = record.version;
    const auto current =
        runSql(db,
               QStringLiteral("INSERT INTO layouts (id, name, version, updated, document) VALUES (?, ?, ?, ?, ?) "
                              "ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, "
                              "updated = excluded.updated, document = excluded.document"),
               {record.id, name, version, qint64(record.updated), bytes});
    if (!current)
        return tl::unexpected(current.error());
    const auto among = runSql(db,
                              QStringLiteral("INSERT INTO layout_versions (id, name, version, updated, document, "
                                             "author) VALUES (?, ?, ?, ?, ?, ?)"),
                              {record.id, name, version, qint64(record.updated), bytes, notNull(record.author)});
    if (!among)
        return tl::unexpected(among.error());
    return thin(record.id);
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
    if (auto done = forgetOldest(); !done)
        return done;
    return transaction->commit();
}

/// Of the removed layouts beyond kKeptRemoved only the version stays, in `layouts`.
Result<void> LayoutRepository::forgetOldest()
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("DELETE FROM layout_versions WHERE id IN (SELECT id FROM layouts "
                                            "WHERE document IS NULL ORDER BY updated DESC, id LIMIT -1 OFFSET ?)"),
                             {kKeptRemoved});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<bool> LayoutRepository::isKnown(const QString &id) const
{
    const auto stored = storedVersion(m_database.connection(), id);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->version > 0;
}

Result<std::vector<LayoutRecord>> LayoutRepository::removed() const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT id, name, version, updated FROM layouts WHERE document IS NULL AND "
                                       "EXISTS (SELECT 1 FROM layout_versions v WHERE v.id = layouts.id) "
                                       "ORDER BY updated DESC, id"));
    if (!query)
        return tl::unexpected(query.error());
    return readRecords(*query);
}

Result<LayoutRecord> LayoutRepository::restore(const QString &id)
{
    const auto kept = versions(id);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto last = version(id, kept->front().version);
    if (!last)
        return tl::unexpected(last.error());
    Result<LayoutRecord> restored = put(id, last->name, last->document, kNew);
    if (!restored && restored.error().kind == ErrorKind::Conflict)
        return failure(QStringLiteral("layout \"%1\" isn't deleted").arg(id), ErrorKind::Conflict);
    if (restored)
        restored->document = last->document;
    return restored;
}

} // namespace belfry
