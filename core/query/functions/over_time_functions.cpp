// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"
#include "query/functions/kahan.h"
#include "query/functions/quantile.h"

#include <cmath>
#include <limits>

namespace belfry::promql {

namespace {

double average(const Window &w)
{
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

double count(const Window &w)
{
    return static_cast<double>(w.samples.size());
}

/// The sample that no other beats; NaN is beaten by everything.
template<typename Beats>
const Sample &best(const Window &w, Beats beats)
{
    const Sample *found = &w.samples.front();
    for (const Sample &s : w.samples) {
        if (beats(s.v, found->v) || std::isnan(found->v))
            found = &s;
    }
    return *found;
}

double seconds(const Sample &s)
{
    return static_cast<double>(s.t) / 1000;
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
            return std::numeric_limits<double>::quiet_NaN();
    }
    const double median = quantile(0.5, all);
    for (double &v : all)
        v = std::fabs(v - median);
    return quantile(0.5, all);
}

Function overTime(std::string_view name, WindowFunction function, bool keepsName = false)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Matrix};
    f.kind = FunctionKind::Window;
    f.window = function;
    f.keepsName = keepsName;
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
        overTime("avg_over_time", average),
        overTime("count_over_time", count),
        overTime(
            "first_over_time", [](const Window &w) { return w.samples.front().v; }, true),
        overTime(
            "last_over_time", [](const Window &w) { return w.samples.back().v; }, true),
        overTime("mad_over_time", medianDeviation),
        overTime("max_over_time", [](const Window &w) { return best(w, std::greater<>()).v; }),
        overTime("min_over_time", [](const Window &w) { return best(w, std::less<>()).v; }),
        overTime("present_over_time", [](const Window &) { return 1.0; }),
        quantileFunction(),
        overTime("stddev_over_time", [](const Window &w) { return std::sqrt(variance(w)); }),
        overTime("stdvar_over_time", variance),
        overTime("sum_over_time", sum),
        overTime("ts_of_first_over_time", [](const Window &w) { return seconds(w.samples.front()); }),
        overTime("ts_of_last_over_time", [](const Window &w) { return seconds(w.samples.back()); }),
        overTime("ts_of_max_over_time", [](const Window &w) { return seconds(best(w, std::greater_equal<>())); }),
        overTime("ts_of_min_over_time", [](const Window &w) { return seconds(best(w, std::less_equal<>())); }),
    };
}

} // namespace belfry::promql
