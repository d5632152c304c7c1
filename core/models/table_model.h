// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"

#include <QMap>

#include <limits>

namespace belfry {

/// The rows of a table widget: the queries' newest values joined by their labels.
///
/// `columns` as in layout documents: [{ label, title }, { query, title, unit, decimals, texts, show }], each also with
/// width, align and hidden. Without any: the labels that the first query's series have, and one column per query.
/// `unit` is that of columns that name none. Columns that are hidden join rows and are filtered by, but not shown.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class TableModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList columns READ columns WRITE setColumns NOTIFY configurationChanged)
    /// By default the first column with values, descending.
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortingChanged)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortingChanged)
    /// [{ title, numeric, query, align, width, show }, …] of the columns shown; width 0: as there is room.
    Q_PROPERTY(QVariantList headings READ headings NOTIFY headingsChanged)
    /// Only rows with a cell that has this, whatever the case.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// How many rows the filter leaves out.
    Q_PROPERTY(int omitted READ omitted NOTIFY countChanged)
    /// What fills a bar; NaN: the largest value of its column.
    Q_PROPERTY(double full READ full WRITE setFull NOTIFY configurationChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< number: the cell's text without its unit
        UnitRole,                      ///< unitText: "MiB/s"; empty in text cells
        ValueRole,                     ///< value: double, or the text
        NumericRole,                   ///< numeric: right-aligned
        StateRole,                     ///< thresholdState: "ok", "warning", "critical", ""
        ShowRole,                      ///< show: "value", "bar", "line"
        FractionRole,                  ///< fraction: of a bar that is filled, 0 to 1; 0 of others
        AlignRole,                     ///< align: "left", "center", "right"
    };
    Q_ENUM(Role)

    explicit TableModel(QObject *parent = nullptr) : FeedModel(parent) {}

    QVariantList columns() const { return m_columnList; }
    void setColumns(const QVariantList &columns);
    int sortColumn() const { return sortedColumn(); }
    bool sortDescending() const { return m_descending; }
    QVariantList headings() const;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int omitted() const { return m_omitted; }
    double full() const { return m_full; }
    void setFull(double full);

    /// Whose value a cell shows: the labels of that series; null where it has none.
    LabelsPtr labelsAt(int row, int column) const;
    /// The same by a query.
    LabelsPtr labelsOf(int row, int query) const;
    /// Those that a query yields; null while it isn't answered.
    SeriesListPtr seriesOf(int query) const;
    QString exprOf(int query) const
    {
        return query >= 0 && query < int(feed().size()) ? feed()[std::size_t(query)].expr : QString();
    }

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
    void filterChanged();

private:
    struct Column {
        QString title;
        std::string label; ///< a label column, or
        int query = -1;    ///< a value column
        Unit unit = Unit::None;
        int decimals = -1;
        QMap<QString, QString> texts{};
        QString show = QStringLiteral("value");
        QString align{};
        int width = 0;
        bool numeric() const { return query >= 0; }
        friend bool operator==(const Column &, const Column &) = default;
    };
    struct Cell {
        QString text;
        QString unit;
        double value = 0;
        QString state;
        double fraction = 0;
        QString label() const { return unit.isEmpty() ? text : text + QChar(0x00a0) + unit; }
        /// Missing values are equal too.
        bool readsAs(const Cell &other) const
        {
            return text == other.text && unit == other.unit && state == other.state && sameBits(value, other.value) &&
                   fraction == other.fraction;
        }
    };
    struct Row {
        QString key;
        std::vector<Cell> cells;
        QString hidden; ///< what columns that aren't shown say, to filter by
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
    Column valueColumn(int query, const QVariantMap &map) const;
    std::vector<Column> ownColumns() const;
    QString hiddenText(const Labels &labels) const;
    void measureBars(std::vector<Row> &rows) const;
    bool passes(const Row &row) const;
    void setShownColumns(std::vector<Column> columns);
    void workOutKeys(Query &query) const;
    QString keyOf(const Labels &labels) const;
    std::vector<Row> collect() const;
    Cell valueCell(const Column &column, double value) const;
    int sortedColumn() const;
    void sortRows(std::vector<Row> &rows) const;
    void merge(std::vector<Row> next);

    QVariantList m_columnList;
    QString m_filter;
    int m_omitted = 0;
    double m_full = std::numeric_limits<double>::quiet_NaN();
    int m_sortColumn = -1;
    bool m_descending = true;
    std::vector<Column> m_columns;
    std::vector<Query> m_queries;
    std::vector<Row> m_rows;
};

} // namespace belfry
