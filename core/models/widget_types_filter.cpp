// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widget_types_filter.h"

#include <algorithm>

namespace belfry {

WidgetTypesFilter::WidgetTypesFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &WidgetTypesFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &WidgetTypesFilter::countChanged);
}

void WidgetTypesFilter::setTypes(WidgetTypesModel *types)
{
    if (sourceModel() == types)
        return;
    setSourceModel(types);
    Q_EMIT typesChanged();
}

void WidgetTypesFilter::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    invalidateFilter();
    Q_EMIT queryChanged();
}

bool WidgetTypesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex type = sourceModel()->index(row, 0, parent);
    const QString text = type.data(WidgetTypesModel::NameRole).toString() + u' ' +
                         type.data(WidgetTypesModel::DescriptionRole).toString();
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace belfry

#include "moc_widget_types_filter.cpp"
