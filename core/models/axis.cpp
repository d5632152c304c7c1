// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>
#include <limits>

namespace belfry::format {

namespace {

/// The next of 1, 2, 5, 10 … times a power of ten that is at least `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9))
            return power * factor;
    }
    return power * 10;
}

bool startsAtZero(Unit unit)
{
    return unit != Unit::Celsius && unit != Unit::UnixTime;
}

/// What a share is a share of; nothing for what isn't one.
double wholeOf(Unit unit)
{
    switch (unit) {
    case Unit::Percent: return 100;
    case Unit::PercentUnit: return 1;
    default: return std::numeric_limits<double>::infinity();
    }
}

/// Rates of times are a little above the whole where a tick was late: that is no reason for an axis up to 150 %. What
/// is clearly above (the CPU of a group of processes) keeps its own end.
double settledMax(double max, Unit unit)
{
    constexpr double kLateness = 1.05;
    const double whole = wholeOf(unit);
    return max > whole && max <= whole * kLateness ? whole : max;
}

struct Ends {
    double min;
    double max;
};

Ends endsOf(double min, double max, Unit unit, bool fixedMin, bool fixedMax)
{
    if (std::isnan(min) || std::isnan(max) || std::isinf(min) || std::isinf(max))
        return {fixedMin && std::isfinite(min) ? min : 0, fixedMax && std::isfinite(max) ? max : 1};
    if (!fixedMin && startsAtZero(unit))
        min = std::min(min, 0.0);
    if (!fixedMax && max < 0 && startsAtZero(unit))
        max = 0;
    if (!fixedMax)
        max = std::max(min, settledMax(max, unit));
    if (min < max)
        return {min, max};
    const double room = min == 0 ? 1 : std::abs(min) / 10;
    return {fixedMin || startsAtZero(unit) ? min : min - room, min + room};
}

int decimalsOfStep(double step)
{
    const int decimals = int(-std::floor(std::log10(step) + 1e-9));
    return std::clamp(decimals, 0, 9);
}

QString label(double scaled, int decimals, const Scale &scale, Unit unit, bool topmost)
{
    QString text = QString::number(scaled == 0 ? 0 : scaled, 'f', decimals);
    if (unit == Unit::Percent || unit == Unit::PercentUnit)
        return text + u'%';
    const bool everywhere = unit == Unit::None;
    if (scale.unit.isEmpty() || !(topmost || everywhere) || (everywhere && scaled == 0))
        return text;
    return text + QChar(0x00a0) + scale.unit;
}

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr std::array kTimeSteps{kSecond,  2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond,
                                kMinute,  2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
                                kHour,    2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay,
                                2 * kDay, 7 * kDay,    14 * kDay,   28 * kDay};

QString timeLabel(Timestamp t, qint64 step, const QTimeZone &zone)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(t, zone);
    if (time.time() == QTime(0, 0))
        return QLocale::c().toString(time, QStringLiteral("d MMM"));
    return time.toString(step < kMinute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace

Axis axis(double min, double max, Unit unit, int maxTicks, bool fixedMin, bool fixedMax)
{
    const Ends ends = endsOf(min, max, unit, fixedMin, fixedMax);
    Axis result;
    result.scale = scaleFor(std::max(std::abs(ends.min), std::abs(ends.max)), unit);
    const double low = ends.min / result.scale.divisor;
    const double high = ends.max / result.scale.divisor;
    // Nothing but zero (or no data) has no halves to read off.
    const bool isEmpty = !(min < 0 || max > 0) && std::isinf(wholeOf(unit));
    maxTicks = isEmpty ? 2 : std::max(maxTicks, 2);
    constexpr double kSlack = 1e-9;
    double step = roundStep((high - low) / maxTicks);
    qint64 first = 0;
    qint64 last = 0;
    for (;; step = roundStep(step * 1.5)) {
        first = qint64(fixedMin ? std::ceil(low / step - kSlack) : std::floor(low / step + kSlack));
        last = qint64(fixedMax ? std::floor(high / step + kSlack) : std::ceil(high / step - kSlack));
        if (last - first + 1 <= maxTicks)
            break;
    }
    result.min = fixedMin ? ends.min : double(first) * step * result.scale.divisor;
    result.max = fixedMax ? ends.max : double(last) * step * result.scale.divisor;
    const int decimals = decimalsOfStep(step);
    for (qint64 i = first; i <= last; ++i)
        result.ticks.push_back({double(i) * step * result.scale.divisor,
                                label(double(i) * step, decimals, result.scale, unit, i == last)});
    return result;
}

std::vector<Tick> timeTicks(Timestamp from, Timestamp to, int maxTicks, const QTimeZone &zone)
{
    std::vector<Tick> ticks;
    if (to <= from || maxTicks < 1)
        return ticks;
    const qint64 offset = qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(from, Qt::UTC))) * kSecond;
    for (const qint64 step : kTimeSteps) {
        const qint64 first = (from + offset + step - 1) / step;
        const qint64 last = (to + offset) / step;
        if (last - first + 1 > maxTicks && step != kTimeSteps.back())
            continue;
        for (qint64 i = first; i <= last; ++i) {
            const Timestamp at = i * step - offset;
            ticks.push_back({double(at), timeLabel(at, step, zone)});
        }
        break;
    }
    return ticks;
}

} // namespace belfry::format
