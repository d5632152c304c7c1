// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/columns.h"

#include <algorithm>

namespace belfry::promql {

namespace {

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

template<typename Wanted>
Labels filtered(const Labels &labels, Wanted wanted)
{
    std::vector<Label> kept;
    kept.reserve(labels.size());
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(kept), wanted);
    return Labels(std::move(kept));
}

/// False where both have a value.
bool mergeInto(std::vector<double> &into, const std::vector<double> &from)
{
    for (std::size_t i = 0; i < into.size(); ++i) {
        if (isStale(from[i]))
            continue;
        if (!isStale(into[i]))
            return false;
        into[i] = from[i];
    }
    return true;
}

} // namespace

std::vector<double> emptyColumn(const Grid &grid)
{
    return std::vector<double>(grid.count, staleMarker());
}

const LabelsPtr &noLabels()
{
    static const LabelsPtr empty = std::make_shared<const Labels>();
    return empty;
}

LabelsPtr withoutName(const LabelsPtr &labels)
{
    return labels->has(kMetricName) ? std::make_shared<const Labels>(labels->withoutMetric()) : labels;
}

Labels keepLabels(const Labels &labels, const std::vector<std::string> &names)
{
    return filtered(labels, [&names](const Label &label) { return contains(names, label.name); });
}

Labels dropLabels(const Labels &labels, const std::vector<std::string> &names)
{
    return filtered(labels, [&names](const Label &label) { return !contains(names, label.name); });
}

bool mergeSameLabels(Columns &columns, Overlap overlap)
{
    if (columns.size() < 2)
        return true;
    ByLabels<std::size_t> seen;
    seen.reserve(columns.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto [it, isNew] = seen.try_emplace(columns[i].labels.get(), kept);
        if (isNew) {
            // The key points into a shared label set, which stays where it is when the series moves.
            if (kept != i)
                columns[kept] = std::move(columns[i]);
            ++kept;
        } else if (overlap == Overlap::Forbidden || !mergeInto(columns[it->second].values, columns[i].values)) {
            return false;
        }
    }
    columns.resize(kept);
    return true;
}

} // namespace belfry::promql
