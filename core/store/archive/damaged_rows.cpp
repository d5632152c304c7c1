// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/damaged_rows.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace belfry {

namespace {

DamagedRows::Row rowOf(const QSqlQuery &query, int columns)
{
    DamagedRows::Row row;
    row.reserve(std::size_t(columns));
    for (int i = 0; i < columns; ++i)
        row.push_back(query.value(i));
    return row;
}

} // namespace

std::vector<DamagedRows::Row> DamagedRows::asFarAsItGoes(const char *sql)
{
    std::vector<Row> rows;
    m_whole = false;
    const auto query = m_connection.prepared(sql);
    if (!query || !m_connection.execute(**query))
        return rows;
    const int columns = (*query)->record().count();
    while ((*query)->next())
        rows.push_back(rowOf(**query, columns));
    m_whole = !(*query)->lastError().isValid();
    (*query)->finish();
    return rows;
}

std::map<qlonglong, DamagedRows::Row> DamagedRows::all(const char *ascending, const char *descending)
{
    std::map<qlonglong, Row> rows;
    for (Row &row : asFarAsItGoes(ascending))
        rows.try_emplace(row.front().toLongLong(), std::move(row));
    if (m_whole)
        return rows;
    for (Row &row : asFarAsItGoes(descending))
        rows.try_emplace(row.front().toLongLong(), std::move(row));
    m_whole = false;
    return rows;
}

std::optional<DamagedRows::Row> DamagedRows::one(const char *sql, qlonglong value)
{
    const auto query = m_connection.prepared(sql);
    if (!query)
        return std::nullopt;
    (*query)->bindValue(0, value);
    if (!m_connection.execute(**query) || !(*query)->next())
        return std::nullopt;
    Row row = rowOf(**query, (*query)->record().count());
    (*query)->finish();
    return row;
}

Result<void> RowWriter::insert(const char *sql, const std::vector<QVariant> &values)
{
    auto query = m_connection.prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (std::size_t i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), values[i]);
    return m_connection.execute(**query);
}

Result<void> RowWriter::inTransaction(const std::function<Result<void>()> &work)
{
    if (auto done = m_connection.begin(); !done)
        return done;
    auto done = work();
    if (done)
        done = m_connection.commit();
    if (!done)
        m_connection.rollback();
    return done;
}

} // namespace belfry
