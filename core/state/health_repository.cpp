// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/health_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

namespace {

const QString kColumns =
    QStringLiteral("SELECT id, t, component, from_state, to_state, reason, translations FROM health_transitions ");

std::vector<HealthTransition> readAll(QSqlQuery &query)
{
    std::vector<HealthTransition> all;
    while (query.next())
        all.push_back({query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString(),
                       query.value(3).toString(), query.value(4).toString(), query.value(5).toString(),
                       labelsFromText(query.value(6).toString())});
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
                   QStringLiteral("INSERT INTO health_transitions (t, component, from_state, to_state, reason, "
                                  "translations) VALUES (?, ?, ?, ?, ?, ?)"),
                   {qint64(t.t), notNull(t.component), notNull(t.from), notNull(t.to), notNull(t.reason),
                    labelsToText(t.translations)});
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

Result<std::vector<HealthIncident>> HealthRepository::incidents(const QString &component, const LogSlice &slice) const
{
    // A beginning comes from another state, or is the oldest that is known of its component.
    auto query = runSql(
        m_database.connection(),
        QStringLiteral(
            "WITH begun AS (SELECT id, component, t, reason, translations, (SELECT e.id FROM health_transitions e"
            "  WHERE e.component = s.component AND e.id > s.id AND e.to_state NOT IN ('degraded', 'unhealthy')"
            "  ORDER BY e.id LIMIT 1) AS ended FROM health_transitions s"
            "  WHERE s.to_state IN ('degraded', 'unhealthy') AND (? = '' OR s.component = ?) AND s.t <= ?"
            "  AND (s.t, s.id) < (?, ?) AND (s.from_state NOT IN ('degraded', 'unhealthy') OR NOT EXISTS"
            "  (SELECT 1 FROM health_transitions o WHERE o.component = s.component AND o.id < s.id))) "
            "SELECT b.id, b.component, b.t, ifnull(e.t, 0), b.reason, b.translations, EXISTS (SELECT 1 FROM health_transitions w"
            "  WHERE w.component = b.component AND w.id >= b.id AND (b.ended IS NULL OR w.id < b.ended)"
            "  AND w.to_state = 'unhealthy') "
            "FROM begun b LEFT JOIN health_transitions e ON e.id = b.ended WHERE e.t IS NULL OR e.t > ? "
            "ORDER BY b.t DESC, b.id DESC LIMIT ?"),
        {notNull(component), notNull(component), qint64(slice.to), qint64(slice.after.t), qint64(slice.after.id),
         qint64(slice.from), slice.limit});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<HealthIncident> all;
    while (query->next())
        all.push_back({query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toLongLong(),
                       query->value(3).toLongLong(),
                       query->value(6).toBool() ? QStringLiteral("unhealthy") : QStringLiteral("degraded"),
                       query->value(4).toString(), labelsFromText(query->value(5).toString())});
    return all;
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
