// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"
#include "transfer/line_reader.h"

#include <string_view>

// The parts of a line that holds a sample. All positions are those of `line`.
namespace belfry {

/// Bytes of the series that a line starts with: name{label="value", …}, name, or {label="value", …}. Only looks for
/// the end; parseSeries() says what is wrong.
std::size_t seriesLength(std::string_view line);

/// The labels of such a text. Names may be quoted, a quoted text alone is the metric name (Prometheus 3).
Parsed<Labels> parseSeries(std::string_view text);

/// The word at `at`, behind any spaces; moves `at` behind it. Empty at the end of the line.
std::string_view takeWord(std::string_view line, std::size_t &at);

/// A sample's value: a decimal number, NaN, +Inf, -Inf. `at` is where the word stands.
Parsed<double> parseValue(std::string_view word, std::size_t at);
/// Seconds since 1970, as OpenMetrics has them, to the millisecond.
Parsed<Timestamp> parseSeconds(std::string_view word, std::size_t at);
/// Whole milliseconds since 1970.
Parsed<Timestamp> parseMilliseconds(std::string_view word, std::size_t at);

} // namespace belfry
