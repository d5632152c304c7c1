// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/present_model.h"

#include <QStringList>

namespace belfry {

/// What a machine has at this moment as the first rows of a table in an order: which columns it has, what it is sorted
/// and filtered by, and what of a row can be put on a page.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class PresentTable : public belfry::PresentModel
{
    Q_OBJECT
    QML_ANONYMOUS
    /// Setting it puts the greatest first, or for texts the first. What can't be sorted by is the preset.
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY configurationChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY configurationChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY configurationChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY configurationChanged)
    /// What is shown beside the first column; what the table doesn't have is left out.
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /// [{ id, title, numeric, sortable }, …] of the first column and the others.
    Q_PROPERTY(QVariantList headings READ headings NOTIFY columnsChanged)
    /// How many there are; with a filter, how many of them; of what stands still, since when.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    QString sort() const { return m_sort; }
    void setSort(const QString &column);
    bool descending() const { return m_descending; }
    int limit() const { return m_limit; }
    void setLimit(int limit);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QStringList columns() const { return m_columns; }
    void setColumns(const QStringList &columns);
    QVariantList headings() const;
    QString summary() const;

    /// The same column again turns the order.
    Q_INVOKABLE void sortBy(const QString &column);
    /// A widget of the row's process (widget_offer.h); empty if it has none.
    Q_INVOKABLE QVariantMap offer(int row) const;
    /// Of all rows, each process once.
    Q_INVOKABLE QVariantList offers() const;
    /// Comma-separated, all columns.
    Q_INVOKABLE virtual QString csv() const = 0;

Q_SIGNALS:
    void columnsChanged();

protected:
    struct Column {
        QString title;
        bool numeric = false;       ///< set right
        bool sortable = false;      ///< the source has an order by it
        bool greatestFirst = false; ///< where one begins with it
    };

    /// `sort` is the preset, which begins with the greatest.
    PresentTable(QObject *parent, const QString &sort, const QStringList &columns);

    virtual Column column(const QString &id) const = 0;
    /// Those that can be shown beside the first.
    virtual QStringList knownColumns() const = 0;
    virtual QString firstColumn() const = 0;
    /// summary() of what is shown, while it goes on.
    virtual QString countsText() const = 0;
    /// The name of a row's process; empty if it has none, or none is known.
    virtual QString processOf(int row) const = 0;

    QStringList shownColumns() const;
    bool isFiltered() const { return !m_filter.trimmed().isEmpty(); }

private:
    QString m_preset;
    QString m_sort;
    bool m_descending = true;
    int m_limit = 20;
    QString m_filter;
    QStringList m_columns;
};

} // namespace belfry
