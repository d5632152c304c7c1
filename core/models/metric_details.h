// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/label_answers.h"
#include "models/metric_list.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace belfry {

class AppModel;

/// One metric: what it is, how to draw it, and, as rows, the values of its labels with how many series have each. A
/// value can be chosen: then all of it is about the series that have it.
class MetricDetails : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY metricChanged)
    /// Empty: none.
    Q_PROPERTY(QString metric READ metric WRITE setMetric NOTIFY metricChanged)
    Q_PROPERTY(QString type READ type NOTIFY metricChanged)
    Q_PROPERTY(QString help READ help NOTIFY metricChanged)
    /// node_cpu_seconds_total{mode="idle"}
    Q_PROPERTY(QString selector READ selector NOTIFY selectorChanged)
    /// How many series are selected.
    Q_PROPERTY(int series READ series NOTIFY selectorChanged)
    /// What to draw of it, with its unit.
    Q_PROPERTY(QString expr READ expr NOTIFY selectorChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY metricChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1, ///< label
        HeadingRole,                  ///< heading: "mode · 8 values"
        ValueRole,                    ///< value
        SeriesRole,                   ///< series: how many have it
        ChosenRole,                   ///< chosen
    };
    Q_ENUM(Role)

    explicit MetricDetails(QObject *parent = nullptr);
    ~MetricDetails() override;

    AppModel *app() const;
    void setApp(AppModel *app);
    QString metric() const { return m_info.name; }
    void setMetric(const QString &name);
    QString type() const { return metricTypeText(m_info.type); }
    QString help() const { return m_info.help; }
    QString selector() const;
    int series() const { return m_series; }
    QString expr() const;
    QString unit() const { return exploringUnit(m_info); }
    bool loading() const { return !m_asked.empty(); }
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Chooses the row's value, or no longer.
    Q_INVOKABLE void toggle(int row);

Q_SIGNALS:
    void metricChanged();
    void selectorChanged();
    void loadingChanged();
    void countChanged();

private:
    struct Row {
        QString label;
        QString heading;
        QString value;
        int series = 0;
        bool chosen = false;
        QString key() const { return label + u'=' + value; }
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Values {
        std::vector<LabelValueCount> most;
        int different = 0;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void forget();
    void ask();
    void askValues(const QString &label);
    template<typename T, typename Take>
    void await(const QFuture<Result<T>> &future, Take take);
    void show();
    void settle();

    QPointer<AppModel> m_app;
    MetricInfo m_info;
    int m_series = 0;
    std::map<QString, QString> m_chosen; ///< label → value
    std::map<QString, Values> m_values;  ///< by label
    std::vector<QPointer<QFutureWatcherBase>> m_asked;
    std::vector<Row> m_rows;
    QTimer m_later; ///< gathers answers
};

} // namespace belfry
