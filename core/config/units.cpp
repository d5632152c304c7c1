// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/units.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace belfry {

namespace {

struct DurationUnit {
    QLatin1String name;
    std::int64_t ms;
};

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
const std::array<DurationUnit, 7> kDurationUnits{{{QLatin1String("y"), 365 * kDay},
                                                  {QLatin1String("w"), 7 * kDay},
                                                  {QLatin1String("d"), kDay},
                                                  {QLatin1String("h"), 3'600'000},
                                                  {QLatin1String("m"), 60'000},
                                                  {QLatin1String("s"), 1'000},
                                                  {QLatin1String("ms"), 1}}};

tl::unexpected<Error> badDuration(const QString &text)
{
    return failure(QStringLiteral("bad duration \"%1\"; expected something like 30s, 5m, 1h30m or 7d").arg(text));
}

} // namespace

Result<std::chrono::milliseconds> parseDuration(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?$"));
    if (text == QLatin1String("0"))
        return std::chrono::milliseconds(0);
    const QRegularExpressionMatch match = pattern.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return badDuration(text);
    std::int64_t total = 0;
    for (std::size_t i = 0; i < kDurationUnits.size(); ++i) {
        const QString digits = match.captured(int(i) + 1);
        if (digits.isEmpty())
            continue;
        bool ok = false;
        const qint64 count = digits.toLongLong(&ok);
        std::int64_t part = 0;
        if (!ok || __builtin_mul_overflow(std::int64_t(count), kDurationUnits[i].ms, &part) ||
            __builtin_add_overflow(total, part, &total))
            return failure(QStringLiteral("duration \"%1\" is too long").arg(text));
    }
    return std::chrono::milliseconds(total);
}

QString formatDuration(std::chrono::milliseconds duration)
{
    std::int64_t rest = duration.count();
    if (rest == 0)
        return QStringLiteral("0s");
    QString text = rest < 0 ? QStringLiteral("-") : QString();
    rest = std::abs(rest);
    for (const DurationUnit &unit : kDurationUnits) {
        // As Prometheus: years and weeks only where nothing is left over, so "10d" stays "10d".
        if ((unit.name == QLatin1String("y") || unit.name == QLatin1String("w")) && rest % unit.ms != 0)
            continue;
        if (rest >= unit.ms) {
            text += QString::number(rest / unit.ms) + unit.name;
            rest %= unit.ms;
        }
    }
    return text;
}

Result<std::uint64_t> parseBytes(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)\\s*([KMGTPE]?)i?B?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || text.endsWith(QLatin1Char('i')))
        return failure(QStringLiteral("bad size \"%1\"; expected something like 512MiB, 2GiB or 1TiB").arg(text));
    bool ok = false;
    const std::uint64_t count = match.captured(1).toULongLong(&ok);
    const QString unit = match.captured(2);
    const int shift = unit.isEmpty() ? 0 : 10 * (int(QLatin1String("KMGTPE").indexOf(unit[0])) + 1);
    if (!ok || count > (std::numeric_limits<std::uint64_t>::max() >> shift))
        return failure(QStringLiteral("size \"%1\" is too large").arg(text));
    return count << shift;
}

} // namespace belfry
