// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/widgets_model.h"

#include <QSortFilterProxyModel>

namespace belfry {

/// One widget of a page alone, with all its roles; nothing while the page doesn't have it.
class OneWidget : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::WidgetsModel *widgets READ widgets WRITE setWidgets NOTIFY widgetsChanged)
    Q_PROPERTY(QString widgetId READ widgetId WRITE setWidgetId NOTIFY widgetIdChanged)

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    WidgetsModel *widgets() const { return qobject_cast<WidgetsModel *>(sourceModel()); }
    void setWidgets(WidgetsModel *widgets);
    QString widgetId() const { return m_widgetId; }
    void setWidgetId(const QString &widgetId);

Q_SIGNALS:
    void widgetsChanged();
    void widgetIdChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_widgetId;
};

} // namespace belfry
