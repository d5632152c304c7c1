// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/ids.h"

namespace belfry::grafana {

static QString slugOf(const QString &title)
{
    constexpr qsizetype kMostChars = 50; // of 64, for a number behind it
    QString slug;
    for (const QChar c : title.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(kMostChars);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString Ids::next(const QString &title, const QString &plain)
{
    const QString slug = slugOf(title);
    const QString first = slug.isEmpty() ? plain : slug;
    QString id = first;
    for (int number = 2; m_taken.contains(id); ++number)
        id = first + u'-' + QString::number(number);
    m_taken.insert(id);
    return id;
}

} // namespace belfry::grafana
