// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/value.h"

#include <QString>

#include <vector>

namespace belfry {

/// A value of a label and how many series have it.
struct LabelValueCount {
    QString value;
    int series = 0;
    friend bool operator==(const LabelValueCount &, const LabelValueCount &) = default;
};

/// The query for the values of a label that most of the selected series (empty: of all) have now, `most` of them. With
/// `contains`, only values in which its letters stand in their order, in upper or lower case.
QString labelValuesQuery(const QString &selector, const QString &label, int most, const QString &contains = {});
/// The query for how many different values there are.
QString labelValuesCountQuery(const QString &selector, const QString &label);
/// What the first of them answers: the most frequent value first, then by value.
std::vector<LabelValueCount> labelValues(const QueryResult &answer, const QString &label);
/// A selector with one more matcher, label="value".
QString narrowed(const QString &selector, const QString &label, const QString &value);

} // namespace belfry
