// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace belfry {

/// Columns of text under headings, as wide as their longest cell; columns of numbers stand to the right.
class TextTable
{
public:
    explicit TextTable(QStringList headings) : m_headings(std::move(headings)) {}

    /// REQUIRES: as many cells as there are headings.
    void add(const QStringList &cells) { m_rows += cells; }
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Lines, each with its newline and without blanks at its end.
    QString toString() const;

private:
    struct Column {
        qsizetype width = 0;
        bool number = true;
    };
    QList<Column> columns() const;

    QStringList m_headings;
    QList<QStringList> m_rows;
};

} // namespace belfry
