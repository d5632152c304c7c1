// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/metadata.h"

#include <array>
#include <utility>

namespace belfry {

namespace {

constexpr std::array<std::pair<MetricType, std::string_view>, 6> kNames{{
    {MetricType::Unknown, "unknown"},
    {MetricType::Counter, "counter"},
    {MetricType::Gauge, "gauge"},
    {MetricType::Histogram, "histogram"},
    {MetricType::Summary, "summary"},
    {MetricType::Info, "info"},
}};

} // namespace

std::string_view toString(MetricType type)
{
    for (const auto &[value, name] : kNames) {
        if (value == type)
            return name;
    }
    return "unknown";
}

MetricType metricTypeFromString(std::string_view text)
{
    for (const auto &[value, name] : kNames) {
        if (name == text)
            return value;
    }
    return MetricType::Unknown;
}

bool looksLikeCounter(std::string_view metric)
{
    return metric.ends_with("_total") || metric.ends_with("_sum") || metric.ends_with("_count") ||
           metric.ends_with("_bucket");
}

} // namespace belfry
