// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/explain_text.h"

#include "models/formatter.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace belfry {

namespace {

constexpr double kVeryStrong = 0.9;
constexpr double kStrong = 0.7;
/// What is no farther away than this is as usual.
constexpr double kUsualSpreads = 3;

QString translated(const char *text)
{
    return QCoreApplication::translate("Explain", text);
}

/// A base unit as metric names end, and what it is as a value and as a rate.
struct BaseUnit {
    std::string_view name;
    Unit value;
    Unit rate;
};

constexpr std::array<BaseUnit, 9> kBaseUnits{{
    {"bytes", Unit::Bytes, Unit::BytesPerSec},
    {"seconds", Unit::Seconds, Unit::PercentUnit},
    {"ratio", Unit::PercentUnit, Unit::PercentUnit},
    {"celsius", Unit::Celsius, Unit::None},
    {"hertz", Unit::Hertz, Unit::None},
    {"watts", Unit::Watt, Unit::None},
    {"joules", Unit::None, Unit::Watt},
    {"volts", Unit::Volt, Unit::None},
    {"amperes", Unit::Ampere, Unit::None},
}};

std::string_view withoutEnd(std::string_view name, std::string_view end)
{
    return name.ends_with(end) ? name.substr(0, name.size() - end.size()) : name;
}

} // namespace

Unit unitOfMetric(const std::string &name, const std::string &unit, bool isRate)
{
    // Counts of what is measured in a unit have none.
    const bool isCount = name.ends_with("_count") || name.ends_with("_bucket");
    const std::string_view plain = withoutEnd(withoutEnd(name, "_total"), "_sum");
    for (const BaseUnit &base : kBaseUnits) {
        const bool isBase = unit == base.name || plain.ends_with(base.name);
        if (isBase && !isCount)
            return isRate ? base.rate : base.value;
    }
    return isRate ? Unit::OpsPerSec : Unit::None;
}

QString distinguishingLabels(const Labels &labels)
{
    QStringList parts;
    for (const Label &label : labels) {
        if (label.name != kMetricName && label.name != "instance" && label.name != "job")
            parts << QString::fromStdString(label.name) + u'=' + QString::fromStdString(label.value);
    }
    return parts.join(QLatin1String(", "));
}

QString strengthText(double correlation)
{
    const double strength = std::abs(correlation);
    const QString text = strength >= kVeryStrong ? translated(QT_TRANSLATE_NOOP("Explain", "Very strong"))
                         : strength >= kStrong   ? translated(QT_TRANSLATE_NOOP("Explain", "Strong"))
                                                 : translated(QT_TRANSLATE_NOOP("Explain", "Moderate"));
    return correlation < 0 ? translated(QT_TRANSLATE_NOOP("Explain", "%1, the other way")).arg(text) : text;
}

QString lagText(std::int64_t lagMs)
{
    if (lagMs == 0)
        return translated(QT_TRANSLATE_NOOP("Explain", "at once"));
    const QString distance = format::duration(std::abs(lagMs));
    return (lagMs > 0 ? translated(QT_TRANSLATE_NOOP("Explain", "%1 later"))
                      : translated(QT_TRANSLATE_NOOP("Explain", "%1 earlier")))
        .arg(distance);
}

QString departureText(const Departure &departure)
{
    if (!departure.spreads)
        return departure.value == departure.usual ? translated(QT_TRANSLATE_NOOP("Explain", "as usual"))
                                                  : translated(QT_TRANSLATE_NOOP("Explain", "it never varied before"));
    const double spreads = *departure.spreads;
    if (std::abs(spreads) < kUsualSpreads)
        return translated(QT_TRANSLATE_NOOP("Explain", "as usual"));
    const QString times = format::value(std::abs(spreads), Unit::None).text();
    return (spreads > 0 ? translated(QT_TRANSLATE_NOOP("Explain", "%1 times its usual spread above usual"))
                        : translated(QT_TRANSLATE_NOOP("Explain", "%1 times its usual spread below usual")))
        .arg(times);
}

QString changeText(double from, double to, Unit unit)
{
    return translated(QT_TRANSLATE_NOOP("Explain", "%1 → %2"))
        .arg(format::value(from, unit).text(), format::value(to, unit).text());
}

} // namespace belfry
