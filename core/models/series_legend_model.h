// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// The legend of a chart: one row per series, its newest value as text. Filled by LiveSeries.
class SeriesLegendModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a LiveSeries")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: the legend's text
        ColorIndexRole,              ///< colorIndex: int, from 0
        ValueRole,                   ///< value: double, NaN if missing
        NumberRole,                  ///< number: "71.2" or "–"
        UnitRole,                    ///< unit: "Mbit/s"
    };
    Q_ENUM(Role)

    struct Row {
        QString name;
        int colorIndex = 0;
        double value = 0;
        QString number;
        QString unit;
    };

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Names and colours; values stay where the name does.
    void setSeries(const std::vector<std::pair<QString, int>> &series);
    /// In the order of the rows. Only what reads differently is announced.
    void setValues(const std::vector<double> &values, Unit unit);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Row> m_rows;
    Unit m_unit = Unit::None;
};

} // namespace belfry
