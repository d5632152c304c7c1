// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/explain_source.h"

#include <cmath>

namespace belfry {

/// Something to look at: a burst in the middle of the window, and what came with it. What is asked is what is shown as
/// asked.
inline ExplanationPtr demoExplanation(const ExplainRequest &request)
{
    constexpr int kInstants = 600;
    const auto course = [](double noise, int lag, double sign, int count) {
        std::vector<double> values;
        for (int i = 0; i < count; ++i) {
            const double at = double(i) * kInstants / count - lag;
            const double burst = at > 280 && at < 330 ? 1 - std::abs(at - 305) / 60 : 0;
            values.push_back(0.1 + sign * burst + noise * std::sin(at * 0.7) * std::cos(at * 0.13));
        }
        return values;
    };
    const auto series = [&](Labels labels, double correlation, std::int64_t lagMs, Departure departure, bool isRate) {
        return MovedSeries{std::make_shared<const Labels>(std::move(labels)),
                           isRate,
                           correlation,
                           lagMs,
                           departure,
                           course(1.05 - std::abs(correlation), int(lagMs / 1000), correlation < 0 ? -1 : 1, 100)};
    };
    auto movement = std::make_shared<Movement>();
    movement->t = request.query.t;
    movement->from = request.query.t - 305'000;
    movement->to = movement->from + kInstants * 1000;
    movement->stepMs = 1000;
    movement->labels = std::make_shared<const Labels>(request.query.labels);
    movement->departure = {0.872, 0.12, 31.4};
    movement->values = course(0.05, 0, 1, kInstants);
    const Labels pressure = Labels::of("node_pressure_cpu_waiting_seconds_total", {{"instance", "atlas"}});
    const auto cpu = [](const char *number) {
        return Labels::of("node_cpu_seconds_total", {{"cpu", number}, {"mode", "idle"}, {"instance", "atlas"}});
    };
    movement->metrics = {
        {"node_pressure_cpu_waiting_seconds_total",
         "seconds",
         "Time in which tasks waited for a processor",
         1,
         {series(pressure, 0.97, 0, {0.62, 0.01, 212.0}, true)}},
        {"node_cpu_seconds_total",
         "seconds",
         "Time the processors spent in each mode",
         3,
         {series(cpu("0"), -0.96, 0, {0.08, 0.91, -44.0}, true), series(cpu("1"), -0.94, 0, {0.11, 0.9, -39.0}, true),
          series(cpu("2"), -0.71, 1000, {0.42, 0.88, -12.0}, true)}},
        {"node_load1",
         "",
         "1m load average",
         1,
         {series(Labels::of("node_load1", {{"instance", "atlas"}}), 0.83, 8000, {4.21, 0.8, 19.0}, false)}},
        {"node_context_switches_total",
         "",
         "Context switches",
         1,
         {series(Labels::of("node_context_switches_total"), 0.68, -2000, {48'200, 3'100, std::nullopt}, true)}},
    };
    movement->groups = {
        {GroupChange::Kind::Process, "clang++", "namedprocess_namegroup_cpu_seconds_total", true, 0.002, 1.82},
        {GroupChange::Kind::Container, "ci-runner", "container_memory_working_set_bytes", false, 2.1e8, 1.9e9}};
    movement->compared = 1214;
    movement->leftOut = 402;
    auto explanation = std::make_shared<Explanation>();
    explanation->movement = movement;
    explanation->alerts = {{Labels{{"alertname", "CpuBusy"}, {"severity", "warning"}}, QStringLiteral("pending")}};
    explanation->alertChanges = {{7, request.query.t + 45'000, QStringLiteral("cpu"), QStringLiteral("CpuBusy"),
                                  Labels{{"alertname", "CpuBusy"}}, QStringLiteral("pending"), QStringLiteral("firing"),
                                  0.9, QStringLiteral("Processors are busy")}};
    explanation->incidents = {{3, QStringLiteral("cpu"), request.query.t + 20'000, 0, QStringLiteral("degraded"),
                               QStringLiteral("92 % busy; above 90 % is degraded")}};
    explanation->annotations = {{5, request.query.t - 12'000, QStringLiteral("deploy"), QStringLiteral("Deployed 4.2"),
                                 0, QStringLiteral("ann")}};
    return explanation;
}

} // namespace belfry
