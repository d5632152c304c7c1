// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collector.h"

#include <algorithm>
#include <array>

namespace belfry {

void SeriesBuilder::add(const MetricDef &metric, std::initializer_list<Label> labels)
{
    add(metric, std::vector<Label>(labels), m_target.job);
}

void SeriesBuilder::add(const MetricDef &metric, std::vector<Label> labels)
{
    add(metric, std::move(labels), m_target.job);
}

void SeriesBuilder::addSelf(const MetricDef &metric, std::initializer_list<Label> labels)
{
    add(metric, std::vector<Label>(labels), m_target.selfJob);
}

void SeriesBuilder::addSelf(const Labels &labels, const std::shared_ptr<const Metadata> &metadata)
{
    m_labels.push_back(
        std::make_shared<const Labels>(labels.with("instance", m_target.instance).with("job", m_target.selfJob)));
    m_metadata.push_back(metadata);
}

void SeriesBuilder::add(const MetricDef &metric, std::vector<Label> labels, const std::string &job)
{
    // Series of one metric are declared near each other, so the metadata is shared with one of the last few.
    std::shared_ptr<const Metadata> metadata;
    constexpr std::size_t kLookBack = 32;
    const std::size_t from = m_labels.size() > kLookBack ? m_labels.size() - kLookBack : 0;
    for (std::size_t i = m_labels.size(); i > from && !metadata; --i) {
        if (m_labels[i - 1]->metric() == metric.name)
            metadata = m_metadata[i - 1];
    }
    if (!metadata) {
        metadata = std::make_shared<const Metadata>(
            Metadata{metric.type, std::string(unitOf(metric.name)), std::string(metric.help)});
    }
    labels.push_back({std::string(kMetricName), std::string(metric.name)});
    labels.push_back({"instance", m_target.instance});
    labels.push_back({"job", job});
    m_labels.push_back(std::make_shared<const Labels>(std::move(labels)));
    m_metadata.push_back(std::move(metadata));
}

void fillStale(std::span<double> values)
{
    std::fill(values.begin(), values.end(), staleMarker());
}

std::string_view unitOf(std::string_view metric)
{
    constexpr std::string_view kTotal = "_total";
    if (metric.ends_with(kTotal))
        metric.remove_suffix(kTotal.size());
    constexpr std::array<std::string_view, 5> kUnits{"seconds", "bytes", "bits", "hertz", "ratio"};
    for (const std::string_view unit : kUnits) {
        if (metric.size() > unit.size() && metric.ends_with(unit) && metric[metric.size() - unit.size() - 1] == '_')
            return unit;
    }
    return {};
}

} // namespace belfry
