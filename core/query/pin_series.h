// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QString>

#include <optional>
#include <span>

namespace belfry {

/// The expression for one of the series that an expression yields: the series' labels become matchers of the selectors
/// that they come from. `sum by (mode) (rate(x[1m]))` and {mode="user"} give `sum by (mode)
/// (rate(x{mode="user"}[1m]))`. A label that the expression makes itself (label_replace, count_values), or drops, pins
/// nothing, so more than that series may be left. What isn't PromQL is answered as it is.
QString pinnedTo(const QString &expr, const Labels &labels);

/// The same for several of its series, by the labels that all of them have: where values of a label differ, any of
/// them. So every combination of these values may be left.
QString pinnedToAny(const QString &expr, std::span<const Labels> series);

/// An expression that compares with a number, `node_load1 > 8`, taken apart.
struct Comparison {
    QString expr;       ///< what is compared
    double number = 0;  ///< and with what
    bool above = false; ///< whether it holds for larger values
};
/// Nothing if it is anything else, == and != and `bool` too.
std::optional<Comparison> comparisonWithNumber(const QString &expr);

} // namespace belfry
