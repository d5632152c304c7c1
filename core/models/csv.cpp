// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/csv.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace belfry::csv {

QString line(const QStringList &fields)
{
    QStringList written;
    for (QString field : fields) {
        const bool quotes =
            field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
        if (quotes)
            field = u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
        written << field;
    }
    return written.join(u',') + QStringLiteral("\r\n");
}

QString number(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString time(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(t % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace belfry::csv
