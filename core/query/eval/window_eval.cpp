// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"

#include "metrics/metadata.h"
#include "query/live/live_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace belfry::promql {

namespace {

/// How many samples windows may cover between two looks at the clock: some milliseconds' worth.
constexpr std::size_t kSamplesPerCheck = 1'000'000;

bool hasValue(const std::vector<double> &values)
{
    return std::any_of(values.begin(), values.end(), [](double v) { return !isStale(v); });
}

/// The falls of a series, so that a counter's windows needn't be searched for them again at every instant: indices
/// of the samples that are below the one before them, and what that was.
struct Falls {
    explicit Falls(const std::vector<Sample> &samples)
    {
        for (std::size_t i = 1; i < samples.size(); ++i) {
            if (samples[i].v < samples[i - 1].v) {
                at.push_back(i);
                from.push_back(samples[i - 1].v);
            }
        }
    }

    /// Those after sample `first` and before `end`, both not below those of the call before.
    std::span<const double> within(std::size_t first, std::size_t end)
    {
        while (next < at.size() && at[next] < end)
            ++next;
        while (begin < next && at[begin] <= first)
            ++begin;
        return std::span(from).subspan(begin, next - begin);
    }

    std::vector<std::size_t> at;
    std::vector<double> from;
    std::size_t begin = 0;
    std::size_t next = 0;
};

const Expr &rangeArgument(const Call &call)
{
    const auto found = std::find_if(call.args.begin(), call.args.end(),
                                    [](const ExprPtr &arg) { return arg->type == ValueType::Matrix; });
    return withoutParens(**found);
}

} // namespace

