// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace belfry::format {

namespace {

QChar decimalPoint = u'.';

struct Prefix {
    double factor;
    const char *unit;
};

constexpr double kKi = 1024;
constexpr std::array kBytes{Prefix{1, "B"},
                            Prefix{kKi, "KiB"},
                            Prefix{kKi * kKi, "MiB"},
                            Prefix{kKi * kKi * kKi, "GiB"},
                            Prefix{kKi * kKi * kKi * kKi, "TiB"},
                            Prefix{kKi * kKi * kKi * kKi * kKi, "PiB"}};
constexpr std::array kBytesPerSec{Prefix{1, "B/s"}, Prefix{kKi, "KiB/s"}, Prefix{kKi * kKi, "MiB/s"},
                                  Prefix{kKi * kKi * kKi, "GiB/s"}, Prefix{kKi * kKi * kKi * kKi, "TiB/s"}};
constexpr std::array kBits{Prefix{1, "bit"}, Prefix{1e3, "kbit"}, Prefix{1e6, "Mbit"}, Prefix{1e9, "Gbit"},
                           Prefix{1e12, "Tbit"}};
constexpr std::array kBitsPerSec{Prefix{1, "bit/s"}, Prefix{1e3, "kbit/s"}, Prefix{1e6, "Mbit/s"},
                                 Prefix{1e9, "Gbit/s"}, Prefix{1e12, "Tbit/s"}};
constexpr std::array kDecimalBytes{Prefix{1, "B"},    Prefix{1e3, "kB"},  Prefix{1e6, "MB"},
                                   Prefix{1e9, "GB"}, Prefix{1e12, "TB"}, Prefix{1e15, "PB"}};
constexpr std::array kPackets{Prefix{1, "p/s"}, Prefix{1e3, "kp/s"}, Prefix{1e6, "Mp/s"}, Prefix{1e9, "Gp/s"}};
constexpr std::array kRpm{Prefix{1, "rpm"}};
constexpr std::array kWatt{Prefix{1, "W"}, Prefix{1e3, "kW"}, Prefix{1e6, "MW"}};
constexpr std::array kVolt{Prefix{1, "V"}, Prefix{1e3, "kV"}};
constexpr std::array kAmpere{Prefix{1, "A"}, Prefix{1e3, "kA"}};
constexpr std::array kHertz{Prefix{1, "Hz"}, Prefix{1e3, "kHz"}, Prefix{1e6, "MHz"}, Prefix{1e9, "GHz"}};
constexpr std::array kOps{Prefix{1, "/s"}, Prefix{1e3, "k/s"}, Prefix{1e6, "M/s"}, Prefix{1e9, "G/s"}};
constexpr std::array kNone{Prefix{1, ""}, Prefix{1e3, "k"}, Prefix{1e6, "M"}, Prefix{1e9, "G"}, Prefix{1e12, "T"}};
constexpr std::array kSeconds{Prefix{1e-9, "ns"}, Prefix{1e-6, "µs"}, Prefix{1e-3, "ms"},   Prefix{1, "s"},
                              Prefix{60, "min"},  Prefix{3600, "h"},  Prefix{86400, "days"}};
constexpr std::array kPercent{Prefix{1, "%"}};
constexpr std::array kPercentUnit{Prefix{0.01, "%"}};
constexpr std::array kCelsius{Prefix{1, "°C"}};
constexpr std::array kTimestamp{Prefix{1, ""}};

std::span<const Prefix> prefixesOf(Unit unit)
{
    switch (unit) {
    case Unit::None: return kNone;
    case Unit::Percent: return kPercent;
    case Unit::PercentUnit: return kPercentUnit;
    case Unit::Bytes: return kBytes;
    case Unit::Bits: return kBits;
    case Unit::BytesPerSec: return kBytesPerSec;
    case Unit::BitsPerSec: return kBitsPerSec;
    case Unit::OpsPerSec: return kOps;
    case Unit::Seconds: return kSeconds;
    case Unit::UnixTime: return kTimestamp;
    case Unit::Celsius: return kCelsius;
    case Unit::Hertz: return kHertz;
    case Unit::DecimalBytes: return kDecimalBytes;
    case Unit::PacketsPerSec: return kPackets;
    case Unit::Rpm: return kRpm;
    case Unit::Watt: return kWatt;
    case Unit::Volt: return kVolt;
    case Unit::Ampere: return kAmpere;
    }
    return kNone;
}

/// From where on the next prefix is taken, in multiples of its factor. Counts stay whole up to 100 000, times
/// change at the minute, everything else before it would need four digits.
double changeAt(Unit unit, double nextFactor)
{
    constexpr double kThreeDigits = 999.5;
    if (unit == Unit::Seconds)
        return nextFactor >= 60 ? nextFactor : nextFactor * kThreeDigits / 1000;
    if (unit == Unit::None || unit == Unit::OpsPerSec)
        return nextFactor == 1e3 ? 1e5 : nextFactor * kThreeDigits / 1000;
    const bool binary = unit == Unit::Bytes || unit == Unit::BytesPerSec;
    return nextFactor * kThreeDigits / (binary ? kKi : 1000);
}

const Prefix &prefixFor(double largest, Unit unit)
{
    const auto prefixes = prefixesOf(unit);
    std::size_t i = 0;
    if (unit == Unit::Seconds && largest == 0)
        return kSeconds[3];
    while (i + 1 < prefixes.size() && largest >= changeAt(unit, prefixes[i + 1].factor))
        ++i;
    return prefixes[i];
}

int decimalsFor(double v, Unit unit)
{
    const double magnitude = std::abs(v);
    const bool coarse = unit == Unit::Percent || unit == Unit::PercentUnit || unit == Unit::Celsius;
    const bool whole = std::abs(v - std::round(v)) <= magnitude * 1e-12; // 25 ns in seconds isn't quite 25
    if (whole || magnitude >= 99.95)
        return 0;
    if (magnitude >= 9.995 || coarse)
        return 1;
    if (magnitude >= 0.0995)
        return 2;
    return magnitude >= 0.00995 ? 3 : 4;
}

/// In place: a text has one owner here, so nothing is copied.
QString withDecimalPoint(QString text)
{
    if (decimalPoint != u'.') {
        if (const qsizetype at = text.indexOf(u'.'); at >= 0)
            text[at] = decimalPoint;
    }
    return text;
}

QString unitText(const Prefix &prefix)
{
    if (&prefix == &kSeconds.back())
        return QCoreApplication::translate("Format", "days", "The unit, short");
    return QString::fromUtf8(prefix.unit);
}

} // namespace

