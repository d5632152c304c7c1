// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/series_registry.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kRemembered = 1024; // selections

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

} // namespace

SeriesId SeriesRegistry::resolve(const LabelsPtr &labels)
{
    const std::unique_lock lock(m_mutex);
    if (const auto it = m_ids.find(labels); it != m_ids.end()) {
        const SeriesId id = it->second;
        if (m_labels[id.value()] != labels) {
            auto node = m_ids.extract(it);
            node.key() = labels;
            m_ids.insert(std::move(node));
            m_labels[id.value()] = labels;
        }
        return id;
    }
    const SeriesId id(std::uint32_t(std::max<std::size_t>(m_labels.size(), 1)));
    insert(id, labels);
    return id;
}

bool SeriesRegistry::restore(SeriesId id, LabelsPtr labels)
{
    const std::unique_lock lock(m_mutex);
    if (id.value() < m_labels.size() || m_ids.contains(labels))
        return false;
    insert(id, std::move(labels));
    return true;
}

void SeriesRegistry::reserveUpTo(SeriesId id)
{
    const std::unique_lock lock(m_mutex);
    if (m_labels.size() <= id.value())
        m_labels.resize(id.value() + 1);
}

void SeriesRegistry::insert(SeriesId id, LabelsPtr labels)
{
    m_labels.resize(id.value() + 1);
    m_index.add(id, *labels);
    m_ids.emplace(labels, id);
    m_labels[id.value()] = std::move(labels);
}

LabelsPtr SeriesRegistry::labels(SeriesId id) const
{
    const std::shared_lock lock(m_mutex);
    return id.value() < m_labels.size() ? m_labels[id.value()] : nullptr;
}

SeriesId SeriesRegistry::highest() const
{
    const std::shared_lock lock(m_mutex);
    return SeriesId(m_labels.empty() ? 0 : std::uint32_t(m_labels.size() - 1));
}

std::size_t SeriesRegistry::size() const
{
    const std::shared_lock lock(m_mutex);
    return m_ids.size();
}

Result<SelectionPtr> SeriesRegistry::select(std::span<const Matcher> matchers) const
{
    const std::string key = cacheKey(matchers);
    const SeriesId now = highest();
    SelectionPtr before;
    {
        const std::lock_guard lock(m_cacheMutex);
        if (const auto it = m_cache.find(key); it != m_cache.end())
            before = it->second;
    }
    if (before && before->known == now.value())
        return before;

    const auto compiled = compileMatchers(matchers);
    if (!compiled)
        return tl::unexpected(compiled.error());
    Postings ids;
    if (before) {
        ids = idsBetween(before->known + 1, now.value());
    } else {
        ids = candidates(*compiled, now);
    }
    SelectionPtr selection = filter(*compiled, ids, before.get(), now);
    const std::lock_guard lock(m_cacheMutex);
    if (m_cache.size() >= kRemembered)
        m_cache.clear();
    m_cache[key] = selection;
    return selection;
}

// Postings of the matcher that promises the fewest series; all series if every one takes an absent label too.
Postings SeriesRegistry::candidates(std::span<const LabelMatcher> matchers, SeriesId highest) const
{
    const LabelMatcher *regex = nullptr;
    const Postings *fewest = nullptr;
    {
        const std::shared_lock lock(m_mutex);
        for (const LabelMatcher &matcher : matchers) {
            if (matcher.matchesEmpty())
                continue;
            if (matcher.op() != MatchOp::Equal) {
                regex = &matcher;
                continue;
            }
            const Postings *postings = m_index.find(matcher.label(), matcher.value());
            if (!postings)
                return {};
            if (!fewest || postings->size() < fewest->size())
                fewest = postings;
        }
        if (fewest)
            return *fewest;
    }
    if (regex)
        return matching(*regex);
    return idsBetween(1, highest.value());
}

// Asks the matcher about distinct values only, and without the lock.
Postings SeriesRegistry::matching(const LabelMatcher &matcher) const
{
    std::vector<const std::string *> values;
    {
        const std::shared_lock lock(m_mutex);
        values = m_index.values(matcher.label());
    }
    std::erase_if(values, [&matcher](const std::string *value) { return !matcher.matches(*value); });
    Postings all;
    {
        const std::shared_lock lock(m_mutex);
        for (const std::string *value : values) {
            const Postings *postings = m_index.find(matcher.label(), *value);
            all.insert(all.end(), postings->begin(), postings->end());
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

SelectionPtr SeriesRegistry::filter(std::span<const LabelMatcher> matchers, const Postings &candidates,
                                    const Selection *before, SeriesId highest) const
{
    std::vector<std::pair<LabelsPtr, SeriesId>> found;
    found.reserve(candidates.size());
    {
        const std::shared_lock lock(m_mutex);
        for (const SeriesId id : candidates) {
            // A series that came in meanwhile has a higher id: the next selection sees it.
            if (id <= highest && m_labels[id.value()])
                found.emplace_back(m_labels[id.value()], id);
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
