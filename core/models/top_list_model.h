// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"

#include <limits>

namespace belfry {

/// The rows of a bar list, the slices of a pie, the cells of a status grid: every series of the queries with its newest
/// value.
class TopListModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    /// 1–500 rows.
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY configurationChanged)
    /// "desc", "asc" by value, or "none": as the query has them.
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY configurationChanged)
    /// Where a bar is full; NaN: at the largest value.
    Q_PROPERTY(double maximum READ maximum WRITE setMaximum NOTIFY configurationChanged)
    /// Sum of the values shown and not shown, as text.
    Q_PROPERTY(QString totalText READ totalText NOTIFY totalChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1, ///< label: the legend's text
        ValueRole,                    ///< value: double
        NumberRole,                   ///< number: "92"
        UnitRole,                     ///< unitText: "%"
        FractionRole,                 ///< fraction: 0–1 of the maximum
        ShareRole,                    ///< share: 0–1 of the sum of all rows
        StateRole,                    ///< thresholdState: "ok", "warning", "critical"; "" without thresholds
        ColorIndexRole,               ///< colorIndex: int, kept by a row for life
    };
    Q_ENUM(Role)

    explicit TopListModel(QObject *parent = nullptr) : FeedModel(parent) {}

    int limit() const { return m_limit; }
    void setLimit(int limit);
    QString sort() const { return m_sort; }
    void setSort(const QString &sort);
    double maximum() const { return m_maximum; }
    void setMaximum(double maximum);
    QString totalText() const { return m_totalText; }

    /// A widget of the row's series alone (widget_offer.h); empty for a row that isn't there.
    Q_INVOKABLE QVariantMap offer(int row) const;
    /// The rows that are shown.
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void totalChanged();

private:
    struct Row {
        QString key;
        QString label;
        double value = 0;
        double fraction = 0;
        double share = 0;
        QString number;
        QString unit;
        QString state;
        int colorIndex = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Entry { // a column of a live point, its texts worked out once
        QString key;
        QString label;
    };
    struct Query {
        LivePointPtr point;
        SeriesListPtr of;
        std::vector<Entry> entries;
    };

    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void forgetPoints() override { m_queries.assign(feed().size(), {}); }
    void takePoint(int query, const LivePointPtr &point) override;
    void refresh() override;
    std::vector<Row> collect() const;
    void finish(std::vector<Row> &rows);
    void giveColors(std::vector<Row> &rows) const;

    int m_limit = 10;
    QString m_sort = QStringLiteral("desc");
    double m_maximum = std::numeric_limits<double>::quiet_NaN();
    std::vector<Query> m_queries;
    std::vector<Row> m_rows;
    QString m_totalText;
};

} // namespace belfry
