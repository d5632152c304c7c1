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
    case NameRole: return row.name.name;
    case ColorIndexRole: return row.name.colorIndex;
    case ValueRole: return row.value;
    case NumberRole: return row.number;
    case UnitRole: return row.unit;
    case HiddenRole: return row.name.hidden;
    case MinimumRole: return row.minimum;
    case AverageRole: return row.average;
    case MaximumRole: return row.maximum;
    default: return {};
    }
}

QHash<int, QByteArray> SeriesLegendModel::roleNames() const
{
    return {{NameRole, "name"},      {ColorIndexRole, "colorIndex"}, {ValueRole, "value"},     {NumberRole, "number"},
            {UnitRole, "unit"},      {HiddenRole, "hidden"},         {MinimumRole, "minimum"}, {AverageRole, "average"},
            {MaximumRole, "maximum"}};
}

void SeriesLegendModel::setSeries(const std::vector<Name> &series)
{
    const std::size_t kept = std::min(series.size(), m_rows.size());
    for (std::size_t i = 0; i < kept; ++i) {
        if (m_rows[i].name == series[i])
            continue;
        m_rows[i].name = series[i];
        Q_EMIT dataChanged(index(int(i)), index(int(i)), {NameRole, ColorIndexRole, HiddenRole, Qt::DisplayRole});
    }
    if (m_rows.size() > kept) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    } else if (series.size() > kept) {
        beginInsertRows({}, int(kept), int(series.size()) - 1);
        for (std::size_t i = kept; i < series.size(); ++i)
            m_rows.push_back(
                {series[i], std::numeric_limits<double>::quiet_NaN(), format::missing(), {}, Unit::None, {}, {}, {}});
        endInsertRows();
    } else {
        return;
    }
    Q_EMIT countChanged();
}

void SeriesLegendModel::setHidden(int row, bool hidden)
{
    if (row < 0 || row >= count() || m_rows[std::size_t(row)].name.hidden == hidden)
        return;
    m_rows[std::size_t(row)].name.hidden = hidden;
    Q_EMIT dataChanged(index(row), index(row), {HiddenRole});
}

void SeriesLegendModel::setValues(const std::vector<Values> &values)
{
    for (std::size_t i = 0; i < m_rows.size() && i < values.size(); ++i)
        setValuesOf(int(i), values[i]);
}

void SeriesLegendModel::setValuesOf(int index, const Values &values)
{
    Row &row = m_rows[std::size_t(index)];
    if (row.value == values.last && row.unitOfValue == values.unit && !values.statistics)
        return; // its texts are right
    QList<int> changed;
    const auto take = [&changed](QString &text, const QString &next, int role) {
        if (text == next)
            return;
        text = next;
        changed << role;
    };
    const format::Value last = format::value(values.last, values.unit);
    take(row.number, last.number, NumberRole);
    take(row.unit, last.unit, UnitRole);
    if (values.statistics) {
        take(row.minimum, format::value(values.statistics->minimum, values.unit).text(), MinimumRole);
        take(row.average, format::value(values.statistics->average, values.unit).text(), AverageRole);
        take(row.maximum, format::value(values.statistics->maximum, values.unit).text(), MaximumRole);
    }
    row.value = values.last;
    row.unitOfValue = values.unit;
    if (changed.isEmpty())
        return;
    changed << ValueRole;
    Q_EMIT dataChanged(this->index(index), this->index(index), changed);
}

} // namespace belfry

#include "moc_series_legend_model.cpp"
