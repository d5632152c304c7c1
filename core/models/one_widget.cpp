// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/one_widget.h"

namespace belfry {

void OneWidget::setWidgets(WidgetsModel *widgets)
{
    if (sourceModel() == widgets)
        return;
    setSourceModel(widgets);
    Q_EMIT widgetsChanged();
}

void OneWidget::setWidgetId(const QString &widgetId)
{
    if (m_widgetId == widgetId)
        return;
    m_widgetId = widgetId;
    invalidateFilter();
    Q_EMIT widgetIdChanged();
}

bool OneWidget::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return sourceModel()->index(row, 0, parent).data(WidgetsModel::WidgetIdRole).toString() == m_widgetId;
}

} // namespace belfry

#include "moc_one_widget.cpp"
