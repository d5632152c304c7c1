// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"
#include "query/functions/kahan.h"
#include "query/numbers.h"

#include <cmath>

namespace belfry::promql {

namespace {

struct Line {
    double slope = 0;     ///< per second
    double intercept = 0; ///< at the origin
};

/// Least squares with time counted from `origin`, near the samples for precision.
Line regression(std::span<const Sample> samples, Timestamp origin)
{
    KahanPair sums;     // of x, which is seconds, and y, the values
    KahanPair products; // of xy and xx
    bool constant = true;
    const double first = samples.front().v;
    for (const Sample &s : samples) {
        constant = constant && s.v == first;
        const double seconds = static_cast<double>(s.t - origin) / 1e3;
        sums.add(KahanPair::Two{seconds, s.v});
        products.add(KahanPair::Two{s.v, seconds} * seconds);
    }
    if (constant) {
        return std::isinf(first) ? Line{kNaN, kNaN} : Line{0, first};
    }
    const auto n = static_cast<double>(samples.size());
    const double x = sums.value(0);
    const double y = sums.value(1);
    const double covariance = products.value(0) - x * y / n;
    const double variance = products.value(1) - x * x / n;
    const double slope = covariance / variance;
    return {slope, y / n - slope * x / n};
}

double derivative(const Window &w)
{
    return w.samples.size() < 2 ? staleMarker() : regression(w.samples, w.samples.front().t).slope;
}

double predict(const Window &w)
{
    if (w.samples.size() < 2)
        return staleMarker();
    const Line line = regression(w.samples, w.t);
    return line.slope * w.scalars[0] + line.intercept;
}

/// Holt's linear method: level and trend, each smoothed by its factor.
double smoothing(const Window &w)
{
    if (w.samples.size() < 2)
        return staleMarker();
    const double levelFactor = w.scalars[0];
    const double trendFactor = w.scalars[1];
    double before = 0;
    double level = w.samples[0].v;
    double trend = w.samples[1].v - w.samples[0].v;
    for (std::size_t i = 1; i < w.samples.size(); ++i) {
        if (i > 1)
            trend = trendFactor * (level - before) + (1 - trendFactor) * trend;
        const double next = levelFactor * w.samples[i].v + (1 - levelFactor) * (level + trend);
        before = level;
        level = next;
    }
    return level;
}

const char *checkSmoothing(std::span<const double> scalars)
{
    if (scalars[0] <= 0 || scalars[0] >= 1)
        return "invalid smoothing factor. Expected: 0 < sf < 1";
    if (scalars[1] <= 0 || scalars[1] >= 1)
        return "invalid trend factor. Expected: 0 < tf < 1";
    return nullptr;
}

Function trend(std::string_view name, std::size_t scalars, WindowFunction function)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Matrix};
    f.args.insert(f.args.end(), scalars, ValueType::Scalar);
    f.kind = FunctionKind::Window;
    f.window = function;
    return f;
}

} // namespace

std::vector<Function> trendFunctions()
{
    std::vector<Function> all{
        trend("deriv", 0, derivative),
        trend("predict_linear", 1, predict),
        trend("double_exponential_smoothing", 2, smoothing),
        trend("holt_winters", 2, smoothing),
    };
    all[1].dependsOnTime = true;
    all[2].check = all[3].check = checkSmoothing;
    return all;
}

} // namespace belfry::promql
