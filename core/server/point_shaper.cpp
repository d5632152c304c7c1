// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/point_shaper.h"

#include "query/parser.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry {

Result<PointShaper> PointShaper::make(const wire::PointOptions &options)
{
    PointShaper shaper(options);
    if (options.match.isEmpty())
        return shaper;
    // With a name in front braces alone are a selector that may select everything; results often have no name.
    const QByteArray text = (options.match.startsWith(u'{') ? "x" : "") + options.match.toUtf8();
    auto matchers = parseSelector(std::string_view(text.constData(), std::size_t(text.size())));
    if (!matchers)
        return tl::unexpected(matchers.error());
    if (options.match.startsWith(u'{'))
        std::erase(*matchers, Matcher{std::string(kMetricName), MatchOp::Equal, "x"});
    for (const Matcher &matcher : *matchers) {
        auto compiled = LabelMatcher::compile(matcher);
        if (!compiled)
            return tl::unexpected(compiled.error());
        shaper.m_matchers.push_back(std::move(*compiled));
    }
    return shaper;
}

bool PointShaper::doesNothing() const
{
    return m_matchers.empty() && m_options.top == 0 && !m_options.single && m_options.deadband == 0;
}

bool PointShaper::isSelected(const Labels &labels) const
{
    return std::all_of(m_matchers.begin(), m_matchers.end(),
                       [&](const LabelMatcher &matcher) { return matcher.matches(labels.get(matcher.label())); });
}

void PointShaper::select(const LivePoint &point)
{
    m_source = point.series;
    m_selected.clear();
    for (std::size_t i = 0; i < point.series->size(); ++i) {
        if (isSelected(*point.series->labels[i]))
            m_selected.push_back(i);
    }
    m_chosen.clear();
    m_list.reset();
}

/// Leaves the places of the highest values, in the order of the list. Series without a value are the lowest.
void PointShaper::keepTop(const LivePoint &point, std::vector<std::size_t> &chosen) const
{
    const auto count = std::size_t(m_options.top);
    if (count == 0 || chosen.size() <= count)
        return;
    const auto higher = [&](std::size_t a, std::size_t b) {
        const double left = point.values[a];
        const double right = point.values[b];
        if (std::isnan(left) || std::isnan(right))
            return std::isnan(left) < std::isnan(right) || (std::isnan(left) && std::isnan(right) && a < b);
        return left > right || (left == right && a < b);
    };
    std::nth_element(chosen.begin(), chosen.begin() + std::ptrdiff_t(count), chosen.end(), higher);
    chosen.resize(count);
    std::sort(chosen.begin(), chosen.end());
}

void PointShaper::name(const LivePoint &point, const std::vector<std::size_t> &chosen)
{
    if (m_list && chosen == m_chosen)
        return;
    m_chosen = chosen;
    m_sent.clear();
    if (chosen.size() == point.series->size()) {
        m_list = point.series;
        return;
    }
    auto list = std::make_shared<SeriesList>();
    for (const std::size_t place : chosen)
        list->labels.push_back(point.series->labels[place]);
    m_list = std::move(list);
}

QueryResultPtr selectHistory(const QueryResultPtr &matrix, const wire::PointOptions &options)
{
    if (options.match.isEmpty() && options.top == 0 && !options.single)
        return matrix;
    auto selected = std::make_shared<QueryResult>(*matrix);
    if (const auto shaper = PointShaper::make(options))
        std::erase_if(selected->series, [&](const ResultSeries &one) { return !shaper->isSelected(*one.labels); });
    if (options.top > 0 && selected->series.size() > std::size_t(options.top)) {
        const auto newest = [](const ResultSeries &one) {
            const bool hasValue = !one.samples.empty() && !std::isnan(one.samples.back().v);
            return hasValue ? one.samples.back().v : -std::numeric_limits<double>::infinity();
        };
        std::stable_sort(selected->series.begin(), selected->series.end(),
                         [&](const ResultSeries &a, const ResultSeries &b) { return newest(a) > newest(b); });
        selected->series.resize(std::size_t(options.top));
    }
    for (ResultSeries &series : selected->series) {
        for (Sample &sample : series.samples)
            sample.v = options.single ? wire::toSingle(sample.v) : sample.v;
    }
    return selected;
}

LivePointPtr PointShaper::shape(const LivePointPtr &point)
{
    if (doesNothing())
        return point;
    if (point->series != m_source)
        select(*point);
    std::vector<std::size_t> chosen = m_selected;
    keepTop(*point, chosen);
    name(*point, chosen);
    LivePoint shaped{point->t, point->offset, m_list, {}};
    shaped.values.reserve(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        double value = point->values[chosen[i]];
        if (m_options.single)
            value = wire::toSingle(value);
        if (m_options.deadband > 0 && i < m_sent.size() && std::abs(value - m_sent[i]) <= m_options.deadband)
            value = m_sent[i];
        shaped.values.push_back(value);
    }
    m_sent = shaped.values;
    return std::make_shared<const LivePoint>(std::move(shaped));
}

} // namespace belfry
