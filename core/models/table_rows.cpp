// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/table_model.h"
#include "models/widget_offer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace belfry {

/// Rows join by the labels that have columns; without any configured, by all labels but the name.
QString TableModel::keyOf(const Labels &labels) const
{
    QString key;
    bool any = false;
    for (const QVariant &each : m_columnList) {
        const QString label = each.toMap().value(QStringLiteral("label")).toString();
        if (label.isEmpty())
            continue;
        any = true;
        key += labelValue(labels, label) + QChar(0);
    }
    return any ? key : QString::fromStdString(labels.withoutMetric().toString());
}

void TableModel::workOutKeys(Query &query) const
{
    query.of = query.point->series;
    query.keys.clear();
    for (const LabelsPtr &labels : query.of->labels)
        query.keys.push_back(keyOf(*labels));
}

void TableModel::takePoint(int query, const LivePointPtr &point)
{
    Query &held = m_queries[std::size_t(query)];
    held.point = point;
    if (held.of != point->series)
        workOutKeys(held);
}

TableModel::Cell TableModel::valueCell(const Column &column, double value) const
{
    const auto named = column.texts.constFind(QString::number(value, 'g', 15));
    if (named != column.texts.constEnd())
        return {*named, {}, value, thresholdStateOf(value)};
    format::Value text = format::value(value, column.unit, column.decimals);
    return {text.number, text.unit, value, thresholdStateOf(value)};
}

QString TableModel::hiddenText(const Labels &labels) const
{
    QStringList texts;
    for (const QVariant &each : m_columnList) {
        const QVariantMap map = each.toMap();
        if (map.value(QStringLiteral("hidden")).toBool())
            texts << labelValue(labels, map.value(QStringLiteral("label")).toString());
    }
    return texts.join(u' ');
}

void TableModel::measureBars(std::vector<Row> &rows) const
{
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_columns[c].show != QLatin1String("bar"))
            continue;
        double full = m_full;
        for (std::size_t i = 0; std::isnan(m_full) && i < rows.size(); ++i)
            full = std::fmax(full, rows[i].cells[c].value); // of a number and none it is the number
        for (Row &row : rows) {
            const double value = row.cells[c].value;
            row.cells[c].fraction = full > 0 && value > 0 ? std::min(value / full, 1.0) : 0;
        }
    }
}

bool TableModel::passes(const Row &row) const
{
    return m_filter.isEmpty() || row.hidden.contains(m_filter, Qt::CaseInsensitive) ||
           std::any_of(row.cells.begin(), row.cells.end(),
                       [this](const Cell &cell) { return cell.label().contains(m_filter, Qt::CaseInsensitive); });
}

LabelsPtr TableModel::labelsAt(int row, int column) const
{
    const bool isThere = column >= 0 && column < int(m_columns.size());
    return isThere ? labelsOf(row, m_columns[std::size_t(column)].query) : nullptr;
}

LabelsPtr TableModel::labelsOf(int row, int query) const
{
    if (row < 0 || row >= int(m_rows.size()) || query < 0 || query >= int(m_queries.size()))
        return nullptr;
    const Query &of = m_queries[std::size_t(query)];
    const auto at = std::find(of.keys.begin(), of.keys.end(), m_rows[std::size_t(row)].key);
    return at == of.keys.end() ? nullptr : of.of->labels[std::size_t(at - of.keys.begin())];
}

SeriesListPtr TableModel::seriesOf(int query) const
{
    return query >= 0 && query < int(m_queries.size()) ? m_queries[std::size_t(query)].of : nullptr;
}

