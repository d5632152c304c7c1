// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/text_table.h"

#include <algorithm>

namespace belfry {

namespace {

bool looksLikeNumber(const QString &cell)
{
    static const QStringList special{QStringLiteral("NaN"), QStringLiteral("+Inf"), QStringLiteral("-Inf"),
                                     QStringLiteral("-")};
    bool ok = special.contains(cell);
    if (!ok)
        cell.toDouble(&ok);
    return ok;
}

} // namespace

QList<TextTable::Column> TextTable::columns() const
{
    QList<Column> columns;
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        Column column{m_headings[i].size(), !m_rows.isEmpty()};
        for (const QStringList &row : m_rows) {
            column.width = std::max(column.width, row[i].size());
            column.number = column.number && looksLikeNumber(row[i]);
        }
        columns += column;
    }
    return columns;
}

QString TextTable::toString() const
{
    const QList<Column> widths = columns();
    QString text;
    const auto addLine = [&](const QStringList &cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                line += QStringLiteral("  ");
            line +=
                widths[i].number ? cells[i].rightJustified(widths[i].width) : cells[i].leftJustified(widths[i].width);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    };
    addLine(m_headings);
    for (const QStringList &row : m_rows)
        addLine(row);
    return text;
}

} // namespace belfry
