// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <algorithm>
#include <unordered_map>

namespace belfry {

/// A Queryable as cheap as one can be: arrays of samples by metric name, and equality matchers alone, or one that is
/// about the name and takes all of them. What a query costs over it is the engine's own cost.
class FlatStore final : public Queryable
{
public:
    void add(Labels labels, std::vector<Sample> samples)
    {
        m_byName[std::string(labels.metric())].push_back(
            {std::make_shared<const Labels>(std::move(labels)), std::move(samples)});
    }

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override
    {
        Selected found;
        const auto name =
            std::find_if(matchers.begin(), matchers.end(), [](const Matcher &m) { return m.label == kMetricName; });
        for (const SeriesData &series : m_byName.at(name->value)) {
            if (!std::all_of(matchers.begin(), matchers.end(),
                             [&](const Matcher &m) { return series.labels->get(m.label) == m.value; }))
                continue;
            auto [first, last] = within(series, hints);
            if (first == last)
                continue;
            if (hints.newestOnly)
                first = last - 1;
            found.series.push_back({series.labels, std::vector<Sample>(first, last)});
        }
        return found;
    }

    Result<Tier> each(const SelectHints &hints, std::span<const Matcher> matchers,
                      const SeriesSink &sink) const override
    {
        if (isEqual(matchers.front().op))
            return Queryable::each(hints, matchers, sink);
        SeriesData given;
        for (const auto &[name, all] : m_byName) {
            for (const SeriesData &series : all) {
                const auto [first, last] = within(series, hints);
                given.labels = series.labels;
                given.samples.assign(first, last);
                if (auto taken = sink(given); !taken)
                    return tl::unexpected(taken.error());
            }
        }
        return Tier::Raw;
    }

    Result<std::vector<LabelsPtr>> series(Timestamp, Timestamp, std::span<const Matcher>) const override
    {
        return std::vector<LabelsPtr>();
    }
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return {}; }
    Timestamp newest() const override { return m_byName.begin()->second.front().samples.back().t; }
    Timestamp oldest() const override { return m_byName.begin()->second.front().samples.front().t; }

    Revisions revisedSince(std::uint64_t) const override { return {1, Revisions::kNone}; }

private:
    using Place = std::vector<Sample>::const_iterator;
    static std::pair<Place, Place> within(const SeriesData &series, const SelectHints &hints)
    {
        const auto before = [](Timestamp t, const Sample &s) { return t < s.t; };
        const auto first = std::upper_bound(series.samples.begin(), series.samples.end(), hints.from, before);
        return {first, std::upper_bound(first, series.samples.end(), hints.to, before)};
    }

    std::unordered_map<std::string, std::vector<SeriesData>> m_byName;
};

} // namespace belfry
