// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "dashboard/unit.h"
#include "models/live_feed.h"

#include <QAbstractTableModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// The rows of a table widget: the queries' newest values joined by their labels.
///
/// `columns` as in layout documents: [{ label, title }, { query, title, unit }]. Without any: the labels that the
/// first query's series have, and one column per query.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList queries READ queries WRITE setQueries NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList columns READ columns WRITE setColumns NOTIFY configurationChanged)
    /// Of columns that name no unit.
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList thresholds READ thresholds WRITE setThresholds NOTIFY configurationChanged)
    /// By default the first column with values, descending.
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortingChanged)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortingChanged)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(belfry::LiveFeed::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(int errorQuery READ errorQuery NOTIFY stateChanged)
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// [{ title, numeric }, …] of the columns shown.
    Q_PROPERTY(QVariantList headings READ headings NOTIFY headingsChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< number: the cell's text without its unit
        UnitRole,                      ///< unitText: "MiB/s"; empty in text cells
        ValueRole,                     ///< value: double, or the text
        NumericRole,                   ///< numeric: right-aligned
        StateRole,                     ///< thresholdState: "ok", "warning", "critical", ""
    };
    Q_ENUM(Role)

    explicit TableModel(QObject *parent = nullptr);

    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source) { m_feed.setSource(source); }
    QVariantList queries() const { return m_queryList; }
    void setQueries(const QVariantList &queries);
    QVariantList columns() const { return m_columnList; }
    void setColumns(const QVariantList &columns);
    QString unit() const { return unitName(m_unit); }
    void setUnit(const QString &unit);
    QVariantList thresholds() const { return m_thresholdList; }
    void setThresholds(const QVariantList &thresholds);
    int sortColumn() const { return sortedColumn(); }
    bool sortDescending() const { return m_descending; }
    bool active() const { return m_feed.isActive(); }
    void setActive(bool active);
    LiveFeed::State state() const { return m_feed.state(); }
    QString message() const { return m_feed.message(); }
    int errorQuery() const { return m_feed.errorQuery(); }
    int errorPosition() const { return m_feed.errorPosition(); }
    int count() const { return int(m_rows.size()); }
    QVariantList headings() const;

    /// Sorts by a column; the same column again turns the order.
    Q_INVOKABLE void sortBy(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void stateChanged();
    void countChanged();
    void headingsChanged();
    void sortingChanged();

private:
    struct Column {
        QString title;
        std::string label; ///< a label column, or
        int query = -1;    ///< a value column
        Unit unit = Unit::None;
        bool numeric() const { return query >= 0; }
        friend bool operator==(const Column &, const Column &) = default;
    };
    struct Cell {
        QString text;
        QString unit;
        double value = 0;
        QString state;
        /// Missing values are equal too.
        bool readsAs(const Cell &other) const
        {
            return text == other.text && unit == other.unit && state == other.state && sameBits(value, other.value);
        }
    };
    struct Row {
        QString key;
        std::vector<Cell> cells;
    };
    struct Query {
        LivePointPtr point;
        SeriesListPtr of;
        std::vector<QString> keys; ///< of the columns of the point
    };

    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void onPoint(int query, const LivePointPtr &point);
    void refresh();
    std::vector<Column> wantedColumns() const;
    void setShownColumns(std::vector<Column> columns);
    void workOutKeys(Query &query) const;
    QString keyOf(const Labels &labels) const;
    std::vector<Row> collect() const;
    Cell valueCell(const Column &column, double value) const;
    int sortedColumn() const;
    void sortRows(std::vector<Row> &rows) const;
    void merge(std::vector<Row> next);

    QPointer<AppModel> m_app;
    LiveFeed m_feed;
    QVariantList m_queryList;
    QVariantList m_columnList;
    QVariantList m_thresholdList;
    std::vector<Threshold> m_thresholds;
    Unit m_unit = Unit::None;
    int m_sortColumn = -1;
    bool m_descending = true;
    std::vector<Column> m_columns;
    std::vector<Query> m_queries;
    std::vector<Row> m_rows;
};

} // namespace belfry
