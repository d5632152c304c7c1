// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format_singleton.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace belfry {

namespace {

Unit unitOf(const QString &name)
{
    return unitFromName(name).value_or(Unit::None);
}

QTimeZone zoneOf(const QString &name)
{
    return name.trimmed().isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(name.trimmed().toUtf8());
}

} // namespace

QString FormatSingleton::number(double value, const QString &unit, int decimals) const
{
    return format::value(value, unitOf(unit), decimals).number;
}

QString FormatSingleton::unit(double value, const QString &unit) const
{
    return format::value(value, unitOf(unit)).unit;
}

QString FormatSingleton::text(double value, const QString &unit, int decimals) const
{
    return format::value(value, unitOf(unit), decimals).text();
}

QString FormatSingleton::duration(double ms) const
{
    return format::duration(qint64(ms));
}

QString FormatSingleton::timeOfDay(double ms) const
{
    return format::timeOfDay(Timestamp(ms), QDateTime::currentMSecsSinceEpoch(), QTimeZone::systemTimeZone());
}

QString FormatSingleton::dateTime(double ms) const
{
    return format::dateTime(Timestamp(ms), QTimeZone::systemTimeZone());
}

bool FormatSingleton::isTimeZone(const QString &zone) const
{
    return zoneOf(zone).isValid();
}

QString FormatSingleton::clock(double ms, const QString &zone, bool twelve, bool seconds) const
{
    const QTimeZone in = zoneOf(zone);
    if (!in.isValid())
        return {};
    const QString form = twelve ? (seconds ? QStringLiteral("h:mm:ss AP") : QStringLiteral("h:mm AP"))
                                : (seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(qint64(ms), in), form);
}

QString FormatSingleton::date(double ms, const QString &zone) const
{
    const QTimeZone in = zoneOf(zone);
    return in.isValid() ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(ms), in), tr("ddd, d MMM yyyy"))
                        : QString();
}

QVariantMap FormatSingleton::valueTexts(const QString &option) const
{
    QVariantMap texts;
    const QMap<QString, QString> named = format::valueTexts(option);
    for (auto it = named.begin(); it != named.end(); ++it)
        texts.insert(it.key(), it.value());
    return texts;
}

QVariantList FormatSingleton::units() const
{
    const QStringList titles{
        tr("None"),
        tr("Percent (0–100)"),
        tr("Percent (0–1)"),
        tr("Bytes (KiB, MiB …)"),
        tr("Bits (kbit, Mbit …)"),
        tr("Bytes per second"),
        tr("Bits per second"),
        tr("Operations per second"),
        tr("Seconds"),
        tr("Point in time"),
        tr("Degrees Celsius"),
        tr("Hertz"),
        tr("Bytes (kB, MB …)"),
        tr("Packets per second"),
        tr("Revolutions per minute"),
        tr("Watt"),
        tr("Volt"),
        tr("Ampere"),
    };
    const QStringList names = unitNames();
    QVariantList list;
    for (qsizetype i = 0; i < names.size(); ++i)
        list << QVariantMap{{QStringLiteral("name"), names[i]}, {QStringLiteral("title"), titles.value(i)}};
    return list;
}

} // namespace belfry

#include "moc_format_singleton.cpp"
