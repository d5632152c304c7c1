// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/health_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

namespace {

const QString kColumns =
    QStringLiteral("SELECT id, t, component, from_state, to_state, reason FROM health_transitions ");

std::vector<HealthTransition> readAll(QSqlQuery &query)
{
    std::vector<HealthTransition> all;
    while (query.next())
        all.push_back({query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString(),
                       query.value(3).toString(), query.value(4).toString(), query.value(5).toString()});
    return all;
}

} // namespace

Result<void> HealthRepository::append(const std::vector<HealthTransition> &transitions)
{
    const QSqlDatabase db = m_database.connection();
    auto transaction = SqlTransaction::begin(db);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const HealthTransition &t : transitions) {
        const auto done =
            runSql(db,
                   QStringLiteral("INSERT INTO health_transitions (t, component, from_state, to_state, reason) "
                                  "VALUES (?, ?, ?, ?, ?)"),
                   {qint64(t.t), notNull(t.component), notNull(t.from), notNull(t.to), notNull(t.reason)});
        if (!done)
            return tl::unexpected(done.error());
    }
    return transaction->commit();
}

Result<std::vector<HealthTransition>> HealthRepository::transitions(const QString &component, Timestamp from,
                                                                    Timestamp to, int limit) const
{
    auto query =
        runSql(m_database.connection(),
               kColumns + QStringLiteral(
                              "WHERE t > ? AND t <= ? AND (? = '' OR component = ?) ORDER BY t DESC, id DESC LIMIT ?"),
               {qint64(from), qint64(to), notNull(component), notNull(component), limit});
    if (!query)
        return tl::unexpected(query.error());
    return readAll(*query);
}

Result<std::vector<HealthTransition>> HealthRepository::latest() const
{
    auto query =
        runSql(m_database.connection(),
               kColumns + QStringLiteral("WHERE id IN (SELECT max(id) FROM health_transitions GROUP BY component) "
                                         "ORDER BY component"));
    if (!query)
        return tl::unexpected(query.error());
    return readAll(*query);
}

Result<void> HealthRepository::trim(Timestamp before)
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("DELETE FROM health_transitions WHERE t < ? AND id NOT IN "
                                            "(SELECT max(id) FROM health_transitions GROUP BY component)"),
                             {qint64(before)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
