// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/audit_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

Result<std::int64_t> AuditRepository::append(const AuditRecord &record)
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("INSERT INTO audit (t, principal, address, operation, target, result) "
                                            "VALUES (?, ?, ?, ?, ?, ?)"),
                             {qint64(record.t), notNull(record.principal), notNull(record.address),
                              notNull(record.operation), notNull(record.target), notNull(record.result)});
    if (!done)
        return tl::unexpected(done.error());
    const std::int64_t id = done->lastInsertId().toLongLong();
    if (const auto trimmed = trim(record); !trimmed)
        return tl::unexpected(trimmed.error());
    return id;
}

Result<void> AuditRepository::trim(const AuditRecord &newest)
{
    const QSqlDatabase db = m_database.connection();
    if (const auto done = runSql(db, QStringLiteral("DELETE FROM audit WHERE t < ?"), {qint64(newest.t - kKeptMs)});
        !done)
        return tl::unexpected(done.error());
    const bool login = newest.operation == QLatin1String(kLogin);
    const auto done = runSql(db,
                             QStringLiteral("DELETE FROM audit WHERE (operation = 'login') = ? AND id <= (SELECT id "
                                            "FROM audit WHERE (operation = 'login') = ? ORDER BY id DESC "
                                            "LIMIT 1 OFFSET ?)"),
                             {login ? 1 : 0, login ? 1 : 0, qint64(login ? kMostLogins : kMostChanges)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<std::vector<AuditRecord>> AuditRepository::list(std::int64_t before, int limit) const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT id, t, principal, address, operation, target, result FROM audit "
                                       "WHERE id < ? ORDER BY id DESC LIMIT ?"),
                        {qint64(before), limit});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<AuditRecord> all;
    while (query->next())
        all.push_back({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                       query->value(3).toString(), query->value(4).toString(), query->value(5).toString(),
                       query->value(6).toString()});
    return all;
}

} // namespace belfry
