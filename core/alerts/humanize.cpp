// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/humanize.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace belfry::humanize {

namespace {

/// Go's %.4g: like C's, but with +Inf and NaN.
QString fourDigits(double value)
{
    if (!std::isfinite(value))
        return plain(value);
    return QString::asprintf("%.4g", value);
}

constexpr std::array kSmall{"m", "u", "n", "p", "f", "a", "z", "y"};
constexpr std::array kLarge{"k", "M", "G", "T", "P", "E", "Z", "Y"};
constexpr std::array kBinary{"ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"};

/// Divides by `base` while it fits; the prefix of the last division.
QString scaleDown(double value, double base, const std::array<const char *, 8> &prefixes)
{
    const char *prefix = "";
    for (const char *next : prefixes) {
        if (std::abs(value) < base)
            break;
        prefix = next;
        value /= base;
    }
    return fourDigits(value) + QLatin1String(prefix);
}

QString scaleUp(double value)
{
    const char *prefix = "";
    for (const char *next : kSmall) {
        if (std::abs(value) >= 1)
            break;
        prefix = next;
        value *= 1000;
    }
    return fourDigits(value) + QLatin1String(prefix);
}

} // namespace

QString plain(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    const double size = std::abs(value);
    const bool scientific = size != 0 && (size < 1e-4 || size >= 1e6);
    std::array<char, 64> buffer{};
    const auto [end, ec] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                         scientific ? std::chars_format::scientific : std::chars_format::fixed);
    return ec == std::errc() ? QString::fromLatin1(buffer.data(), end - buffer.data()) : QString::number(value);
}

QString decimal(double value)
{
    if (value == 0 || !std::isfinite(value))
        return fourDigits(value);
    return std::abs(value) >= 1 ? scaleDown(value, 1000, kLarge) : scaleUp(value);
}

QString binary(double value)
{
    if (std::abs(value) <= 1 || !std::isfinite(value))
        return fourDigits(value);
    return scaleDown(value, 1024, kBinary);
}

QString duration(double seconds)
{
    if (!std::isfinite(seconds))
        return fourDigits(seconds);
    if (seconds == 0)
        return QStringLiteral("0s");
    if (std::abs(seconds) < 1)
        return scaleUp(seconds) + QLatin1Char('s');
    const QString sign = seconds < 0 ? QStringLiteral("-") : QString();
    const double size = std::abs(seconds);
    // What no calendar knows would not fit an integer either.
    if (size > 1e15)
        return fourDigits(seconds) + QLatin1Char('s');
    const auto whole = std::int64_t(size);
    const std::int64_t days = whole / 86400;
    const QString clock = QStringLiteral("%1m %2s").arg(whole / 60 % 60).arg(whole % 60);
    if (days > 0)
        return sign + QStringLiteral("%1d %2h ").arg(days).arg(whole / 3600 % 24) + clock;
    if (whole >= 3600)
        return sign + QStringLiteral("%1h ").arg(whole / 3600) + clock;
    if (whole >= 60)
        return sign + clock;
    return sign + fourDigits(size) + QLatin1Char('s');
}

QString percentage(double ratio)
{
    return fourDigits(ratio * 100) + QLatin1Char('%');
}

QString timestamp(double seconds)
{
    // The years 1 to 9999, which is what Qt and people can read.
    if (!std::isfinite(seconds) || seconds < -62135596800.0 || seconds > 253402300799.0)
        return fourDigits(seconds);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(std::llround(seconds * 1000), Qt::UTC);
    QString text = time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (const int ms = time.time().msec(); ms != 0) {
        QString fraction = QStringLiteral(".%1").arg(ms, 3, 10, QLatin1Char('0'));
        while (fraction.endsWith(QLatin1Char('0')))
            fraction.chop(1);
        text += fraction;
    }
    return text + QLatin1String(" +0000 UTC");
}

} // namespace belfry::humanize
