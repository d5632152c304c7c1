// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"
#include "query/numbers.h"

#include <cmath>
#include <numbers>

namespace belfry::promql {

namespace {

/// std::fmin and fmax drop NaN; PromQL keeps it, unless the other one is infinite and wins against any number.
double smaller(double a, double b)
{
    if (a == -kInf || b == -kInf)
        return -kInf;
    return std::isnan(a) || std::isnan(b) ? kNaN : std::fmin(a, b);
}

double larger(double a, double b)
{
    if (a == kInf || b == kInf)
        return kInf;
    return std::isnan(a) || std::isnan(b) ? kNaN : std::fmax(a, b);
}

double roundTo(double v, double nearest)
{
    const double inverse = 1 / nearest; // multiplying by it is more exact than dividing
    return std::floor(v * inverse + 0.5) / inverse;
}

double clamp(double v, double low, double high)
{
    return high < low ? staleMarker() : larger(low, smaller(high, v));
}

/// Beyond some 30,000 years no calendar helps.
double dateValue(DateFunction function, double seconds)
{
    constexpr double limit = 9e11;
    return std::fabs(seconds) < limit ? function(static_cast<std::int64_t>(seconds)) : kNaN;
}

} // namespace

Result<Columns> Evaluator::call(const Call &c, const Grid &grid)
{
    switch (c.function->kind) {
    case FunctionKind::Math: return math(c, grid);
    case FunctionKind::MathScalar: return mathScalar(c, grid);
    case FunctionKind::Date: return date(c, grid);
    case FunctionKind::Window: return window(c, grid);
    case FunctionKind::Absent: return absent(c, grid);
    case FunctionKind::AbsentOverTime: return absentOverTime(c, grid);
    case FunctionKind::NoHistograms: return noHistograms(c, grid);
    case FunctionKind::HistogramQuantile:
    case FunctionKind::HistogramFraction: return histogram(c, grid);
    case FunctionKind::LabelReplace: return labelReplace(c, grid);
    case FunctionKind::LabelJoin: return labelJoin(c, grid);
    case FunctionKind::Pi: return constant(std::numbers::pi, grid);
    case FunctionKind::Scalar: return scalar(c, grid);
    case FunctionKind::Sort: return sort(c, grid);
    case FunctionKind::SortByLabel: return sortByLabel(c, grid);
    case FunctionKind::Timestamp: return timestamp(c, grid);
    case FunctionKind::Vector: return eval(*c.args[0], grid); // both are one series without labels
    case FunctionKind::Time: {
        Columns columns = constant(0, grid);
        for (std::size_t i = 0; i < grid.count; ++i)
            columns[0].values[i] = static_cast<double>(grid.at(i)) / 1000;
        return columns;
    }
    }
    return Columns{};
}

/// Of what isn't there these functions give nothing; what their argument refuses is refused all the same.
Result<Columns> Evaluator::noHistograms(const Call &c, const Grid &grid)
{
    const auto columns = eval(*c.args[0], grid);
    return columns ? Result<Columns>(Columns{}) : columns;
}

/// Every sample's value of the first argument by `f`(value, instant); the metric name goes.
Result<Columns> Evaluator::mapped(const Call &call, const Grid &grid,
                                  const std::function<double(double, std::size_t)> &f)
{
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    for (ColumnSeries &series : *columns) {
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (!isStale(series.values[i]))
                series.values[i] = f(series.values[i], i);
        }
    }
    return nameless(call, std::move(*columns));
}

Result<Columns> Evaluator::math(const Call &c, const Grid &grid)
{
    return mapped(c, grid, [f = c.function->math](double v, std::size_t) { return f(v); });
}

Result<Columns> Evaluator::mathScalar(const Call &c, const Grid &grid)
{
    std::vector<std::vector<double>> scalars;
    for (std::size_t i = 1; i < c.args.size(); ++i) {
        auto column = scalarColumn(*c.args[i], grid);
        if (!column)
            return tl::unexpected(column.error());
        scalars.push_back(std::move(*column));
    }
    const std::string_view name = c.function->name;
    return mapped(c, grid, [&](double v, std::size_t i) {
        if (name == "round")
            return roundTo(v, scalars.empty() ? 1 : scalars[0][i]);
        if (name == "clamp_min")
            return clamp(v, scalars[0][i], kInf);
        if (name == "clamp_max")
            return clamp(v, -kInf, scalars[0][i]);
        return clamp(v, scalars[0][i], scalars[1][i]);
    });
}

Result<Columns> Evaluator::date(const Call &c, const Grid &grid)
{
    const DateFunction function = c.function->date;
    if (!c.args.empty())
        return mapped(c, grid, [function](double v, std::size_t) { return dateValue(function, v); });
    Columns columns = constant(0, grid);
    for (std::size_t i = 0; i < grid.count; ++i)
        columns[0].values[i] = function(grid.at(i) / 1000);
    return columns;
}

/// Of a selector the samples' own times; anything else was made at the instant of evaluation.
Result<Columns> Evaluator::timestamp(const Call &c, const Grid &grid)
{
    const Expr &arg = withoutParens(*c.args[0]);
    if (arg.kind != ExprKind::VectorSelector)
        return mapped(c, grid, [&grid](double, std::size_t i) { return static_cast<double>(grid.at(i)) / 1000; });
    auto columns = selector(static_cast<const VectorSelector &>(arg), grid, Take::Timestamps);
    if (!columns)
        return columns;
    return nameless(c, std::move(*columns));
}

/// The one value there is at an instant, NaN when there are none or several.
Result<Columns> Evaluator::scalar(const Call &c, const Grid &grid)
{
    auto columns = eval(*c.args[0], grid);
    if (!columns)
        return columns;
    Columns result = constant(kNaN, grid);
    for (std::size_t i = 0; i < grid.count; ++i) {
        int found = 0;
        for (const ColumnSeries &series : *columns) {
            if (isStale(series.values[i]))
                continue;
            result[0].values[i] = ++found == 1 ? series.values[i] : kNaN;
        }
    }
    return result;
}

} // namespace belfry::promql
