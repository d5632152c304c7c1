// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"

namespace belfry {

/// The rows of a table widget: the queries' newest values joined by their labels.
///
/// `columns` as in layout documents: [{ label, title }, { query, title, unit }]. Without any: the labels that the
/// first query's series have, and one column per query. `unit` is that of columns that name none.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class TableModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList columns READ columns WRITE setColumns NOTIFY configurationChanged)
    /// By default the first column with values, descending.
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortingChanged)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortingChanged)
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

    explicit TableModel(QObject *parent = nullptr) : FeedModel(parent) {}

    QVariantList columns() const { return m_columnList; }
    void setColumns(const QVariantList &columns);
    int sortColumn() const { return sortedColumn(); }
    bool sortDescending() const { return m_descending; }
    QVariantList headings() const;

    /// Sorts by a column; the same column again turns the order.
    Q_INVOKABLE void sortBy(int column);

    /// A widget of a cell's series alone (widget_offer.h), in a column of text of the row's first; empty if there is
    /// none.
    Q_INVOKABLE QVariantMap offer(int row, int column) const;

    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
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

    void forgetPoints() override { m_queries.assign(feed().size(), {}); }
    void takePoint(int query, const LivePointPtr &point) override;
    void refresh() override;
    std::vector<Column> wantedColumns() const;
    void setShownColumns(std::vector<Column> columns);
    void workOutKeys(Query &query) const;
    QString keyOf(const Labels &labels) const;
    std::vector<Row> collect() const;
    Cell valueCell(const Column &column, double value) const;
    int sortedColumn() const;
    void sortRows(std::vector<Row> &rows) const;
    void merge(std::vector<Row> next);

    QVariantList m_columnList;
    int m_sortColumn = -1;
    bool m_descending = true;
    std::vector<Column> m_columns;
    std::vector<Query> m_queries;
    std::vector<Row> m_rows;
};

} // namespace belfry
