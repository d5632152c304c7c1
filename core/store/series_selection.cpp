// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/series_registry.h"

#include <algorithm>

// The registry's answers to matchers.

namespace belfry {

namespace {

constexpr std::size_t kRemembered = 1024;          // selections
constexpr std::size_t kRememberedSeries = 1 << 20; // in all of them
constexpr std::size_t kCandidatesPerLock = 2048;
constexpr std::size_t kValuesPerLock = 256;

std::string cacheKey(std::span<const Matcher> matchers)
{
    std::string key;
    for (const Matcher &matcher : matchers) {
        key += char('0' + int(matcher.op));
        key += matcher.label;
        key += '\0';
        key += matcher.value;
        key += '\0';
    }
    return key;
}

Postings idsBetween(std::uint32_t first, std::uint32_t last)
{
    Postings ids;
    ids.reserve(last + 1 - first);
    for (std::uint32_t id = first; id <= last; ++id)
        ids.push_back(SeriesId(id));
    return ids;
}

// Merges two selections whose ids differ, in order of labels.
void mergeInto(Selection &out, const Selection &a, const Selection &b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    const auto take = [&out](const Selection &from, std::size_t at) {
        out.ids.push_back(from.ids[at]);
        out.labels.push_back(from.labels[at]);
    };
    while (i < a.ids.size() || j < b.ids.size()) {
        if (j == b.ids.size() || (i < a.ids.size() && *a.labels[i] < *b.labels[j]))
            take(a, i++);
        else
            take(b, j++);
    }
}

bool isEquality(const LabelMatcher &matcher)
{
    return !matcher.matchesEmpty() && !matcher.values().empty();
}

} // namespace

Result<SelectionPtr> SeriesRegistry::select(std::span<const Matcher> matchers) const
{
    const std::string key = cacheKey(matchers);
    std::uint64_t removals = 0; // before anything is looked at
    SelectionPtr before;
    {
        const std::lock_guard lock(m_cacheMutex);
        removals = m_removals;
        if (const auto it = m_cache.find(key); it != m_cache.end())
            before = it->second;
    }
    const SeriesId now = highest(); // after that look: never below what the remembered selection knows
    if (before && before->known == now.value())
        return before;

    const auto compiled = compileMatchers(matchers);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const Postings ids = before ? idsBetween(before->known + 1, now.value()) : candidates(*compiled);
    SelectionPtr selection = filter(*compiled, ids, before.get(), now);
    remember(key, selection, removals);
    return selection;
}

void SeriesRegistry::remember(std::string key, const SelectionPtr &selection, std::uint64_t removals) const
{
    const std::lock_guard lock(m_cacheMutex);
    if (m_removals != removals) // what is removed since may be in it
        return;
    if (m_cache.size() >= kRemembered || m_cachedSeries + selection->ids.size() > kRememberedSeries) {
        m_cache.clear();
        m_cachedSeries = 0;
    }
    SelectionPtr &place = m_cache[std::move(key)];
    if (place && place->known > selection->known) // another thread was faster
        return;
    m_cachedSeries += selection->ids.size() - (place ? place->ids.size() : 0);
    place = selection;
}

void SeriesRegistry::forgetSelections(std::span<const SeriesId> ids)
{
    const std::lock_guard lock(m_cacheMutex);
    ++m_removals;
    std::erase_if(m_cache, [&](const auto &entry) {
        const Selection &selection = *entry.second;
        const bool touched = std::any_of(selection.ids.begin(), selection.ids.end(),
                                         [ids](SeriesId id) { return std::binary_search(ids.begin(), ids.end(), id); });
        m_cachedSeries -= touched ? selection.ids.size() : 0;
        return touched;
    });
}

// Series that the matchers promise, more than they select but few: all series if each of them takes an absent label.
Postings SeriesRegistry::candidates(std::span<const LabelMatcher> matchers) const
{
    bool none = false;
    std::optional<Postings> fewest = withValues(matchers, none);
    if (none)
        return {};
    for (const LabelMatcher &matcher : matchers) {
        if (matcher.matchesEmpty() || isEquality(matcher))
            continue;
        // Asking about each distinct value costs as much as asking about each series.
        const std::size_t most = fewest ? fewest->size() : size();
        if (auto found = matching(matcher, most))
            fewest = std::move(found);
    }
    return fewest ? std::move(*fewest) : all();
}

Postings SeriesRegistry::all() const
{
    const std::shared_lock lock(m_mutex);
    Postings ids;
    ids.reserve(m_series.size());
    m_series.forEach([&ids](SeriesId id, const Series &) { ids.push_back(id); });
    return ids;
}

// The fewest series that a matcher with only a few values takes; nothing if there is no such matcher, and `none` is
// true where one has no series at all.
std::optional<Postings> SeriesRegistry::withValues(std::span<const LabelMatcher> matchers, bool &none) const
{
    const std::shared_lock lock(m_mutex);
    const LabelMatcher *best = nullptr;
    std::size_t fewest = 0;
    for (const LabelMatcher &matcher : matchers) {
        if (!isEquality(matcher))
            continue;
        std::size_t size = 0;
        for (const std::string &value : matcher.values()) {
            const Postings *postings = m_index.find(matcher.label(), value);
            size += postings ? postings->size() : 0;
        }
        none = none || size == 0;
        if (!best || size < fewest) {
            best = &matcher;
            fewest = size;
        }
    }
    if (none || !best)
        return std::nullopt;
    Postings all;
    all.reserve(fewest);
    for (const std::string &value : best->values()) {
        if (const Postings *postings = m_index.find(best->label(), value))
            all.insert(all.end(), postings->begin(), postings->end());
    }
    if (best->values().size() > 1)
        std::sort(all.begin(), all.end());
    return all;
}

// The series of the values that the matcher takes, a few values at a time under the lock. Nothing if there are more
// than `most` values to look at, or series found.
std::optional<Postings> SeriesRegistry::matching(const LabelMatcher &matcher, std::size_t most) const
{
    const std::string prefix(matcher.prefix());
    std::string from = prefix;
    Postings all;
    bool more = true;
    if (prefix.empty()) {
        const std::shared_lock lock(m_mutex);
        if (m_index.countValues(matcher.label()) > most)
            return std::nullopt;
    }
    while (more && all.size() <= most) {
        std::size_t looked = 0;
        const std::shared_lock lock(m_mutex);
        more = !m_index.visitValues(matcher.label(), from, [&](const std::string &value, const Postings &postings) {
            if (++looked > kValuesPerLock) {
                from = value;
                return false;
            }
            if (matcher.matches(value))
                all.insert(all.end(), postings.begin(), postings.end());
            return value.compare(0, prefix.size(), prefix) <= 0;
        });
        more = more && looked > kValuesPerLock;
    }
    if (all.size() > most)
        return std::nullopt;
    std::sort(all.begin(), all.end());
    return all;
}

SelectionPtr SeriesRegistry::filter(std::span<const LabelMatcher> matchers, const Postings &candidates,
                                    const Selection *before, SeriesId highest) const
{
    std::vector<std::pair<LabelsPtr, SeriesId>> found;
    found.reserve(candidates.size());
    for (std::size_t first = 0; first < candidates.size(); first += kCandidatesPerLock) {
        const std::shared_lock lock(m_mutex);
        for (std::size_t i = first; i < std::min(first + kCandidatesPerLock, candidates.size()); ++i) {
            const Series *series = m_series.find(candidates[i]);
            // A series that came in meanwhile has a higher id: the next selection sees it.
            if (series && candidates[i] <= highest)
                found.emplace_back(series->labels, candidates[i]);
        }
    }
    std::erase_if(found, [matchers](const auto &series) { return !matchesAll(matchers, *series.first); });
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return *a.first < *b.first; });

    Selection fresh;
    for (auto &[labels, id] : found) {
        fresh.ids.push_back(id);
        fresh.labels.push_back(std::move(labels));
    }
    auto selection = std::make_shared<Selection>();
    if (before)
        mergeInto(*selection, *before, fresh);
    else
        *selection = std::move(fresh);
    selection->known = highest.value();
    return selection;
}

} // namespace belfry