std::vector<TableModel::Row> TableModel::collect() const
{
    const Cell missing{format::missing(), {}, std::numeric_limits<double>::quiet_NaN(), {}};
    std::vector<Row> rows;
    std::unordered_map<QString, std::size_t> byKey;
    for (std::size_t q = 0; q < m_queries.size(); ++q) {
        const Query &query = m_queries[q];
        for (std::size_t i = 0; i < query.keys.size() && i < query.point->values.size(); ++i) {
            if (isStale(query.point->values[i]))
                continue;
            const auto [at, isNew] = byKey.try_emplace(query.keys[i], rows.size());
            if (isNew) {
                rows.push_back(
                    {query.keys[i], std::vector<Cell>(m_columns.size(), missing), hiddenText(*query.of->labels[i])});
                for (std::size_t c = 0; c < m_columns.size(); ++c) {
                    if (!m_columns[c].numeric())
                        rows.back().cells[c].text =
                            labelValue(*query.of->labels[i], QString::fromStdString(m_columns[c].label));
                }
            }
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                if (m_columns[c].query == int(q))
                    rows[at->second].cells[c] = valueCell(m_columns[c], query.point->values[i]);
            }
        }
    }
    return rows;
}

QVariantMap TableModel::offer(int row, int column) const
{
    if (row < 0 || row >= int(m_rows.size()) || column < 0 || column >= int(m_columns.size()))
        return {};
    const Column &of = m_columns[std::size_t(column)];
    for (std::size_t q = 0; q < m_queries.size(); ++q) {
        const std::vector<QString> &keys = m_queries[q].keys;
        const auto at = std::find(keys.begin(), keys.end(), m_rows[std::size_t(row)].key);
        if (at == keys.end() || (of.numeric() && of.query != int(q)))
            continue;
        const Labels &labels = *m_queries[q].of->labels[std::size_t(at - keys.begin())];
        // What a column is called says nothing of the row.
        const QString legend = feed()[q].legend.contains(QLatin1String("{{")) ? feed()[q].legend : QString();
        const QString name = SeriesNames(legend, feed()[q].expr, m_queries[q].of->labels).of(labels);
        return seriesOffer(feed()[q].expr, name, labels, of.numeric() ? unitName(of.unit) : unit());
    }
    return {};
}

int TableModel::sortedColumn() const
{
    if (m_sortColumn >= 0)
        return m_sortColumn;
    const auto first =
        std::find_if(m_columns.begin(), m_columns.end(), [](const Column &each) { return each.numeric(); });
    return first == m_columns.end() ? 0 : int(first - m_columns.begin());
}

void TableModel::sortRows(std::vector<Row> &rows) const
{
    if (m_columns.empty())
        return;
    const auto column = std::size_t(sortedColumn());
    const bool numeric = m_columns[column].numeric();
    // Missing values stay at the end, whichever way; equal ones in the order of their keys.
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        const Cell &x = a.cells[column];
        const Cell &y = b.cells[column];
        if (numeric && std::isnan(x.value) != std::isnan(y.value))
            return std::isnan(y.value);
        if (numeric && !std::isnan(x.value) && x.value != y.value)
            return m_descending ? x.value > y.value : x.value < y.value;
        if (const int order = numeric ? 0 : x.text.localeAwareCompare(y.text); order != 0)
            return m_descending ? order > 0 : order < 0;
        return a.key < b.key;
    });
}

void TableModel::refresh()
{
    for (Query &query : m_queries) {
        if (query.point && !query.of)
            workOutKeys(query);
    }
    setShownColumns(wantedColumns());
    std::vector<Row> rows = collect();
    measureBars(rows);
    const std::size_t all = rows.size();
    std::erase_if(rows, [this](const Row &row) { return !passes(row); });
    const int omitted = int(all - rows.size());
    const bool isOther = std::exchange(m_omitted, omitted) != omitted;
    sortRows(rows);
    const int before = count();
    merge(std::move(rows));
    if (isOther && before == count())
        Q_EMIT countChanged();
}

void TableModel::merge(std::vector<Row> next)
{
    const int before = count();
    mergeRows(
        *this, m_rows, std::move(next), [](const Row &row) { return row.key; },
        [this](int i, Row &&row) {
            std::vector<Cell> &cells = m_rows[std::size_t(i)].cells;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (cells[c].readsAs(row.cells[c]))
                    continue;
                cells[c] = std::move(row.cells[c]);
                Q_EMIT dataChanged(index(i, int(c)), index(i, int(c)));
            }
        });
    if (before != count())
        Q_EMIT countChanged();
}

} // namespace belfry
