// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QVariantMap>

namespace belfry {

class LiveSeries;

/// What of a chart can be explained at an instant, for QML: { t: ms since 1970 UTC, chosen: index, series: [{ name,
/// expr, labels: { … }, unit, colorIndex }, …] } of the series that aren't hidden. Empty if there are none.
///
/// `chosen` is the series of the chart with the index `series`; where that is -1, the one that is farthest from its
/// usual value then, in multiples of its spread. Where `t` is 0, it is the instant at which any series is.
QVariantMap momentOf(const LiveSeries &chart, Timestamp t, int series);

} // namespace belfry
