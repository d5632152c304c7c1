// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>
#include <QVariantList>

#include <vector>

/// What a chart shows, in words and numbers.
namespace belfry {

class KeptSeries;
class LiveSeries;
struct FeedQuery;

/// What each series is called, by the template of its query and by what tells it from that query's others.
std::vector<QString> namesOf(const KeptSeries &kept, const std::vector<FeedQuery> &queries);

/// Values at a time of the series that aren't hidden, largest first: [{ name, value, text, colorIndex }, …].
QVariantList valuesAt(const LiveSeries &chart, Timestamp t);

/// All that is kept: a column for each series, a line for each time.
QString csvOf(const LiveSeries &chart);

} // namespace belfry
