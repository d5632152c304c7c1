// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/alert_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

#include <cmath>
#include <limits>

namespace belfry {

namespace {

/// SQLite has no NaN: it stands as NULL.
QVariant fromDouble(double value)
{
    return std::isnan(value) ? QVariant(QMetaType::fromType<double>()) : QVariant(value);
}

double toDouble(const QVariant &value)
{
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

Result<void> insertState(const QSqlDatabase &db, const StoredAlert &a)
{
    const auto done = runSql(
        db, QStringLiteral("INSERT OR REPLACE INTO alert_states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {notNull(a.rule), labelsToText(a.labels), labelsToText(a.annotations), notNull(a.state), fromDouble(a.value),
         qint64(a.activeAt), qint64(a.firedAt), qint64(a.resolvedAt), qint64(a.keepFiringSince), qint64(a.lastSeen)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> insertEvent(const QSqlDatabase &db, const AlertLogEntry &e)
{
    const auto done = runSql(
        db,
        QStringLiteral("INSERT INTO alert_log (t, rule_group, name, labels, from_state, to_state, value, summary, "
                       "translations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {qint64(e.t), notNull(e.group), notNull(e.name), labelsToText(e.labels), notNull(e.from), notNull(e.to),
         fromDouble(e.value), notNull(e.summary), labelsToText(e.translations)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace

Result<std::vector<StoredAlert>> AlertRepository::states() const
{
    auto query =
        runSql(m_database.connection(),
               QStringLiteral("SELECT rule, labels, annotations, state, value, active_at, fired_at, resolved_at, "
                              "keep_firing_since, last_seen FROM alert_states ORDER BY rule, labels"));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredAlert> all;
    while (query->next()) {
        const auto time = [&](int column) { return Timestamp(query->value(column).toLongLong()); };
        all.push_back({query->value(0).toString(), labelsFromText(query->value(1).toString()),
                       labelsFromText(query->value(2).toString()), query->value(3).toString(),
                       toDouble(query->value(4)), time(5), time(6), time(7), time(8), time(9)});
    }
    return all;
}

Result<void> AlertRepository::save(const std::vector<StoredAlert> &states, const std::vector<AlertLogEntry> &events)
{
    const QSqlDatabase db = m_database.connection();
    auto transaction = SqlTransaction::begin(db);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto done = runSql(db, QStringLiteral("DELETE FROM alert_states")); !done)
        return tl::unexpected(done.error());
    for (const StoredAlert &state : states)
        if (auto done = insertState(db, state); !done)
            return done;
    for (const AlertLogEntry &event : events)
        if (auto done = insertEvent(db, event); !done)
            return done;
    return transaction->commit();
}

Result<std::vector<AlertLogEntry>> AlertRepository::log(const LogSlice &slice, const QString &name) const
{
    auto query = runSql(
        m_database.connection(),
        QStringLiteral("SELECT id, t, rule_group, name, labels, from_state, to_state, value, summary, translations "
                       "FROM alert_log WHERE t > ? AND t <= ? AND (t, id) < (?, ?) AND (? = '' OR name = ?) "
                       "ORDER BY t DESC, id DESC LIMIT ?"),
        {qint64(slice.from), qint64(slice.to), qint64(slice.after.t), qint64(slice.after.id), notNull(name),
         notNull(name), slice.limit});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<AlertLogEntry> entries;
    while (query->next())
        entries.push_back({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                           query->value(3).toString(), labelsFromText(query->value(4).toString()),
                           query->value(5).toString(), query->value(6).toString(), toDouble(query->value(7)),
                           query->value(8).toString(), labelsFromText(query->value(9).toString())});
    return entries;
}

Result<void> AlertRepository::trimLog(Timestamp before)
{
    const auto done =
        runSql(m_database.connection(), QStringLiteral("DELETE FROM alert_log WHERE t < ?"), {qint64(before)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
