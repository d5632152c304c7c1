// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/top_list_model.h"

#include "models/csv.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/widget_offer.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr int kMaxRows = 500; // the cells of a status grid

} // namespace

void TopListModel::setLimit(int limit)
{
    m_limit = std::clamp(limit, 1, kMaxRows);
    Q_EMIT configurationChanged();
}

void TopListModel::setSort(const QString &sort)
{
    m_sort = sort;
    Q_EMIT configurationChanged();
}

void TopListModel::setMaximum(double maximum)
{
    m_maximum = maximum;
    Q_EMIT configurationChanged();
}

QVariantMap TopListModel::offer(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return {};
    for (std::size_t q = 0; q < m_queries.size(); ++q) {
        const std::vector<Entry> &entries = m_queries[q].entries;
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const Entry &each) { return each.key == m_rows[std::size_t(row)].key; });
        if (entry != entries.end())
            return seriesOffer(feed()[q].expr, entry->label,
                               *m_queries[q].of->labels[std::size_t(entry - entries.begin())], unit());
    }
    return {};
}

QString TopListModel::csv() const
{
    QString text = csv::line({tr("Name"), tr("Value")});
    for (const Row &row : m_rows)
        text += csv::line({row.label, csv::number(row.value)});
    return text;
}

int TopListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TopListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant TopListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return row.label;
    case ValueRole: return row.value;
    case NumberRole: return row.number;
    case UnitRole: return row.unit;
    case FractionRole: return row.fraction;
    case ShareRole: return row.share;
    case StateRole: return row.state;
    case ColorIndexRole: return row.colorIndex;
    default: return {};
    }
}

QHash<int, QByteArray> TopListModel::roleNames() const
{
    return {{LabelRole, "label"},          {ValueRole, "value"},          {NumberRole, "number"},
            {UnitRole, "unitText"},        {FractionRole, "fraction"},    {ShareRole, "share"},
            {StateRole, "thresholdState"}, {ColorIndexRole, "colorIndex"}};
}

void TopListModel::takePoint(int query, const LivePointPtr &point)
{
    Query &held = m_queries[std::size_t(query)];
    held.point = point;
    if (held.of == point->series)
        return;
    held.of = point->series;
    held.entries.clear();
    const FeedQuery &of = feed()[std::size_t(query)];
    const SeriesNames names(of.legend, of.expr, point->series->labels);
    for (const LabelsPtr &labels : point->series->labels)
        held.entries.push_back(
            {QString::number(query) + QString::fromStdString(labels->toString()), names.of(*labels)});
}

std::vector<TopListModel::Row> TopListModel::collect() const
{
    std::vector<Row> rows;
    for (const Query &query : m_queries) {
        for (std::size_t i = 0; i < query.entries.size() && i < query.point->values.size(); ++i) {
            const double value = query.point->values[i];
            if (std::isnan(value))
                continue;
            Row row;
            row.key = query.entries[i].key;
            row.label = query.entries[i].label;
            row.value = value;
            rows.push_back(std::move(row));
        }
    }
    if (m_sort != QLatin1String("none")) {
        const bool ascending = m_sort == QLatin1String("asc");
        std::stable_sort(rows.begin(), rows.end(), [ascending](const Row &a, const Row &b) {
            if (a.value != b.value)
                return ascending ? a.value < b.value : a.value > b.value;
            return a.label < b.label;
        });
    }
    return rows;
}

void TopListModel::finish(std::vector<Row> &rows)
{
    double sum = 0;
    double largest = 0;
    for (const Row &row : rows) {
        sum += std::max(row.value, 0.0);
        largest = std::max(largest, row.value);
    }
    const QString total = format::value(sum, valueUnit()).text();
    if (total != m_totalText) {
        m_totalText = total;
        Q_EMIT totalChanged();
    }
    if (rows.size() > std::size_t(m_limit))
        rows.resize(std::size_t(m_limit));
    const double full = std::isnan(m_maximum) ? largest : m_maximum;
    for (Row &row : rows) {
        row.fraction = full > 0 ? std::clamp(row.value / full, 0.0, 1.0) : 0;
        row.share = sum > 0 ? std::max(row.value, 0.0) / sum : 0;
        format::Value text = format::value(row.value, valueUnit());
        row.number = std::move(text.number);
        row.unit = std::move(text.unit);
        row.state = thresholdStateOf(row.value);
    }
}

void TopListModel::giveColors(std::vector<Row> &rows) const
{
    std::vector<bool> taken(rows.size() + m_rows.size() + 1);
    std::vector<Row *> fresh;
    for (Row &row : rows) {
        const auto before =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) { return each.key == row.key; });
        if (before == m_rows.end()) {
            fresh.push_back(&row);
            continue;
        }
        row.colorIndex = before->colorIndex;
        if (std::size_t(row.colorIndex) < taken.size())
            taken[std::size_t(row.colorIndex)] = true;
    }
    for (Row *row : fresh) {
        row->colorIndex = int(std::find(taken.begin(), taken.end(), false) - taken.begin());
        taken[std::size_t(row->colorIndex)] = true;
    }
}

void TopListModel::refresh()
{
    std::vector<Row> rows = collect();
    finish(rows);
    giveColors(rows);
    const bool counted = mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key; },
                                        {ValueRole, NumberRole, UnitRole, FractionRole, ShareRole, StateRole});
    if (counted)
        Q_EMIT countChanged();
}

} // namespace belfry

#include "moc_top_list_model.cpp"
