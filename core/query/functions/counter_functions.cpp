// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/extrapolation.h"
#include "query/functions/function_groups.h"
#include "query/functions/window_values.h"

#include <cmath>
#include <numeric>

namespace belfry::promql {

namespace {

/// The change over the window; of a counter with what was lost at resets added again.
double change(const Window &w, Reading reading)
{
    double result = w.samples.back().v - w.samples.front().v;
    if (reading == Reading::Gauge)
        return result;
    if (w.falls)
        return std::accumulate(w.falls->begin(), w.falls->end(), result);
    double previous = w.samples.front().v;
    for (const Sample &s : w.samples.subspan(1)) {
        if (s.v < previous)
            result += previous;
        previous = s.v;
    }
    return result;
}

double extrapolated(const Window &w, Reading reading, double perSeconds)
{
    if (w.samples.size() < 2)
        return staleMarker();
    const double result = change(w, reading);
    const SampledSpan span{w.samples.front(), w.samples.back().t, w.samples.size(), w.start, w.end};
    return result * (extrapolation(span, result, reading) / perSeconds);
}

double rate(const Window &w)
{
    return extrapolated(w, Reading::Counter, w.seconds());
}

double increase(const Window &w)
{
    return extrapolated(w, Reading::Counter, 1);
}

double delta(const Window &w)
{
    return extrapolated(w, Reading::Gauge, 1);
}

double lastTwo(const Window &w, Reading reading)
{
    const Sample &last = w.samples.back();
    const Sample &previous = w.samples[w.samples.size() - 2];
    return reading == Reading::Counter && last.v < previous.v ? last.v : last.v - previous.v;
}

double irate(const Window &w)
{
    if (w.samples.size() < 2)
        return staleMarker();
    const auto interval = w.samples.back().t - w.samples[w.samples.size() - 2].t;
    return lastTwo(w, Reading::Counter) / (static_cast<double>(interval) / 1000);
}

double idelta(const Window &w)
{
    return w.samples.size() < 2 ? staleMarker() : lastTwo(w, Reading::Gauge);
}

double resets(const Window &w)
{
    if (w.falls)
        return static_cast<double>(w.falls->size());
    int count = 0;
    for (std::size_t i = 1; i < w.samples.size(); ++i)
        count += w.samples[i].v < w.samples[i - 1].v;
    return count;
}

double changes(const Window &w)
{
    int count = 0;
    for (std::size_t i = 1; i < w.samples.size(); ++i)
        count += isChange(w.samples[i - 1].v, w.samples[i].v);
    return count;
}

Function window(std::string_view name, WindowFunction function, bool usesFalls = false)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Matrix};
    f.kind = FunctionKind::Window;
    f.window = function;
    f.usesFalls = usesFalls;
    return f;
}

} // namespace

std::vector<Function> counterFunctions()
{
    std::vector<Function> all{
        window("changes", changes),         window("delta", delta), window("idelta", idelta),
        window("increase", increase, true), window("irate", irate), window("rate", rate, true),
        window("resets", resets, true),
    };
    all.front().running = runningChanges;
    return all;
}

} // namespace belfry::promql
