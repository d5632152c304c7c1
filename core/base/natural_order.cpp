// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/natural_order.h"

namespace belfry {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The digits at `at` without leading zeros; moves behind them.
QStringView numberAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const qsizetype start = at;
    while (at < text.size() && isAsciiDigit(text[at]))
        ++at;
    return text.mid(start, at - start);
}

} // namespace

bool comesBefore(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isAsciiDigit(a[i]) && isAsciiDigit(b[j])) {
            const QStringView first = numberAt(a, i);
            const QStringView second = numberAt(b, j);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (const int order = first.compare(second); order != 0)
                return order < 0;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    const qsizetype leftOfA = a.size() - i;
    const qsizetype leftOfB = b.size() - j;
    return leftOfA != leftOfB ? leftOfA < leftOfB : a < b;
}

} // namespace belfry
