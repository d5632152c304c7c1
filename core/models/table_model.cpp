// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/table_model.h"

#include "models/csv.h"

#include <cmath>

namespace belfry {

void TableModel::setColumns(const QVariantList &columns)
{
    if (m_columnList == columns)
        return;
    m_columnList = columns;
    for (Query &query : m_queries)
        query.of.reset(); // keys depend on the label columns
    Q_EMIT configurationChanged();
}

QVariantList TableModel::headings() const
{
    QVariantList list;
    for (const Column &column : m_columns)
        list << QVariantMap{{QStringLiteral("title"), column.title}, {QStringLiteral("numeric"), column.numeric()},
                            {QStringLiteral("query"), column.query}, {QStringLiteral("align"), column.align},
                            {QStringLiteral("width"), column.width}, {QStringLiteral("show"), column.show}};
    return list;
}

void TableModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    refresh();
}

void TableModel::setFull(double full)
{
    if (m_full == full || (std::isnan(m_full) && std::isnan(full)))
        return;
    m_full = full;
    Q_EMIT configurationChanged();
}

void TableModel::sortBy(int column)
{
    if (column < 0 || column >= int(m_columns.size()))
        return;
    // Numbers are looked at from the largest, names from the first.
    m_descending = column == sortedColumn() ? !m_descending : m_columns[std::size_t(column)].numeric();
    m_sortColumn = column;
    Q_EMIT sortingChanged();
    refresh();
}

QString TableModel::csv() const
{
    QStringList heading;
    for (const Column &column : m_columns) {
        if (column.show != QLatin1String("line"))
            heading << column.title;
    }
    QString text = csv::line(heading);
    for (const Row &row : m_rows) {
        QStringList fields;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].show != QLatin1String("line"))
                fields << (m_columns[i].numeric() ? csv::number(row.cells[i].value) : row.cells[i].text);
        }
        text += csv::line(fields);
    }
    return text;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &cell = m_rows[std::size_t(index.row())].cells[std::size_t(index.column())];
    const Column &column = m_columns[std::size_t(index.column())];
    const bool numeric = column.numeric();
    switch (role) {
    case Qt::DisplayRole: return cell.label();
    case NumberRole: return cell.text;
    case UnitRole: return cell.unit;
    case ValueRole: return numeric ? QVariant(cell.value) : QVariant(cell.text);
    case NumericRole: return numeric;
    case StateRole: return cell.state;
    case ShowRole: return column.show;
    case FractionRole: return cell.fraction;
    case AlignRole: return column.align;
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= int(m_columns.size()))
        return {};
    return m_columns[std::size_t(section)].title;
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {NumberRole, "number"},     {UnitRole, "unitText"},
            {ValueRole, "value"},         {NumericRole, "numeric"},   {StateRole, "thresholdState"},
            {ShowRole, "show"},           {FractionRole, "fraction"}, {AlignRole, "align"}};
}

} // namespace belfry

#include "moc_table_model.cpp"
