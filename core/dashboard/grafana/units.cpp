// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/units.h"

#include "query/numbers.h"
#include "query/parser.h"

#include <array>
#include <cmath>

namespace belfry::grafana {

namespace {

struct UnitRow {
    const char *grafana;
    Unit unit;
    double factor = 1;
    double shift = 0;
};

constexpr double kKibi = 1024;
constexpr double kMebi = kKibi * kKibi;
constexpr double kGibi = kMebi * kKibi;
constexpr double kTebi = kGibi * kKibi;
constexpr double kMinute = 60;
constexpr double kHour = 60 * kMinute;
constexpr double kDay = 24 * kHour;
constexpr double kPerMinute = 1 / kMinute;

constexpr UnitRow kUnitRows[]{
    // Numbers
    {"none", Unit::None},
    {"short", Unit::None},
    {"string", Unit::None},
    {"locale", Unit::None},
    {"sci", Unit::None},
    {"hex0x", Unit::None},
    {"hex", Unit::None},
    {"percent", Unit::Percent},
    {"percentunit", Unit::PercentUnit},
    {"humidity", Unit::Percent},
    // Data
    {"bytes", Unit::Bytes},
    {"kbytes", Unit::Bytes, kKibi},
    {"mbytes", Unit::Bytes, kMebi},
    {"gbytes", Unit::Bytes, kGibi},
    {"tbytes", Unit::Bytes, kTebi},
    {"pbytes", Unit::Bytes, kTebi *kKibi},
    {"decbytes", Unit::DecimalBytes},
    {"deckbytes", Unit::DecimalBytes, 1e3},
    {"decmbytes", Unit::DecimalBytes, 1e6},
    {"decgbytes", Unit::DecimalBytes, 1e9},
    {"dectbytes", Unit::DecimalBytes, 1e12},
    {"decpbytes", Unit::DecimalBytes, 1e15},
    {"bits", Unit::Bits},
    {"decbits", Unit::Bits},
    // Data per second
    {"pps", Unit::PacketsPerSec},
    {"binBps", Unit::BytesPerSec},
    {"Bps", Unit::BytesPerSec},
    {"KiBs", Unit::BytesPerSec, kKibi},
    {"KBs", Unit::BytesPerSec, 1e3},
    {"MiBs", Unit::BytesPerSec, kMebi},
    {"MBs", Unit::BytesPerSec, 1e6},
    {"GiBs", Unit::BytesPerSec, kGibi},
    {"GBs", Unit::BytesPerSec, 1e9},
    {"binbps", Unit::BitsPerSec},
    {"bps", Unit::BitsPerSec},
    {"Kibits", Unit::BitsPerSec, kKibi},
    {"Kbits", Unit::BitsPerSec, 1e3},
    {"Mibits", Unit::BitsPerSec, kMebi},
    {"Mbits", Unit::BitsPerSec, 1e6},
    {"Gibits", Unit::BitsPerSec, kGibi},
    {"Gbits", Unit::BitsPerSec, 1e9},
    // Throughput
    {"ops", Unit::OpsPerSec},
    {"cps", Unit::OpsPerSec},
    {"eps", Unit::OpsPerSec},
    {"reqps", Unit::OpsPerSec},
    {"rps", Unit::OpsPerSec},
    {"wps", Unit::OpsPerSec},
    {"iops", Unit::OpsPerSec},
    {"mps", Unit::OpsPerSec},
    {"recps", Unit::OpsPerSec},
    {"rowsps", Unit::OpsPerSec},
    {"opm", Unit::OpsPerSec, kPerMinute},
    {"cpm", Unit::OpsPerSec, kPerMinute},
    {"epm", Unit::OpsPerSec, kPerMinute},
    {"reqpm", Unit::OpsPerSec, kPerMinute},
    {"rpm", Unit::OpsPerSec, kPerMinute},
    {"wpm", Unit::OpsPerSec, kPerMinute},
    {"mpm", Unit::OpsPerSec, kPerMinute},
    // Time
    {"hertz", Unit::Hertz},
    {"rothz", Unit::Hertz},
    {"rotrpm", Unit::Rpm},
    {"ns", Unit::Seconds, 1e-9},
    {"µs", Unit::Seconds, 1e-6},
    {"ms", Unit::Seconds, 1e-3},
    {"s", Unit::Seconds},
    {"m", Unit::Seconds, kMinute},
    {"h", Unit::Seconds, kHour},
    {"d", Unit::Seconds, kDay},
    {"dtdurationms", Unit::Seconds, 1e-3},
    {"dtdurations", Unit::Seconds},
    {"dthms", Unit::Seconds},
    {"dtdhms", Unit::Seconds},
    {"timeticks", Unit::Seconds, 1e-2},
    {"clockms", Unit::Seconds, 1e-3},
    {"clocks", Unit::Seconds},
    {"dateTimeAsIso", Unit::UnixTime, 1e-3},
    {"dateTimeAsIsoNoDateIfToday", Unit::UnixTime, 1e-3},
    {"dateTimeAsUS", Unit::UnixTime, 1e-3},
    {"dateTimeAsUSNoDateIfToday", Unit::UnixTime, 1e-3},
    {"dateTimeAsLocal", Unit::UnixTime, 1e-3},
    {"dateTimeAsLocalNoDateIfToday", Unit::UnixTime, 1e-3},
    {"dateTimeAsSystem", Unit::UnixTime, 1e-3},
    {"dateTimeFromNow", Unit::UnixTime, 1e-3},
    // Of machines
    {"celsius", Unit::Celsius},
    {"fahrenheit", Unit::Celsius, 1 / 1.8, 32},
    {"kelvin", Unit::Celsius, 1, 273.15},
    {"watt", Unit::Watt},
    {"mwatt", Unit::Watt, 1e-3},
    {"kwatt", Unit::Watt, 1e3},
    {"megwatt", Unit::Watt, 1e6},
    {"volt", Unit::Volt},
    {"mvolt", Unit::Volt, 1e-3},
    {"kvolt", Unit::Volt, 1e3},
    {"amp", Unit::Ampere},
    {"mamp", Unit::Ampere, 1e-3},
    {"kamp", Unit::Ampere, 1e3},
};

QString number(double value)
{
    return QString::fromStdString(promql::printNumber(value));
}

/// In parentheses; a comment at its end must not take them with it.
QString operand(const QString &expr)
{
    const QString text = expr.trimmed();
    return u'(' + text + (text.contains(u'#') ? QStringLiteral("\n)") : QStringLiteral(")"));
}

/// What is multiplied by the factor, if that is all an expression does at last: its author has had to, for the unit.
/// With variables outside of strings it isn't PromQL yet, and stays.
QString withoutFactor(const QString &expr, double factor)
{
    const std::string utf8 = expr.toStdString();
    const auto parsed = parseQuery(std::string_view(utf8));
    if (!parsed || (*parsed)->root->kind != promql::ExprKind::Binary)
        return {};
    const auto &product = static_cast<const promql::Binary &>(*(*parsed)->root);
    const promql::Expr &by = *product.rhs;
    const bool isIt = product.op == promql::BinaryOp::Mul && by.kind == promql::ExprKind::Number &&
                      static_cast<const promql::NumberLiteral &>(by).value == factor;
    if (!isIt)
        return {};
    const promql::TextRange &range = product.lhs->range;
    return QString::fromStdString(utf8.substr(range.start, range.end - range.start)).trimmed();
}

} // namespace

std::optional<UnitMeaning> meaningOfUnit(const QString &unit)
{
    if (unit.isEmpty())
        return UnitMeaning();
    if (unit == QLatin1String("bool") || unit == QLatin1String("bool_yes_no") || unit == QLatin1String("bool_on_off"))
        return UnitMeaning{Unit::None, 1, 0, true};
    for (const UnitRow &row : kUnitRows) {
        if (unit == QString::fromUtf8(row.grafana))
            return UnitMeaning{row.unit, row.factor, row.shift};
    }
    return std::nullopt;
}

QString inUnit(const QString &expr, const UnitMeaning &meaning)
{
    if (meaning.isSame())
        return expr;
    // 1e-3 as a factor is no exact number; its inverse is.
    const bool divides = meaning.factor < 1;
    const double by = divides ? std::round(1 / meaning.factor * 1e6) / 1e6 : meaning.factor;
    if (divides && meaning.shift == 0) {
        if (QString smaller = withoutFactor(expr, by); !smaller.isEmpty())
            return smaller;
    }
    QString text = operand(expr);
    if (meaning.shift != 0)
        text += QStringLiteral(" - ") + number(meaning.shift);
    if (meaning.factor == 1)
        return text;
    if (meaning.shift != 0)
        text = operand(text);
    return text + (divides ? QStringLiteral(" / ") : QStringLiteral(" * ")) + number(by);
}

QString negated(const QString &expr)
{
    return u'-' + operand(expr);
}

} // namespace belfry::grafana
