// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/widget_types_model.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The widget types whose name or description answers a search, in the order of the gallery.
class WidgetTypesFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::WidgetTypesModel *types READ types WRITE setTypes NOTIFY typesChanged FINAL)
    /// Words; each has to be in the name or the description. Empty: all types.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit WidgetTypesFilter(QObject *parent = nullptr);

    WidgetTypesModel *types() const { return qobject_cast<WidgetTypesModel *>(sourceModel()); }
    void setTypes(WidgetTypesModel *types);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void typesChanged();
    void queryChanged();
    void countChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_query;
};

} // namespace belfry
