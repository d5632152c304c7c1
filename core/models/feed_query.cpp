// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/feed_query.h"

#include <algorithm>

namespace belfry {

std::vector<FeedQuery> feedQueries(const QVariantList &list)
{
    std::vector<FeedQuery> queries;
    for (const QVariant &each : list) {
        const QVariantMap map = each.toMap();
        if (map.isEmpty())
            queries.push_back({each.toString(), {}});
        else
            queries.push_back(
                {map.value(QStringLiteral("expr")).toString(), map.value(QStringLiteral("legend")).toString()});
    }
    return queries;
}

int positionIn(const QString &expr, const Place &place)
{
    if (place.line < 1)
        return -1;
    qsizetype start = 0;
    for (int line = 1; line < place.line; ++line)
        start = expr.indexOf(u'\n', start) + 1;
    return int(std::min(start + std::max(place.column, 1) - 1, expr.size()));
}

} // namespace belfry