/// The window moves over the samples with two indices; its samples are a span, never copied.
Result<std::vector<double>> Evaluator::slide(const SeriesData &series, const RangeVector &range, const WindowCall &call)
{
    const Function &function = call.function;
    const auto &scalars = call.scalars;
    const Grid &grid = call.grid;
    const std::vector<Sample> &samples = series.samples;
    std::vector<double> values(grid.count);
    std::vector<double> arguments(scalars.size());
    Window window;
    window.scalars = arguments;
    std::optional<Falls> falls;
    if (function.usesFalls && !grid.isInstant())
        falls.emplace(samples);
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
        if (falls)
            window.falls = falls->within(first, end);
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

/// The windows of the call's range vector, from what the live query knows if it can.
Result<WindowInput> Evaluator::windowInput(const Call &call, const Function &function, const Grid &grid)
{
    const Expr &argument = rangeArgument(call);
    WindowInput input;
    if (argument.kind == ExprKind::Subquery) {
        auto range = subquery(static_cast<const Subquery &>(argument), grid);
        if (!range)
            return tl::unexpected(range.error());
        input.range = std::move(*range);
        return input;
    }
    const auto &matrix = static_cast<const MatrixSelector &>(argument);
    const TimeShift &shift = matrix.selector->shift;
    input.range.rangeMs = matrix.rangeMs;
    input.range.shift = shift;
    if (LiveState *state = liveAt(shift, grid)) {
        LiveWindow &live = state->window(matrix);
        const auto read = [&](Timestamp from, Timestamp to) { return loadSamples(*matrix.selector, from, to); };
        const auto there = live.advance(m_store, function, matrix.rangeMs, lookedAt(shift, grid.start), read);
        if (!there)
            return tl::unexpected(there.error());
        if (*there) {
            input.live = &live;
            return input;
        }
    }
    input.selector = &matrix;
    return input;
}

Columns Evaluator::liveValues(const LiveWindow &live, const RangeVector &range, const WindowCall &call) const
{
    const auto &scalars = call.scalars;
    std::vector<double> arguments(scalars.size());
    std::transform(scalars.begin(), scalars.end(), arguments.begin(), [](const auto &column) { return column[0]; });
    Window window;
    window.scalars = arguments;
    window.t = call.grid.start;
    window.end = lookedAt(range.shift, window.t);
    window.start = window.end - range.rangeMs;
    Columns columns;
    columns.reserve(live.items().size());
    for (const LiveWindow::Item &item : live.items()) {
        const double value =
            item.window.empty() ? staleMarker() : item.window.value(item.series->ring, call.function, window);
        if (!isStale(value))
            columns.push_back({item.series->labels, {value}});
    }
    return columns;
}

Result<Columns> Evaluator::slideLive(const WindowInput &input, const WindowCall &call)
{
    const std::size_t count = input.live->items().size();
    if (count == 0)
        return Columns();
    if (auto fine = call.begin(); !fine)
        return tl::unexpected(fine.error());
    if (const auto stop = m_budget.spend(count))
        return tl::unexpected(*stop);
    return liveValues(*input.live, input.range, call);
}

Result<void> Evaluator::slideOne(const SeriesData &series, bool dropName, const RangeVector &range,
                                 const WindowCall &call, Columns &out)
{
    if (const auto stop = m_budget.spend(call.grid.count))
        return tl::unexpected(*stop);
    auto values = series.buckets.empty() ? slide(series, range, call) : slideBuckets(series, range, call);
    if (!values)
        return tl::unexpected(values.error());
    if (hasValue(*values))
        out.push_back({series.labels, std::move(*values), dropName});
    return {};
}

/// The function's values of all series that have any, still under their names.
Result<Columns> Evaluator::slideAll(const WindowInput &input, const WindowCall &call)
{
    if (input.live)
        return slideLive(input, call);
    const RangeVector &range = input.range;
    Columns columns;
    bool begun = false;
    const auto one = [&](const SeriesData &series, bool dropName) -> Result<void> {
        if (!std::exchange(begun, true)) {
            if (auto fine = call.begin(); !fine)
                return fine;
        }
        return slideOne(series, dropName, range, call, columns);
    };
    if (input.selector) {
        const SelectHints hints = rangeHints(*input.selector, call.grid, call.function.name);
        const auto tier = loadEach(*input.selector->selector, hints, [&](SeriesData &series) -> Result<void> {
            withoutStale(series);
            return series.samples.empty() && series.buckets.empty() ? Result<void>() : one(series, false);
        });
        return tier ? Result<Columns>(std::move(columns)) : tl::unexpected(tier.error());
    }
    Result<void> done;
    for (std::size_t s = 0; done && s < range.series.size(); ++s)
        done = one(range.series[s], !range.dropName.empty() && range.dropName[s]);
    return done ? Result<Columns>(std::move(columns)) : tl::unexpected(done.error());
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
    const auto input = windowInput(call, function, grid);
    if (!input)
        return tl::unexpected(input.error());
    const WindowCall windows{function, scalars, grid, rangeArgument(call).range,
                             [&] { return checkScalars(call, scalars, grid); }};
    auto columns = slideAll(*input, windows);
    if (!columns)
        return columns;
    if (function.name == "rate" || function.name == "increase") {
        for (const ColumnSeries &series : *columns) {
            const std::string_view name = series.labels->metric();
            if (!name.empty() && !looksLikeCounter(name))
                m_annotations.possibleNonCounter(name, rangeArgument(call).range);
        }
    }
    return function.keepsName ? columns : nameless(call, std::move(*columns), Overlap::Forbidden);
}

/// What a function may refuse in its scalar arguments, and what it takes with a warning.
Result<void> Evaluator::checkScalars(const Call &call, const std::vector<std::vector<double>> &scalars,
                                     const Grid &grid)
{
    const Function &function = *call.function;
    for (std::size_t i = 0; function.check && i < grid.count; ++i) {
        const std::array<double, 2> now{scalars[0][i], scalars[1][i]};
        if (const char *reason = function.check(now))
            return refuse(call,
                          QString::fromLatin1(reason) + QStringLiteral(", got: %1 and %2").arg(now[0]).arg(now[1]));
    }
    if (function.name != "quantile_over_time")
        return {};
    for (const double q : scalars[0]) {
        if (!(q >= 0 && q <= 1))
            m_annotations.invalidQuantile(q, withoutParens(*call.args[0]).range);
    }
    return {};
}

Result<Columns> Evaluator::absentOverTime(const Call &call, const Grid &grid)
{
    Function one;
    one.name = "present_over_time";
    one.window = [](const Window &) { return 1.0; };
    const auto input = windowInput(call, one, grid);
    if (!input)
        return tl::unexpected(input.error());
    const std::vector<std::vector<double>> none;
    auto present = slideAll(*input, {one, none, grid, rangeArgument(call).range});
    if (!present)
        return present;
    std::vector<double> absent(grid.count, 1);
    for (const ColumnSeries &series : *present) {
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (!isStale(series.values[i]))
                absent[i] = staleMarker();
        }
    }
    Columns columns;
    if (hasValue(absent))
        columns.push_back({labelsForAbsent(*call.args[0]), std::move(absent)});
    return columns;
}

} // namespace belfry::promql
