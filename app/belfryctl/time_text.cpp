// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/time_text.h"

#include "config/units.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QDateTime>

namespace belfry {

Result<Timestamp> parseTime(const std::string &text, Timestamp now)
{
    const QString word = QString::fromStdString(text).trimmed();
    if (word == QLatin1String("now"))
        return now;
    if (word.startsWith(QLatin1String("now-")) || word.startsWith(QLatin1String("now+"))) {
        const auto distance = parseDuration(word.mid(4));
        if (!distance)
            return tl::unexpected(distance.error());
        return word[3] == u'-' ? now - distance->count() : now + distance->count();
    }
    bool isNumber = false;
    const double seconds = word.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds) && std::abs(seconds) < 1e12)
        return Timestamp(std::llround(seconds * 1000));
    const QDateTime date = QDateTime::fromString(word, Qt::ISODateWithMs);
    if (date.isValid())
        return date.toMSecsSinceEpoch();
    return failure(
        QStringLiteral("\"%1\" is no time; expected now, now-5m, 2026-11-24T12:00:00Z or Unix seconds").arg(word));
}

QString formatTime(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString formatAge(Timestamp t, Timestamp now)
{
    constexpr std::pair<Timestamp, char> kUnits[] = {{86'400, 'd'}, {3'600, 'h'}, {60, 'm'}, {1, 's'}};
    Timestamp left = std::max<Timestamp>(0, (now - t) / 1000);
    QStringList parts;
    for (const auto &[size, letter] : kUnits) {
        if (left >= size || (size == 1 && parts.isEmpty()))
            parts += QString::number(left / size) + QLatin1Char(letter);
        left %= size;
    }
    return parts.mid(0, 2).join(u' ');
}

} // namespace belfry
