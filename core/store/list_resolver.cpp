// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/list_resolver.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kMostLists = 64; // remembered; a producer has one at a time
constexpr std::size_t kSpareLists = 4; // of those that nobody else has any more, for the next to be compared with

// How much of two lists is the same at their beginnings and, of the rest, at their ends.
struct Common {
    std::size_t front = 0;
    std::size_t back = 0;
};

Common common(const SeriesList &a, const SeriesList &b)
{
    const std::size_t most = std::min(a.size(), b.size());
    Common same;
    while (same.front < most && a.labels[same.front] == b.labels[same.front])
        ++same.front;
    while (same.front + same.back < most && a.labels[a.size() - 1 - same.back] == b.labels[b.size() - 1 - same.back])
        ++same.back;
    return same;
}

} // namespace

ResolvedListPtr ListResolver::resolve(const SeriesListPtr &list)
{
    const auto it = m_lists.find(list.get());
    ResolvedListPtr resolved = it != m_lists.end() ? it->second : make(list);
    resolved->lastUse = ++m_uses;
    if (it == m_lists.end()) {
        m_lists.emplace(list.get(), resolved);
        forgetUnused();
    }
    return resolved;
}

// The list used last that begins or ends as this one does.
const ResolvedList *ListResolver::predecessor(const SeriesList &list) const
{
    const ResolvedList *best = nullptr;
    for (const auto &[pointer, resolved] : m_lists) {
        const SeriesList &other = *resolved->list;
        if (other.size() == 0 || list.size() == 0 || (best && best->lastUse > resolved->lastUse))
            continue;
        if (other.labels.front() == list.labels.front() || other.labels.back() == list.labels.back())
            best = resolved.get();
    }
    return best;
}

ResolvedListPtr ListResolver::make(const SeriesListPtr &list)
{
    auto resolved = std::make_shared<ResolvedList>();
    resolved->list = list;
    resolved->ids.resize(list->size());
    Common same;
    if (const ResolvedList *before = predecessor(*list)) {
        same = common(*before->list, *list);
        std::copy_n(before->ids.begin(), same.front, resolved->ids.begin());
        std::copy_n(before->ids.rbegin(), same.back, resolved->ids.rbegin());
    }
    m_registry.hold(list->labels, resolved->ids);
    noteMetadata(*list, same.front, list->size() - same.back);
    return resolved;
}

void ListResolver::noteMetadata(const SeriesList &list, std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i < std::min(last, list.metadata.size()); ++i) {
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

// Lists that nobody else has come no more, and of too many the oldest go.
void ListResolver::forgetUnused()
{
    std::vector<const ResolvedList *> lists;
    std::size_t spare = 0;
    for (const auto &[pointer, resolved] : m_lists) {
        lists.push_back(resolved.get());
        spare += resolved->list.use_count() == 1 ? 1 : 0;
    }
    std::sort(lists.begin(), lists.end(),
              [](const ResolvedList *a, const ResolvedList *b) { return a->lastUse < b->lastUse; });
    for (const ResolvedList *oldest : lists) {
        const bool unused = oldest->list.use_count() == 1;
        if ((!unused || spare <= kSpareLists) && m_lists.size() <= kMostLists)
            continue;
        spare -= unused ? 1 : 0;
        m_registry.release(oldest->ids);
        m_lists.erase(oldest->list.get());
    }
}

} // namespace belfry
