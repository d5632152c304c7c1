// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/fresh_results.h"

#include "query/regex.h"

namespace belfry {

namespace {

bool matchesOne(const Matcher &matcher, std::string_view value)
{
    switch (matcher.op) {
    case MatchOp::Equal: return value == matcher.value;
    case MatchOp::NotEqual: return value != matcher.value;
    case MatchOp::Regex: return promql::Regex(matcher.value).matches(value);
    case MatchOp::NotRegex: return !promql::Regex(matcher.value).matches(value);
    }
    return false;
}

/// The name, which nearly always decides, is looked at first.
bool matchesAll(std::span<const Matcher> matchers, const Labels &labels)
{
    const auto fits = [&](const Matcher &m) { return matchesOne(m, labels.get(m.label)); };
    const auto isName = [](const Matcher &m) { return m.label == kMetricName; };
    return std::all_of(matchers.begin(), matchers.end(), [&](const Matcher &m) { return !isName(m) || fits(m); }) &&
           std::all_of(matchers.begin(), matchers.end(), [&](const Matcher &m) { return isName(m) || fits(m); });
}

} // namespace

void FreshResults::append(Column column)
{
    for (std::size_t i = 0; i < column.values.size(); ++i)
        m_series.push_back({column.series->labels[i], {column.t, column.values[i]}});
    m_sink.append(std::move(column));
}

Result<Selected> FreshResults::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    auto found = m_store.select(hints, matchers);
    if (!found)
        return found;
    std::vector<SeriesData> &series = found->series;
    for (const Fresh &fresh : m_series) {
        if (fresh.sample.t <= hints.from || fresh.sample.t > hints.to || !matchesAll(matchers, *fresh.labels))
            continue;
        const auto at =
            std::lower_bound(series.begin(), series.end(), *fresh.labels,
                             [](const SeriesData &data, const Labels &labels) { return *data.labels < labels; });
        if (at == series.end() || *at->labels != *fresh.labels)
            series.insert(at, {fresh.labels, {fresh.sample}});
        else if (at->samples.empty() || at->samples.back().t < fresh.sample.t) {
            if (hints.newestOnly)
                at->samples.clear();
            at->samples.push_back(fresh.sample);
        }
    }
    return found;
}

Result<std::vector<LabelsPtr>> FreshResults::series(Timestamp from, Timestamp to,
                                                    std::span<const Matcher> matchers) const
{
    SelectHints hints;
    hints.from = from;
    hints.to = to;
    hints.newestOnly = true;
    const auto found = select(hints, matchers);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<LabelsPtr> labels;
    for (const SeriesData &data : found->series)
        labels.push_back(data.labels);
    return labels;
}

} // namespace belfry
