// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/parser.h"

#include <limits>

// Numbers and durations as PromQL spells them; parseDuration() and printDuration() stand in parser.h.
namespace belfry::promql {

inline constexpr double kInf = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// 12, 0x1f, 010 (octal), 1_000, 1.5e3, Inf, NaN.
std::optional<double> parseNumber(std::string_view text);
/// The shortest decimal text without an exponent that gives the same number: 0.1, +Inf, NaN.
std::string printNumber(double value);
/// As printf's %g with the shortest digits that are exact: 1e+06, 0.5.
std::string printShortNumber(double value);

} // namespace belfry::promql
