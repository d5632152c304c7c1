// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"
#include "models/table_model.h"

#include <set>

namespace belfry {

namespace {

QString titled(const QVariantMap &map, const QString &otherwise)
{
    const QString title = map.value(QStringLiteral("title")).toString();
    return title.isEmpty() ? otherwise : title;
}

} // namespace

TableModel::Column TableModel::valueColumn(int query, const QVariantMap &map) const
{
    const QString name = feed()[std::size_t(query)].legend;
    Column column;
    column.title = titled(map, name.isEmpty() || name.contains(QLatin1String("{{")) ? tr("Value") : name);
    column.query = query;
    column.unit = unitFromName(map.value(QStringLiteral("unit")).toString()).value_or(valueUnit());
    column.decimals = map.value(QStringLiteral("decimals"), -1).toInt();
    column.texts = format::valueTexts(map.value(QStringLiteral("texts")).toString());
    column.show = map.value(QStringLiteral("show"), column.show).toString();
    column.align = QStringLiteral("right");
    return column;
}

std::vector<TableModel::Column> TableModel::ownColumns() const
{
    std::set<std::string> names;
    if (!m_queries.empty() && m_queries[0].of) {
        for (const LabelsPtr &labels : m_queries[0].of->labels) {
            for (const Label &label : *labels)
                names.insert(label.name);
        }
    }
    for (const char *dull : {"__name__", "instance", "job"})
        names.erase(dull);
    std::vector<Column> columns;
    for (const std::string &name : names) {
        columns.push_back({QString::fromStdString(name), name});
        columns.back().align = QStringLiteral("left");
    }
    for (int query = 0; query < int(feed().size()); ++query)
        columns.push_back(valueColumn(query, {}));
    return columns;
}

std::vector<TableModel::Column> TableModel::wantedColumns() const
{
    std::vector<Column> columns;
    bool any = false;
    for (const QVariant &each : m_columnList) {
        const QVariantMap map = each.toMap();
        const int query = map.value(QStringLiteral("query"), -1).toInt();
        const QString label = map.value(QStringLiteral("label")).toString();
        Column column;
        if (!label.isEmpty()) {
            column.title = titled(map, label);
            column.label = label.toStdString();
            column.align = QStringLiteral("left");
        } else if (query >= 0 && query < int(feed().size())) {
            column = valueColumn(query, map);
        } else {
            continue;
        }
        any = true;
        column.width = map.value(QStringLiteral("width")).toInt();
        column.align = map.value(QStringLiteral("align"), column.align).toString();
        if (!map.value(QStringLiteral("hidden")).toBool())
            columns.push_back(column);
    }
    return any ? columns : ownColumns();
}

void TableModel::setShownColumns(std::vector<Column> columns)
{
    if (columns == m_columns)
        return;
    // Rows have a cell for each column: the old ones go before the columns change.
    merge({});
    if (!m_columns.empty()) {
        beginRemoveColumns({}, 0, int(m_columns.size()) - 1);
        m_columns.clear();
        endRemoveColumns();
    }
    if (!columns.empty()) {
        beginInsertColumns({}, 0, int(columns.size()) - 1);
        m_columns = std::move(columns);
        endInsertColumns();
    }
    if (m_sortColumn >= int(m_columns.size()))
        m_sortColumn = -1;
    Q_EMIT headingsChanged();
    Q_EMIT sortingChanged();
}

} // namespace belfry
