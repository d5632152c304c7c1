// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard_queries.h"

#include "query/parser.h"

#include <QFile>

namespace belfry::bench {

namespace {

Result<DashboardQuery> readLine(const QString &line)
{
    const QStringList fields = line.split(QStringLiteral(" ; "));
    if (fields.size() < 5)
        return failure(QStringLiteral("expected name ; kind ; range ; step ; expression"));
    DashboardQuery query;
    query.name = fields[0];
    query.expr = fields.mid(4).join(QStringLiteral(" ; "));
    if (const auto parsed = parseQuery(query.expr); !parsed)
        return tl::unexpected(parsed.error());
    if (fields[1] == QLatin1String("instant"))
        return query;
    const auto range = promql::parseDuration(fields[2].toStdString());
    const auto step = promql::parseDuration(fields[3].toStdString());
    if ((fields[1] != QLatin1String("range") && fields[1] != QLatin1String("widget")) || !range || !step)
        return failure(QStringLiteral("expected instant, or range or widget with two durations"));
    query.rangeMs = *range;
    query.stepMs = *step;
    return query;
}

} // namespace

Result<std::vector<DashboardQuery>> readDashboardQueries(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("%1: %2").arg(file, in.errorString()), ErrorKind::NotFound);
    std::vector<DashboardQuery> queries;
    for (int number = 1; !in.atEnd(); ++number) {
        const QString line = QString::fromUtf8(in.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        auto query = readLine(line);
        if (!query)
            return failure(query.error().message, ErrorKind::Invalid, {file, number, 0, {}});
        queries.push_back(std::move(*query));
    }
    return queries;
}

} // namespace belfry::bench
