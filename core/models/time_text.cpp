// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time_text.h"

#include "query/parser.h"

#include <QCoreApplication>
#include <QDateTime>

namespace belfry {

namespace {

std::optional<QTime> parseTime(const QString &text)
{
    for (const auto &form : {QStringLiteral("H:mm"), QStringLiteral("H:mm:ss")}) {
        if (const QTime time = QTime::fromString(text, form); time.isValid())
            return time;
    }
    return std::nullopt;
}

/// In English, or as the program's language has it.
bool isNow(const QString &word)
{
    return word == QLatin1String("now") || word == QCoreApplication::translate("TimeText", "now");
}

QDate parseDay(const QString &day, QDate today)
{
    if (day == QLatin1String("yesterday") || day == QCoreApplication::translate("TimeText", "yesterday"))
        return today.addDays(-1);
    if (day == QLatin1String("today") || day == QCoreApplication::translate("TimeText", "today"))
        return today;
    const QDate date = QDate::fromString(day, QStringLiteral("yyyy-MM-dd"));
    return date.isValid() ? date : QDate::fromString(day, QCoreApplication::translate("TimeText", "yyyy-MM-dd"));
}

std::optional<Timestamp> instant(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime at(date, time, zone);
    // A time that the clock skips comes out as another.
    if (!at.isValid() || at.date() != date || at.time() != time)
        return std::nullopt;
    return at.toMSecsSinceEpoch();
}

} // namespace

std::optional<Timestamp> parseInstant(const QString &text, Timestamp now, const QTimeZone &zone)
{
    const QString words = text.simplified().toLower();
    if (isNow(words))
        return now;
    if (const qsizetype minus = words.indexOf(u'-'); minus == 0 || (minus > 0 && isNow(words.left(minus)))) {
        const auto ago = promql::parseDuration(words.mid(minus + 1).trimmed().toStdString());
        return ago ? std::optional(now - *ago) : std::nullopt;
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    if (const auto time = parseTime(words)) {
        const auto at = instant(today, *time, zone);
        return at && *at > now ? instant(today.addDays(-1), *time, zone) : at;
    }
    QString separated = words;
    if (separated.size() > 10 && separated.at(10) == u't')
        separated[10] = u' ';
    const QString day = separated.section(u' ', 0, 0);
    const QString clock = separated.section(u' ', 1);
    const QDate date = parseDay(day, today);
    const std::optional<QTime> time = clock.isEmpty() ? std::optional(QTime(0, 0)) : parseTime(clock);
    if (!date.isValid() || !time)
        return std::nullopt;
    return instant(date, *time, zone);
}

} // namespace belfry
