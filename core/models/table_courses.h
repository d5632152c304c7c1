// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/table_model.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>

#include <set>
#include <vector>

namespace belfry {

/// Which queries a LiveSeries asks for the courses in a table's cells. Where there are more series than it keeps, they
/// yield those of the rows that are seen, and of as many around them as there is room for; so all rows cost what
/// LiveSeries::kMaxSeries do. Others are asked for only once a row is seen that isn't among them.
class TableCourses : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::TableModel *table READ table WRITE setTable NOTIFY configurationChanged)
    /// Which of the table's queries, by number.
    Q_PROPERTY(QVariantList of READ of WRITE setOf NOTIFY configurationChanged)
    /// The rows that are seen; -1: none.
    Q_PROPERTY(int firstRow READ firstRow WRITE setFirstRow NOTIFY configurationChanged)
    Q_PROPERTY(int lastRow READ lastRow WRITE setLastRow NOTIFY configurationChanged)
    /// One for each of `of`, in their order; none until the table has been answered.
    Q_PROPERTY(QVariantList queries READ queries NOTIFY queriesChanged)

public:
    explicit TableCourses(QObject *parent = nullptr);

    TableModel *table() const { return m_table; }
    void setTable(TableModel *table);
    QVariantList of() const { return m_of; }
    void setOf(const QVariantList &queries);
    int firstRow() const { return m_first; }
    void setFirstRow(int row);
    int lastRow() const { return m_last; }
    void setLastRow(int row);
    QVariantList queries() const;

Q_SIGNALS:
    void configurationChanged();
    void queriesChanged();

private:
    /// What is asked for one query, and which series that brings.
    struct Course {
        QString whole; ///< the table's own expression
        QString expr;
        std::set<Labels> series; ///< empty: all that there are
        friend bool operator==(const Course &, const Course &) = default;
    };

    void lookSoon();
    void look();
    std::size_t room() const;
    bool brings(const Course &course, int query) const;
    Course courseOf(int query) const;
    std::vector<Labels> seriesAround(int query, int spare) const;

    QPointer<TableModel> m_table;
    QVariantList m_of;
    int m_first = -1;
    int m_last = -1;
    std::vector<Course> m_courses;
    QTimer m_delay;
};

} // namespace belfry
