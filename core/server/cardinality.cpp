// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/cardinality.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace belfry {

namespace {

using Counted = std::unordered_map<std::string, std::uint64_t>;

Cardinality::Counts largest(const Counted &counted, std::size_t most)
{
    Cardinality::Counts counts(counted.begin(), counted.end());
    const auto end = counts.begin() + static_cast<std::ptrdiff_t>(std::min(most, counts.size()));
    std::partial_sort(counts.begin(), end, counts.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    counts.erase(end, counts.end());
    return counts;
}

} // namespace

Cardinality Cardinality::of(const std::vector<LabelsPtr> &series, std::size_t most)
{
    Counted metrics;
    Counted values;
    Counted bytes;
    Counted pairs;
    for (const LabelsPtr &labels : series) {
        ++metrics[std::string(labels->metric())];
        for (const Label &label : *labels) {
            bytes[label.name] += label.value.size();
            if (pairs[label.name + '=' + label.value]++ == 0)
                ++values[label.name];
        }
    }
    return {series.size(),         pairs.size(),         largest(metrics, most),
            largest(values, most), largest(bytes, most), largest(pairs, most)};
}

} // namespace belfry
