// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/state_check.h"

#include "state/sql.h"
#include "state/state_database.h"

#include <QFileInfo>
#include <QSqlRecord>

namespace belfry {

namespace {

using Grade = Finding::Grade;

// A read-only connection that also takes a file shorter than its header says.
class DamagedState
{
public:
    explicit DamagedState(const QString &file)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        db.setDatabaseName(file);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        db.open();
        QSqlQuery(db).exec(QStringLiteral("PRAGMA writable_schema = ON"));
    }
    ~DamagedState()
    {
        connection().close();
        QSqlDatabase::removeDatabase(m_name);
    }
    DamagedState(const DamagedState &) = delete;
    DamagedState &operator=(const DamagedState &) = delete;

    QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }

private:
    const QString m_name = QStringLiteral("belfry-state-check");
};

QStringList faultsOf(const QSqlDatabase &db)
{
    auto check = runSql(db, QStringLiteral("PRAGMA integrity_check(20)"));
    if (!check)
        return {check.error().message};
    QStringList faults;
    while (check->next()) {
        if (check->value(0).toString() != QLatin1String("ok"))
            faults += check->value(0).toString().simplified();
    }
    if (check->lastError().isValid())
        faults += sqlError(db, check->lastError()).message;
    return faults;
}

QStringList tablesOf(const QSqlDatabase &db)
{
    QStringList tables;
    auto query =
        runSql(db, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
    while (query && query->next())
        tables += query->value(0).toString();
    return tables;
}

// Rows in one order, up to the first that can't be read.
int copyRows(const QSqlDatabase &from, const QSqlDatabase &to, const QString &table, const QString &order)
{
    auto rows = runSql(from, QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1 %2").arg(table, order));
    int copied = 0;
    while (rows && rows->next()) {
        const QSqlRecord record = rows->record();
        QStringList names;
        QStringList marks;
        for (int i = 0; i < record.count(); ++i) {
            names += u'"' + record.fieldName(i) + u'"';
            marks += QStringLiteral("?");
        }
        QSqlQuery insert(to);
        insert.prepare(QStringLiteral("INSERT OR IGNORE INTO \"%1\" (%2) VALUES (%3)")
                           .arg(table, names.join(u','), marks.join(u',')));
        for (int i = 0; i < record.count(); ++i)
            insert.addBindValue(record.value(i));
        copied += insert.exec() ? insert.numRowsAffected() : 0;
    }
    return copied;
}

// The new database has the newest schema; what an older one had is in tables and columns of the same names.
Result<int> copyInto(const QString &file, const QString &fresh)
{
    const DamagedState damaged(file);
    const auto database = StateDatabase::open(fresh);
    if (!database)
        return tl::unexpected(database.error());
    const QSqlDatabase to = (*database)->connection();
    auto transaction = SqlTransaction::begin(to);
    if (!transaction)
        return tl::unexpected(transaction.error());
    int copied = 0;
    for (const QString &table : tablesOf(to)) {
        copied += copyRows(damaged.connection(), to, table, QStringLiteral("ASC"));
        copied += copyRows(damaged.connection(), to, table, QStringLiteral("DESC"));
    }
    if (auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return copied;
}

Finding repairState(const QString &file, std::int64_t now)
{
    const QString fresh = file + QStringLiteral(".salvage");
    const QString aside = QStringLiteral("%1.damaged-%2").arg(file).arg(now);
    const auto fails = [](const QString &why) {
        return Finding{Grade::Damaged, QStringLiteral("state"), QStringLiteral("can't be repaired: ") + why, 0, 0};
    };
    const auto parts = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    for (const QString &part : parts)
        QFile::remove(fresh + part); // of a repair that was interrupted
    const auto copied = copyInto(file, fresh);
    if (!copied)
        return fails(copied.error().toString());
    for (const QString &part : parts) {
        if (QFile::exists(file + part) && !QFile::rename(file + part, aside + part))
            return fails(QStringLiteral("%1 can't be set aside").arg(file + part));
    }
    if (!QFile::rename(fresh, file))
        return fails(QStringLiteral("%1 can't be renamed").arg(fresh));
    return {Grade::Repaired, QStringLiteral("state"),
            QStringLiteral("%1 rows were saved; the damaged file is kept as %2").arg(*copied).arg(aside), 0, 0};
}

} // namespace

Findings checkState(const QString &file, Repair repair, std::int64_t now)
{
    const QString subject = QStringLiteral("state");
    if (!QFileInfo::exists(file))
        return {{Grade::Note, subject, QStringLiteral("there is no state database yet"), 0, 0}};
    QStringList faults;
    {
        const DamagedState state(file);
        faults = faultsOf(state.connection());
    }
    if (faults.isEmpty())
        return {{Grade::Good, subject, QStringLiteral("%1 bytes").arg(QFileInfo(file).size()), 0, 0}};
    Findings findings;
    for (const QString &fault : faults)
        findings.push_back({repair == Repair::Yes ? Grade::Repaired : Grade::Damaged, subject, fault, 0, 0});
    if (repair == Repair::Yes)
        findings.push_back(repairState(file, now));
    return findings;
}

} // namespace belfry
