// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/script/script_store.h"

#include "query/regex.h"

namespace belfry::promql {

namespace {

/// A selector with its regular expressions compiled once.
class Filter
{
public:
    explicit Filter(std::span<const Matcher> matchers) : m_matchers(matchers)
    {
        for (const Matcher &m : matchers)
            m_regexes.emplace_back(m.op == MatchOp::Regex || m.op == MatchOp::NotRegex ? m.value : std::string());
    }

    bool matches(const Labels &labels) const
    {
        for (std::size_t i = 0; i < m_matchers.size(); ++i) {
            const Matcher &m = m_matchers[i];
            const std::string_view value = labels.get(m.label);
            const bool regex = m.op == MatchOp::Regex || m.op == MatchOp::NotRegex;
            const bool wanted = m.op == MatchOp::Equal || m.op == MatchOp::Regex;
            if ((regex ? m_regexes[i].matches(value) : value == m.value) != wanted)
                return false;
        }
        return true;
    }

private:
    std::span<const Matcher> m_matchers;
    std::vector<Regex> m_regexes;
};

} // namespace

void ScriptStore::clear()
{
    m_series.clear();
    m_unsupported.clear();
}

Result<Selected> ScriptStore::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    const Filter filter(matchers);
    for (const auto &[labels, samples] : m_unsupported) {
        const auto first = samples.upper_bound(hints.from);
        if (first != samples.end() && first->first <= hints.to && filter.matches(labels))
            m_met = first->second;
    }
    Selected found;
    for (const auto &[labels, samples] : m_series) {
        if (!filter.matches(labels))
            continue;
        SeriesData data;
        for (auto it = samples.upper_bound(hints.from); it != samples.end() && it->first <= hints.to; ++it)
            data.samples.push_back({it->first, it->second});
        if (data.samples.empty())
            continue;
        data.labels = std::make_shared<const Labels>(labels);
        found.series.push_back(std::move(data));
    }
    return found;
}

Result<std::vector<LabelsPtr>> ScriptStore::series(Timestamp from, Timestamp to,
                                                   std::span<const Matcher> matchers) const
{
    SelectHints hints;
    hints.from = from;
    hints.to = to;
    auto selected = select(hints, matchers);
    if (!selected)
        return tl::unexpected(selected.error());
    std::vector<LabelsPtr> labels;
    for (SeriesData &data : selected->series)
        labels.push_back(std::move(data.labels));
    return labels;
}

} // namespace belfry::promql
