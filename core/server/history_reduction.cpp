// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/history_reduction.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr std::int64_t kMostInstants = 11'000;

std::int64_t roundUp(std::int64_t number, std::int64_t multiple)
{
    return (number + multiple - 1) / multiple * multiple;
}

wire::HistorySeries extremes(const wire::HistorySeries &fine, int parts)
{
    wire::HistorySeries points{fine.labels, {}, {}, {}, {}};
    for (std::size_t from = 0; from < fine.values.size(); from += std::size_t(parts)) {
        double last = staleMarker();
        double least = staleMarker();
        double greatest = staleMarker();
        const std::size_t to = std::min(from + std::size_t(parts), fine.values.size());
        for (std::size_t i = from; i < to; ++i) {
            const double value = fine.values[i];
            if (isStale(value))
                continue;
            last = value;
            least = std::isnan(least) || value < least ? value : least;
            greatest = std::isnan(greatest) || value > greatest ? value : greatest;
        }
        points.values.push_back(last);
        points.min.push_back(least);
        points.max.push_back(greatest);
    }
    return points;
}

struct Place {
    double x;
    double y;
};

double doubleArea(Place a, Place b, Place c)
{
    return std::abs((a.x - c.x) * (b.y - a.y) - (a.x - b.x) * (c.y - a.y));
}

/// The instants that have a number to draw.
std::vector<quint32> drawn(const std::vector<double> &values)
{
    std::vector<quint32> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            places.push_back(quint32(i));
    }
    return places;
}

/// Of each bucket the one that makes the largest triangle with the one chosen before and the mean of the next bucket.
std::vector<quint32> chooseTriangles(const std::vector<double> &values, const std::vector<quint32> &all,
                                     std::size_t count)
{
    if (all.size() <= count || count < 3)
        return all.size() <= count ? all : std::vector<quint32>{all.back()};
    const double width = double(all.size() - 2) / double(count - 2);
    const auto place = [&](std::size_t i) { return Place{double(all[i]), values[all[i]]}; };
    const auto bucket = [&](std::size_t i) { return std::min(std::size_t(double(i) * width) + 1, all.size() - 1); };
    std::vector<quint32> chosen{all.front()};
    std::size_t before = 0;
    for (std::size_t i = 0; i + 2 < count; ++i) {
        const std::size_t to = bucket(i + 1);
        const std::size_t nextTo = std::max(to + 1, i + 3 == count ? all.size() : bucket(i + 2));
        Place mean{0, 0};
        for (std::size_t k = to; k < nextTo; ++k)
            mean = {mean.x + place(k).x, mean.y + place(k).y};
        mean = {mean.x / double(nextTo - to), mean.y / double(nextTo - to)};
        std::size_t best = bucket(i);
        for (std::size_t k = best + 1; k < to; ++k) {
            if (doubleArea(place(before), place(k), mean) > doubleArea(place(before), place(best), mean))
                best = k;
        }
        chosen.push_back(all[best]);
        before = best;
    }
    chosen.push_back(all.back());
    return chosen;
}

wire::HistorySeries triangles(const wire::HistorySeries &fine, int maxPoints)
{
    wire::HistorySeries points{fine.labels, {}, {}, {}, {}};
    points.at = chooseTriangles(fine.values, drawn(fine.values), std::size_t(maxPoints));
    for (const quint32 place : points.at)
        points.values.push_back(fine.values[place]);
    return points;
}

} // namespace

ReductionPlan reductionPlan(Timestamp newest, std::int64_t historyMs, std::int64_t stepMs, int maxPoints,
                            wire::Reduce reduce)
{
    const HistoryGrid points = historyGrid(newest, historyMs, stepMs, maxPoints);
    const std::int64_t widened = points.stepMs / stepMs;
    if (reduce == wire::Reduce::Last || widened == 1)
        return {points, points, 1};
    const std::int64_t most = std::max<std::int64_t>(1, kMostInstants / maxPoints);
    const std::int64_t parts = std::min(widened, most);
    const std::int64_t fineStep = roundUp(widened, parts) / parts * stepMs;
    const std::int64_t pointStep = fineStep * parts;
    const std::int64_t steps = std::min<std::int64_t>((points.to - points.from) / pointStep, maxPoints - 1);
    ReductionPlan plan{{points.to - steps * pointStep, points.to, pointStep}, {}, int(parts)};
    plan.fine = {plan.points.from - pointStep + fineStep, points.to, fineStep};
    return plan;
}

void reduceHistory(wire::History &history, const ReductionPlan &plan, wire::Reduce reduce, int maxPoints)
{
    if (reduce == wire::Reduce::Last || plan.parts == 1)
        return;
    for (wire::HistorySeries &series : history.series)
        series = reduce == wire::Reduce::MinMax ? extremes(series, plan.parts) : triangles(series, maxPoints);
    if (reduce == wire::Reduce::MinMax) {
        history.from = plan.points.from;
        history.stepMs = plan.points.stepMs;
    }
}

} // namespace belfry
