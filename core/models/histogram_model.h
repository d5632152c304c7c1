// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"
#include "models/live_series.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// How often which values came: the samples that a LiveSeries holds, of all its series, in buckets of one width whose
/// edges are round numbers. A value on an edge belongs to the bucket above.
class HistogramModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY configurationChanged)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    /// About how many, 2 to 100.
    Q_PROPERTY(int buckets READ buckets WRITE setBuckets NOTIFY configurationChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Samples in all buckets.
    Q_PROPERTY(double total READ total NOTIFY changed)
    /// In the fullest one.
    Q_PROPERTY(double most READ most NOTIFY changed)
    /// Where the first begins and the last ends, as text.
    Q_PROPERTY(QString lowestText READ lowestText NOTIFY changed)
    Q_PROPERTY(QString highestText READ highestText NOTIFY changed)

public:
    enum Role {
        FromRole = Qt::UserRole + 1, ///< from: double
        ToRole,                      ///< to: double
        AmountRole,                  ///< amount: samples
        FractionRole,                ///< fraction: 0–1 of the fullest
        TextRole,                    ///< text: "10 – 20 %: 31"
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    QString unit() const { return unitName(m_unit); }
    void setUnit(const QString &unit);
    int buckets() const { return m_wanted; }
    void setBuckets(int buckets);
    int count() const { return int(m_rows.size()); }
    double total() const { return double(m_total); }
    double most() const { return double(m_most); }
    QString lowestText() const;
    QString highestText() const;
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void changed();

private:
    void refresh();
    void take(std::vector<std::uint64_t> rows, double first, double width);

    QPointer<LiveSeries> m_series;
    Unit m_unit = Unit::None;
    int m_wanted = 20;
    double m_first = 0; ///< where the first bucket begins
    double m_width = 1;
    std::vector<std::uint64_t> m_rows;
    std::uint64_t m_total = 0;
    std::uint64_t m_most = 0;
};

} // namespace belfry
