// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metric_catalogue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// The metrics of a machine by name, those that answer a query. They stay in their groups, whatever is searched for;
/// which answers best is `best`.
class MetricsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY appChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The row that answers best, the first without a query; -1 if there is none.
    Q_PROPERTY(int best READ best NOTIFY queryChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name
        GroupRole,                   ///< group: "node_cpu"
        TypeRole,                    ///< type: "counter", translated; may be empty
        HelpRole,                    ///< help
        SeriesRole,                  ///< series: how many there are now
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    AppModel *app() const;
    void setApp(AppModel *app);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int best() const { return m_best; }
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// -1 if it isn't shown.
    Q_INVOKABLE int indexOf(const QString &name) const;

Q_SIGNALS:
    void appChanged();
    /// The answers to it are there.
    void queryChanged();
    void countChanged();

private:
    template<typename Model, typename R, typename Before, typename Update>
    friend void mergeSortedRows(Model &, std::vector<R> &, std::vector<R>, Before, Update);

    void find();

    QPointer<AppModel> m_app;
    MetricListPtr m_metrics = std::make_shared<const MetricList>();
    QString m_query;
    int m_best = -1;
    std::vector<const MetricInfo *> m_rows; ///< in m_metrics
};

} // namespace belfry
