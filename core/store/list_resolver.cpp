// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/list_resolver.h"

#include <algorithm>
#include <unordered_set>

namespace belfry {

namespace {

constexpr std::size_t kMostLists = 64; // remembered; a producer has one at a time

} // namespace

ResolvedListPtr ListResolver::resolve(const SeriesListPtr &list)
{
    ResolvedListPtr &resolved = m_lists[list.get()];
    if (!resolved)
        resolved = make(list);
    resolved->lastUse = ++m_uses;
    const ResolvedListPtr result = resolved;
    if (m_lists.size() > kMostLists)
        forgetOldest();
    return result;
}

ResolvedListPtr ListResolver::make(const SeriesListPtr &list)
{
    auto resolved = std::make_shared<ResolvedList>();
    resolved->list = list;
    resolved->ids.reserve(list->size());
    std::unordered_set<SeriesId> seen;
    for (const LabelsPtr &labels : list->labels) {
        const SeriesId id = m_registry.resolve(labels);
        resolved->ids.push_back(seen.insert(id).second ? id : SeriesId());
    }
    noteMetadata(*list);
    return resolved;
}

void ListResolver::noteMetadata(const SeriesList &list)
{
    for (std::size_t i = 0; i < list.metadata.size(); ++i) {
        const auto &metadata = list.metadata[i];
        if (!metadata)
            continue;
        auto &seen = m_seen[std::string(list.labels[i]->metric())];
        if (seen == metadata || (seen && *seen == *metadata))
            continue;
        seen = metadata;
        m_newMetadata[std::string(list.labels[i]->metric())] = *metadata;
    }
}

void ListResolver::forgetOldest()
{
    const auto oldest = std::min_element(m_lists.begin(), m_lists.end(), [](const auto &a, const auto &b) {
        return a.second->lastUse < b.second->lastUse;
    });
    m_lists.erase(oldest);
}

} // namespace belfry
