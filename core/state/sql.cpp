// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/sql.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

Error sqlError(const QSqlDatabase &db, const QSqlError &error)
{
    // The low byte is SQLite's primary result code.
    ErrorKind kind = ErrorKind::Internal;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
        kind = ErrorKind::Unavailable;
        break;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        kind = ErrorKind::Invalid;
        break;
    default: break;
    }
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {QStringLiteral("the state database can't be used: %1").arg(text), kind, {db.databaseName(), 0, 0, {}}};
}

Result<QSqlQuery> runSql(const QSqlDatabase &db, const QString &sql, std::initializer_list<QVariant> values)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(sqlError(db, query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(sqlError(db, query.lastError()));
    return query;
}

Result<SqlTransaction> SqlTransaction::begin(const QSqlDatabase &db)
{
    if (const auto begun = runSql(db, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    return SqlTransaction(db);
}

SqlTransaction::SqlTransaction(SqlTransaction &&other) noexcept
    : m_db(other.m_db), m_open(std::exchange(other.m_open, false))
{
}

SqlTransaction::~SqlTransaction()
{
    if (m_open)
        QSqlQuery(m_db).exec(QStringLiteral("ROLLBACK"));
}

Result<void> SqlTransaction::commit()
{
    if (const auto done = runSql(m_db, QStringLiteral("COMMIT")); !done)
        return tl::unexpected(done.error());
    m_open = false;
    return {};
}

QString labelsToText(const Labels &labels)
{
    QJsonObject object;
    for (const Label &label : labels)
        object.insert(QString::fromStdString(label.name), QString::fromStdString(label.value));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Labels labelsFromText(const QString &text)
{
    std::vector<Label> labels;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return Labels(std::move(labels));
}

} // namespace belfry
