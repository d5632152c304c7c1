// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>

namespace belfry {

/// Runs one statement with its values in the order of the question marks. Private to `state`.
Result<QSqlQuery> runSql(const QSqlDatabase &db, const QString &sql, std::initializer_list<QVariant> values = {});

/// A failure of SQLite as ours: busy, full and read-only are Unavailable (trying again may help), a damaged file is
/// Invalid, everything else Internal.
Error sqlError(const QSqlDatabase &db, const QSqlError &error);

/// A write transaction, undone unless commit() was reached. It takes the write lock at once, so that what is
/// read in it can't change before it writes.
class SqlTransaction
{
public:
    static Result<SqlTransaction> begin(const QSqlDatabase &db);
    ~SqlTransaction();
    SqlTransaction(SqlTransaction &&other) noexcept;
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;
    SqlTransaction &operator=(SqlTransaction &&) = delete;
    Result<void> commit();

private:
    explicit SqlTransaction(const QSqlDatabase &db) : m_db(db), m_open(true) {}
    QSqlDatabase m_db;
    bool m_open = false;
};

/// Qt binds a null QString as NULL, and our columns are NOT NULL.
inline QString notNull(const QString &value)
{
    return value.isNull() ? QString(QLatin1String("")) : value;
}

/// Labels as a column of text: a JSON object.
QString labelsToText(const Labels &labels);
Labels labelsFromText(const QString &text);

} // namespace belfry
