// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"

#include <QJsonArray>
#include <QJsonDocument>

/// A layout with a variable of each type, and widgets that name them.
namespace belfry::variables_fixture {

/// Single quotes stand for double ones.
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

inline constexpr char kPageOfVariables[] =
    "{'id': 'net', 'range': '15m', 'widgets': ["
    "{'id': 'in', 'type': 'stat', 'title': 'In $device', 'grid': {'x': 0, 'y': 0, 'w': 4, 'h': 2},"
    " 'queries': [{'expr': 'rate(rx{device=~\\'$device\\'}[$window])', 'legend': '$device {{x}}'}],"
    " 'options': {'caption': 'on $device'}, 'repeat': {'variable': 'device', 'columns': 2}},"
    "{'id': 'all', 'type': 'table', 'grid': {'x': 0, 'y': 2, 'w': 12, 'h': 3},"
    " 'queries': [{'expr': 'up > $limit'}], 'options': {'columns': [{'title': '$limit', 'query': 0}]}}]}";

inline constexpr char kVariables[] =
    "[{'name': 'host', 'type': 'list', 'values': ['a', {'text': 'Bee', 'value': 'b'}]},"
    " {'name': 'device', 'title': 'Device', 'type': 'labelValues', 'label': 'device',"
    "  'match': 'rx{instance=\\'$host\\'}', 'regex': 'eth.*', 'multi': true, 'all': true, 'default': ['eth0']},"
    " {'name': 'window', 'type': 'interval', 'values': ['auto', '1m']},"
    " {'name': 'limit', 'type': 'text', 'default': ['0.5']},"
    " {'name': 'job', 'type': 'constant', 'default': ['node']}]";

/// A layout of one page and variables; escaped quotes stay those of PromQL.
inline Result<Layout> read(const char *variables = kVariables, const char *page = kPageOfVariables)
{
    return readLayout(quoted(QByteArray("{'version': 2, 'variables': ") + variables + ", 'pages': [" + page + "]}"));
}

inline Layout layoutWithVariables()
{
    const auto layout = read();
    if (!layout)
        qFatal("%s", qPrintable(layout.error().toString()));
    return *layout;
}

inline std::vector<VariableValue> values(const QStringList &list)
{
    std::vector<VariableValue> all;
    for (const QString &each : list)
        all.push_back({each, each});
    return all;
}

inline VariableStates statesWith(const QStringList &devices)
{
    return {{QStringLiteral("device"),
             {values({QStringLiteral("eth0"), QStringLiteral("eth1"), QStringLiteral("eth2")}), devices}},
            {QStringLiteral("window"), {{}, {kAutoInterval}}},
            {QStringLiteral("limit"), {{}, {QStringLiteral("7")}}}};
}

} // namespace belfry::variables_fixture
