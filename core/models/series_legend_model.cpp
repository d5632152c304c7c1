// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/series_legend_model.h"

#include "models/formatter.h"

#include <limits>

namespace belfry {

int SeriesLegendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SeriesLegendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case ColorIndexRole: return row.colorIndex;
    case ValueRole: return row.value;
    case NumberRole: return row.number;
    case UnitRole: return row.unit;
    default: return {};
    }
}

QHash<int, QByteArray> SeriesLegendModel::roleNames() const
{
    return {{NameRole, "name"},
            {ColorIndexRole, "colorIndex"},
            {ValueRole, "value"},
            {NumberRole, "number"},
            {UnitRole, "unit"}};
}

void SeriesLegendModel::setSeries(const std::vector<std::pair<QString, int>> &series)
{
    const std::size_t kept = std::min(series.size(), m_rows.size());
    for (std::size_t i = 0; i < kept; ++i) {
        Row &row = m_rows[i];
        if (row.name == series[i].first && row.colorIndex == series[i].second)
            continue;
        row.name = series[i].first;
        row.colorIndex = series[i].second;
        Q_EMIT dataChanged(index(int(i)), index(int(i)), {NameRole, ColorIndexRole, Qt::DisplayRole});
    }
    if (m_rows.size() > kept) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    } else if (series.size() > kept) {
        beginInsertRows({}, int(kept), int(series.size()) - 1);
        for (std::size_t i = kept; i < series.size(); ++i)
            m_rows.push_back(
                {series[i].first, series[i].second, std::numeric_limits<double>::quiet_NaN(), format::missing(), {}});
        endInsertRows();
    } else {
        return;
    }
    Q_EMIT countChanged();
}

void SeriesLegendModel::setValues(const std::vector<double> &values, Unit unit)
{
    for (std::size_t i = 0; i < m_rows.size() && i < values.size(); ++i) {
        Row &row = m_rows[i];
        if (row.value == values[i] && !row.number.isEmpty() && unit == m_unit)
            continue;
        row.value = values[i];
        format::Value text = format::value(values[i], unit);
        if (row.number == text.number && row.unit == text.unit)
            continue;
        row.number = std::move(text.number);
        row.unit = std::move(text.unit);
        Q_EMIT dataChanged(index(int(i)), index(int(i)), {ValueRole, NumberRole, UnitRole});
    }
    m_unit = unit;
}

} // namespace belfry

#include "moc_series_legend_model.cpp"
