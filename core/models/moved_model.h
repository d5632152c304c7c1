// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/explain/movement.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The series that moved with another: of each metric the one that moved most alike, and the others below it while it
/// is expanded.
class MovedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an ExplainModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Whether new rows have others at the same places: changes with each movement.
    Q_PROPERTY(int metrics READ metrics NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< key: unique
        NameRole,                   ///< name: of the metric
        LabelsRole,                 ///< labelsText: "cpu=0, mode=user"; may be empty
        HelpRole,                   ///< help: what the metric is; may be empty
        CorrelationRole,            ///< correlation: "0.97", "−0.81"
        StrengthRole,               ///< strength: "Very strong"
        LagRole,                    ///< lag: "3 s later"
        ChangeRole,                 ///< change: "12 % → 87 %"
        ReachRole,                  ///< reach: "31 times its usual spread above usual"
        ValuesRole,                 ///< values: list of numbers, NaN where there is none
        MoreRole,                   ///< more: how many series of the metric moved besides this one; 0 for those
        ExpandedRole,               ///< expanded: whether they are shown
        FurtherRole,                ///< further: whether it is one of those
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int count() const { return int(m_rows.size()); }
    int metrics() const { return m_movement ? int(m_movement->metrics.size()) : 0; }
    /// Null: of nothing.
    void setMovement(const MovementPtr &movement);

    /// Shows the other series of the row's metric, or no longer.
    Q_INVOKABLE void setExpanded(int row, bool expanded);
    /// A widget of the row's series (widget_offer.h); empty beyond count().
    Q_INVOKABLE QVariantMap offer(int row) const;
    /// It as what is explained next, as momentOf() has it; empty beyond count().
    Q_INVOKABLE QVariantMap subject(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        QString key;
        QString name;
        QString labels;
        QString help;
        double correlation = 0;
        QString lag;
        QString change;
        QString reach;
        QList<double> values;
        int more = 0;
        bool expanded = false;
        bool further = false;
        QString unit;
        QString expr;
        LabelsPtr series;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void refresh();
    Row rowOf(const MovedMetric &metric, const MovedSeries &series) const;
    bool has(int row) const { return row >= 0 && row < count(); }

    MovementPtr m_movement;
    QSet<QString> m_expanded; ///< names of metrics
    std::vector<Row> m_rows;
};

} // namespace belfry
