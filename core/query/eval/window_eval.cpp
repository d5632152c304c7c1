// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace belfry::promql {

namespace {

/// How many samples windows may cover between two looks at the clock: some milliseconds' worth.
constexpr std::size_t kSamplesPerCheck = 1'000'000;

bool hasValue(const std::vector<double> &values)
{
    return std::any_of(values.begin(), values.end(), [](double v) { return !isStale(v); });
}

bool looksLikeCounter(std::string_view name)
{
    return name.ends_with("_total") || name.ends_with("_sum") || name.ends_with("_count") || name.ends_with("_bucket");
}

/// So that a counter's windows needn't be searched for resets again at every instant.
std::vector<std::uint32_t> countFalls(const std::vector<Sample> &samples)
{
    std::vector<std::uint32_t> falls(samples.size());
    for (std::size_t i = 1; i < samples.size(); ++i)
        falls[i] = falls[i - 1] + (samples[i].v < samples[i - 1].v);
    return falls;
}

const Expr &rangeArgument(const Call &call)
{
    const auto found = std::find_if(call.args.begin(), call.args.end(),
                                    [](const ExprPtr &arg) { return arg->type == ValueType::Matrix; });
    return withoutParens(**found);
}

} // namespace

/// The window moves over the samples with two indices; its samples are a span, never copied.
Result<std::vector<double>> Evaluator::slide(const SeriesData &series, const RangeVector &range,
                                             const Function &function, const std::vector<std::vector<double>> &scalars,
                                             const Grid &grid) const
{
    const std::vector<Sample> &samples = series.samples;
    std::vector<double> values(grid.count);
    std::vector<double> arguments(scalars.size());
    Window window;
    window.scalars = arguments;
    const std::vector<std::uint32_t> falls =
        function.countsFalls && !grid.isInstant() ? countFalls(samples) : std::vector<std::uint32_t>();
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t sinceCheck = 0;
    for (std::size_t i = 0; i < grid.count; ++i) {
        window.t = grid.at(i);
        window.end = lookedAt(range.shift, window.t);
        window.start = window.end - range.rangeMs;
        while (end < samples.size() && samples[end].t <= window.end)
            ++end;
        while (first < end && samples[first].t <= window.start)
            ++first;
        if (first == end) {
            values[i] = staleMarker();
            continue;
        }
        for (std::size_t k = 0; k < scalars.size(); ++k)
            arguments[k] = scalars[k][i];
        window.samples = std::span(samples).subspan(first, end - first);
        if (!falls.empty())
            window.falls = std::span(falls).subspan(first, end - first);
        sinceCheck += end - first;
        if (sinceCheck > kSamplesPerCheck) {
            sinceCheck = 0;
            if (const auto stop = m_budget.check())
                return tl::unexpected(*stop);
        }
        values[i] = function.window(window);
    }
    return values;
}

Result<Columns> Evaluator::window(const Call &call, const Grid &grid)
{
    const Function &function = *call.function;
    std::vector<std::vector<double>> scalars;
    for (const ExprPtr &arg : call.args) {
        if (arg->type != ValueType::Scalar)
            continue;
        auto column = scalarColumn(*arg, grid);
        if (!column)
            return tl::unexpected(column.error());
        scalars.push_back(std::move(*column));
    }
    const Expr &argument = rangeArgument(call);
    auto range = rangeVector(argument, grid);
    if (!range)
        return tl::unexpected(range.error());
    if (function.check && !range->series.empty()) {
        for (std::size_t i = 0; i < grid.count; ++i) {
            const std::array<double, 2> now{scalars[0][i], scalars[1][i]};
            if (const char *reason = function.check(now))
                return refuse(call,
                              QString::fromLatin1(reason) + QStringLiteral(", got: %1 and %2").arg(now[0]).arg(now[1]));
        }
    }
    if (function.name == "quantile_over_time" && !range->series.empty()) {
        for (const double q : scalars[0]) {
            if (!(q >= 0 && q <= 1))
                m_annotations.invalidQuantile(q, withoutParens(*call.args[0]).range);
        }
    }
    if (const auto stop = m_budget.spend(range->series.size() * grid.count))
        return tl::unexpected(*stop);
    const bool counts = function.name == "rate" || function.name == "increase";
    Columns columns;
    for (std::size_t s = 0; s < range->series.size(); ++s) {
        const SeriesData &series = range->series[s];
        if (const auto stop = m_budget.check())
            return tl::unexpected(*stop);
        auto values = slide(series, *range, function, scalars, grid);
        if (!values)
            return tl::unexpected(values.error());
        if (!hasValue(*values))
            continue;
        const std::string_view name = series.labels->metric();
        if (counts && !name.empty() && !looksLikeCounter(name))
            m_annotations.possibleNonCounter(name, argument.range);
        ColumnSeries &column = columns.emplace_back(ColumnSeries{series.labels, std::move(*values)});
        if (!function.keepsName || (!range->dropName.empty() && range->dropName[s]))
            dropName(column);
    }
    return merged(std::move(columns), Overlap::Forbidden);
}

Result<Columns> Evaluator::absentOverTime(const Call &call, const Grid &grid)
{
    auto range = rangeVector(*call.args[0], grid);
    if (!range)
        return tl::unexpected(range.error());
    Function one;
    one.window = [](const Window &) { return 1.0; };
    std::vector<double> absent(grid.count, 1);
    for (const SeriesData &series : range->series) {
        const auto values = slide(series, *range, one, {}, grid);
        if (!values)
            return tl::unexpected(values.error());
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (!isStale((*values)[i]))
                absent[i] = staleMarker();
        }
    }
    Columns columns;
    if (hasValue(absent))
        columns.push_back({labelsForAbsent(*call.args[0]), std::move(absent)});
    return columns;
}

} // namespace belfry::promql
