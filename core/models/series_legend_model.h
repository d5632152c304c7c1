// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>
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
        HiddenRole,                  ///< hidden: bool
        MinimumRole,                 ///< minimum: "1.2 Mbit/s", "–" if missing
        AverageRole,                 ///< average: likewise
        MaximumRole,                 ///< maximum: likewise
    };
    Q_ENUM(Role)

    struct Name {
        QString name;
        int colorIndex = 0;
        bool hidden = false;
        friend bool operator==(const Name &, const Name &) = default;
    };
    struct Statistics {
        double minimum = 0;
        double average = 0;
        double maximum = 0;
    };
    struct Values {
        double last = 0;
        Unit unit = Unit::None;
        std::optional<Statistics> statistics;
    };

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Names and colours; values stay where the name does.
    void setSeries(const std::vector<Name> &series);
    /// In the order of the rows. Only what reads differently is announced.
    void setValues(const std::vector<Values> &values);
    void setHidden(int row, bool hidden);

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        Name name;
        double value = 0;
        QString number;
        QString unit;
        Unit unitOfValue = Unit::None;
        QString minimum;
        QString average;
        QString maximum;
    };
    void setValuesOf(int row, const Values &values);

    std::vector<Row> m_rows;
};

} // namespace belfry
