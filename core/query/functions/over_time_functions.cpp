// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"
#include "query/functions/kahan.h"
#include "query/functions/quantile.h"
#include "query/functions/window_values.h"
#include "query/numbers.h"

#include <cmath>

namespace belfry::promql {

namespace {

double count(const Window &w)
{
    return static_cast<double>(w.samples.size());
}

double average(const Window &w)
{
    KahanSum total{w.samples.front().v};
    for (const Sample &s : w.samples.subspan(1))
        total.add(s.v);
    if (std::isfinite(total.sum)) // so it was at every step, and the mean needs no other care
        return total.sum / count(w) + total.compensation / count(w);
    KahanMean mean;
    for (const Sample &s : w.samples)
        mean.add(s.v);
    return mean.value();
}

double sum(const Window &w)
{
    KahanSum total;
    for (const Sample &s : w.samples)
        total.add(s.v);
    return std::isinf(total.sum) ? total.sum : total.value();
}

/// The sample that no other beats.
template<typename Beats>
const Sample &best(const Window &w)
{
    const Sample *found = &w.samples.front();
    for (const Sample &s : w.samples) {
        if (isBetter<Beats>(s.v, found->v))
            found = &s;
    }
    return *found;
}

/// The same sample's value. Four parts of the window are gone through side by side, since each comparison waits for the
/// one before it.
template<typename Beats>
double bestValue(const Window &w)
{
    const auto better = [](double best, double later) { return isBetter<Beats>(later, best) ? later : best; };
    const std::size_t part = w.samples.size() / 4;
    const Sample *const at = w.samples.data();
    double first = at[0].v;
    double second = at[part].v;
    double third = at[2 * part].v;
    double fourth = at[3 * part].v;
    for (std::size_t i = 1; i < part; ++i) {
        first = better(first, at[i].v);
        second = better(second, at[part + i].v);
        third = better(third, at[2 * part + i].v);
        fourth = better(fourth, at[3 * part + i].v);
    }
    double found = better(better(better(first, second), third), fourth);
    for (const Sample &s : w.samples.subspan(4 * part))
        found = better(found, s.v);
    return found;
}

template<typename Beats>
double bestTime(const Window &w)
{
    return secondsOf(best<Beats>(w).t);
}

double variance(const Window &w)
{
    double n = 0;
    KahanSum mean;
    KahanSum squares;
    for (const Sample &s : w.samples) {
        n += 1;
        const double delta = s.v - mean.value();
        mean.add(delta / n);
        squares.add(delta * (s.v - mean.value()));
    }
    return squares.value() / n;
}

std::vector<double> values(const Window &w)
{
    std::vector<double> all;
    all.reserve(w.samples.size());
    for (const Sample &s : w.samples)
        all.push_back(s.v);
    return all;
}

double quantileOverTime(const Window &w)
{
    std::vector<double> all = values(w);
    return quantile(w.scalars[0], all);
}

/// Median of the absolute deviations from the median.
double medianDeviation(const Window &w)
{
    std::vector<double> all = values(w);
    for (const double v : all) {
        if (std::isnan(v))
            return kNaN;
    }
    const double median = quantile(0.5, all);
    for (double &v : all)
        v = std::fabs(v - median);
    return quantile(0.5, all);
}

Function overTime(std::string_view name, WindowFunction function, RunningValuePtr (*running)() = nullptr)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Matrix};
    f.kind = FunctionKind::Window;
    f.window = function;
    f.running = running;
    return f;
}

/// last_over_time, first_over_time
Function oneOf(std::string_view name, WindowFunction function)
{
    Function f = overTime(name, function);
    f.keepsName = true;
    return f;
}

Function quantileFunction()
{
    Function f = overTime("quantile_over_time", quantileOverTime);
    f.args = {ValueType::Scalar, ValueType::Matrix};
    return f;
}

Function absentFunction()
{
    Function f = overTime("absent_over_time", nullptr);
    f.kind = FunctionKind::AbsentOverTime;
    return f;
}

} // namespace

std::vector<Function> overTimeFunctions()
{
    return {
        absentFunction(),
        overTime("avg_over_time", average, runningAverage),
        overTime("count_over_time", count),
        oneOf("first_over_time", [](const Window &w) { return w.samples.front().v; }),
        oneOf("last_over_time", [](const Window &w) { return w.samples.back().v; }),
        overTime("mad_over_time", medianDeviation),
        overTime("max_over_time", bestValue<std::greater<>>, runningMaximum),
        overTime("min_over_time", bestValue<std::less<>>, runningMinimum),
        overTime("present_over_time", [](const Window &) { return 1.0; }),
        quantileFunction(),
        overTime(
            "stddev_over_time", [](const Window &w) { return std::sqrt(variance(w)); }, runningDeviation),
        overTime("stdvar_over_time", variance, runningVariance),
        overTime("sum_over_time", sum, runningSum),
        overTime("ts_of_first_over_time", [](const Window &w) { return secondsOf(w.samples.front().t); }),
        overTime("ts_of_last_over_time", [](const Window &w) { return secondsOf(w.samples.back().t); }),
        overTime("ts_of_max_over_time", bestTime<std::greater_equal<>>, runningTimeOfMaximum),
        overTime("ts_of_min_over_time", bestTime<std::less_equal<>>, runningTimeOfMinimum),
    };
}

} // namespace belfry::promql
