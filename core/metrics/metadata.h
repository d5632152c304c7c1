// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace belfry {

enum class MetricType { Unknown, Counter, Gauge, Histogram, Summary, Info };

/// What is known of a metric name (not of a single series).
struct Metadata {
    MetricType type = MetricType::Unknown;
    std::string unit; ///< "seconds", "bytes" …; empty if none
    std::string help;
    friend bool operator==(const Metadata &, const Metadata &) = default;
};

/// The word the exposition formats use: "counter", "gauge", "histogram", "summary", "info", "unknown".
std::string_view toString(MetricType type);
MetricType metricTypeFromString(std::string_view text);
/// By the name alone: it ends in _total, _sum, _count or _bucket, as those of counters do.
bool looksLikeCounter(std::string_view metric);

} // namespace belfry