void setDecimalPoint(QChar point)
{
    decimalPoint = point;
}

double parse(const QString &text)
{
    QString number = text.trimmed();
    if (decimalPoint != u'.')
        number.replace(decimalPoint, u'.');
    bool isNumber = false;
    const double v = number.toDouble(&isNumber);
    return isNumber && std::isfinite(v) ? v : std::numeric_limits<double>::quiet_NaN();
}

QString exact(double v)
{
    return withDecimalPoint(QString::number(v, 'g', QLocale::FloatingPointShortest));
}

QString fixed(double v, int decimals)
{
    QString text = QString::number(v, 'f', decimals);
    // -0.04 with one digit would read "-0.0".
    if (text.startsWith(u'-') && text.toDouble() == 0)
        text.remove(0, 1);
    return withDecimalPoint(std::move(text));
}

QString missing()
{
    return QStringLiteral("–");
}

Scale scaleFor(double largest, Unit unit)
{
    const Prefix &prefix = prefixFor(std::isfinite(largest) ? std::abs(largest) : 0, unit);
    return {prefix.factor, unitText(prefix)};
}

Value value(double v, Unit unit, int decimals)
{
    if (std::isnan(v))
        return {missing(), {}};
    if (std::isinf(v))
        return {v > 0 ? QStringLiteral("∞") : QStringLiteral("-∞"), {}};
    if (unit == Unit::UnixTime)
        return {dateTime(Timestamp(v * 1000), QTimeZone::systemTimeZone()), {}};
    const Scale scale = scaleFor(v, unit);
    const double scaled = v / scale.divisor;
    constexpr double kTiny = 0.00005;
    if (decimals < 0 && scaled != 0 && std::abs(scaled) < kTiny && unit == Unit::None)
        return {withDecimalPoint(QString::number(scaled, 'g', 3)), scale.unit};
    return {fixed(scaled, decimals >= 0 ? decimals : decimalsFor(scaled, unit)), scale.unit};
}

QString duration(qint64 ms)
{
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kMinute = 60 * kSecond;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    if (ms < kSecond)
        return QStringLiteral("%1 ms").arg(std::max<qint64>(ms, 0));
    if (ms < 10 * kSecond) {
        const qint64 tenths = ms / 100;
        return fixed(double(tenths) / 10, tenths % 10 == 0 ? 0 : 1) + QLatin1String(" s");
    }
    if (ms < kMinute)
        return QStringLiteral("%1 s").arg(ms / kSecond);
    if (ms < kHour)
        return QStringLiteral("%1 min").arg(ms / kMinute);
    if (ms < 2 * kDay) {
        const qint64 minutes = ms % kHour / kMinute;
        const QString hours = QStringLiteral("%1 h").arg(ms / kHour);
        return minutes == 0 ? hours : hours + QStringLiteral(" %1 min").arg(minutes);
    }
    return QCoreApplication::translate("Format", "%1 days").arg(ms / kDay);
}

QString timeOfDay(Timestamp t, Timestamp now, const QTimeZone &zone)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(t, zone);
    if (time.date() != QDateTime::fromMSecsSinceEpoch(now, zone).date())
        return dateTime(t, zone);
    return time.toString(QStringLiteral("HH:mm:ss"));
}

QString dateTime(Timestamp t, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(t, zone).toString(
        QCoreApplication::translate("Format", "yyyy-MM-dd HH:mm:ss"));
}

QMap<QString, QString> valueTexts(const QString &option)
{
    QMap<QString, QString> texts;
    for (const QString &part : option.split(u',')) {
        const qsizetype at = part.indexOf(u'=');
        const QString number = part.left(std::max<qsizetype>(at, 0)).trimmed();
        if (!number.isEmpty())
            texts.insert(number, part.mid(at + 1).trimmed());
    }
    return texts;
}

} // namespace belfry::format
