// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "time_axis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace belfry {

namespace {

constexpr Timestamp kSecond = 1000;
constexpr Timestamp kMinute = 60 * kSecond;
constexpr Timestamp kHour = 60 * kMinute;
constexpr Timestamp kDay = 24 * kHour;
constexpr std::array kSteps = {kSecond,  2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond,
                               kMinute,  2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
                               kHour,    2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay,
                               2 * kDay, 7 * kDay,    14 * kDay,   28 * kDay,    91 * kDay,    365 * kDay};

Timestamp stepFor(Timestamp span, int count)
{
    for (const Timestamp step : kSteps) {
        if (span <= step * count) {
            return step;
        }
    }
    return kSteps.back();
}

QString label(const QDateTime &time, Timestamp step)
{
    if (step >= kDay) {
        return QLocale().toString(time, QCoreApplication::translate("TimeAxis", "d MMM"));
    }
    return time.toString(step < kMinute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace

std::vector<TimeTick> timeTicks(Timestamp from, Timestamp to, int count)
{
    std::vector<TimeTick> ticks;
    if (to <= from || count <= 0) {
        return ticks;
    }
    const Timestamp step = stepFor(to - from, count);
    const Timestamp offset = QDateTime::fromMSecsSinceEpoch(to).offsetFromUtc() * kSecond;
    for (Timestamp t = ((from + offset) / step + 1) * step - offset; t <= to; t += step) {
        ticks.push_back({t, label(QDateTime::fromMSecsSinceEpoch(t), step)});
    }
    return ticks;
}

} // namespace belfry
