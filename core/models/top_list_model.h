// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "dashboard/unit.h"
#include "models/live_feed.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <limits>

namespace belfry {

class AppModel;

/// The rows of a bar list and the slices of a pie: every series of the queries with its newest value.
class TopListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList queries READ queries WRITE setQueries NOTIFY configurationChanged)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    /// 1–50 rows.
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY configurationChanged)
    /// "desc", "asc" by value, or "none": as the query has them.
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY configurationChanged)
    /// Where a bar is full; NaN: at the largest value.
    Q_PROPERTY(double maximum READ maximum WRITE setMaximum NOTIFY configurationChanged)
    /// As the `thresholds` role of WidgetsModel.
    Q_PROPERTY(QVariantList thresholds READ thresholds WRITE setThresholds NOTIFY configurationChanged)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(belfry::LiveFeed::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(int errorQuery READ errorQuery NOTIFY stateChanged)
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
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

    explicit TopListModel(QObject *parent = nullptr);

    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source) { m_feed.setSource(source); }
    QVariantList queries() const { return m_queryList; }
    void setQueries(const QVariantList &queries);
    QString unit() const { return unitName(m_unit); }
    void setUnit(const QString &unit);
    int limit() const { return m_limit; }
    void setLimit(int limit);
    QString sort() const { return m_sort; }
    void setSort(const QString &sort);
    double maximum() const { return m_maximum; }
    void setMaximum(double maximum);
    QVariantList thresholds() const { return m_thresholdList; }
    void setThresholds(const QVariantList &thresholds);
    bool active() const { return m_feed.isActive(); }
    void setActive(bool active);
    LiveFeed::State state() const { return m_feed.state(); }
    QString message() const { return m_feed.message(); }
    int errorQuery() const { return m_feed.errorQuery(); }
    int errorPosition() const { return m_feed.errorPosition(); }
    int count() const { return int(m_rows.size()); }
    QString totalText() const { return m_totalText; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void stateChanged();
    void countChanged();
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

    void onPoint(int query, const LivePointPtr &point);
    void refresh();
    std::vector<Row> collect() const;
    void finish(std::vector<Row> &rows);
    void giveColors(std::vector<Row> &rows) const;
    void merge(std::vector<Row> next);

    QPointer<AppModel> m_app;
    LiveFeed m_feed;
    QVariantList m_queryList;
    Unit m_unit = Unit::None;
    int m_limit = 10;
    QString m_sort = QStringLiteral("desc");
    double m_maximum = std::numeric_limits<double>::quiet_NaN();
    QVariantList m_thresholdList;
    std::vector<Threshold> m_thresholds;
    std::vector<Query> m_queries;
    std::vector<Row> m_rows;
    QString m_totalText;
};

} // namespace belfry
