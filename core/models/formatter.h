// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"
#include "metrics/sample.h"

#include <QMap>
#include <QString>
#include <QTimeZone>

/// How numbers and times read: the same everywhere on the desktop, in the program's language, which is English until
/// it is told another. No grouping. What other programs read (CSV, layouts, queries) isn't written by this. A number
/// and its unit are separate strings: the unit is shown smaller and dimmer. GUI thread.
namespace belfry::format {

/// Of all numbers from now on; a point at first. What words and dates are is a matter of the translations.
void setDecimalPoint(QChar point);

/// A number as a person writes it, with the decimal point of the language or a point; NaN if it is none.
double parse(const QString &text);
/// The shortest text that parse() reads as the same number.
QString exact(double v);
/// With so many digits after the decimal point.
QString fixed(double v, int decimals);

/// What stands where a value is missing: an en dash.
QString missing();

struct Value {
    QString number; ///< "21.4"
    QString unit;   ///< "GiB"; may be empty
    /// "21.4 GiB"
    QString text() const { return unit.isEmpty() ? number : number + QChar(0x00a0) + unit; }
    friend bool operator==(const Value &, const Value &) = default;
};

/// Three significant digits with the prefix that fits; NaN and stale markers give "–". `decimals` >= 0 fixes
/// the digits after the point instead.
Value value(double v, Unit unit, int decimals = -1);

/// What numbers are called, by the option `texts` of a widget: of "0=down, 1=up" is 0 down and 1 up.
QMap<QString, QString> valueTexts(const QString &option);

/// One prefix for several values: what is divided by and the unit that is left.
struct Scale {
    double divisor = 1;
    QString unit;
    friend bool operator==(const Scale &, const Scale &) = default;
};
/// The prefix that suits the largest magnitude.
Scale scaleFor(double largest, Unit unit);

/// "850 ms", "4.2 s", "12 min", "3 h 5 min", "41 days".
QString duration(qint64 ms);
/// "14:32:07", with the date in front where it isn't `now`'s day.
QString timeOfDay(Timestamp t, Timestamp now, const QTimeZone &zone);
/// "2026-11-24 14:32:07"
QString dateTime(Timestamp t, const QTimeZone &zone);

} // namespace belfry::format
