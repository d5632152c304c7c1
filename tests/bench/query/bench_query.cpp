// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What queries cost the engine, in CPU time of the thread that evaluates them, without a store's work.
#include "flat_store.h"
#include "query/explain/explainer.h"
#include "query/live_queries.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace belfry;

namespace {

constexpr Timestamp kSeconds = 4000;

/// Per-second samples of a host: 16 counters, 500 gauges, and a histogram of 12 buckets for each of 10 handlers.
void fill(FlatStore &store)
{
    const auto series = [](auto value) {
        std::vector<Sample> samples;
        samples.reserve(kSeconds);
        for (Timestamp t = 0; t < kSeconds; ++t)
            samples.push_back({t * 1000, value(static_cast<double>(t))});
        return samples;
    };
    for (int cpu = 0; cpu < 2; ++cpu) {
        for (const char *mode : {"idle", "user", "system", "nice", "iowait", "irq", "softirq", "steal"})
            store.add(
                Labels::of("node_cpu_seconds_total", {{"cpu", std::to_string(cpu)}, {"mode", mode}, {"instance", "a"}}),
                series([cpu](double t) { return t * 0.1 * (cpu + 1); }));
    }
    for (int i = 0; i < 500; ++i)
        store.add(Labels::of("gauge", {{"id", std::to_string(i)}, {"group", std::to_string(i % 10)}}),
                  series([i](double t) { return t * i - 7 * t; }));
    for (int handler = 0; handler < 10; ++handler) {
        for (int bucket = 0; bucket < 12; ++bucket)
            store.add(Labels::of("h_bucket", {{"handler", std::to_string(handler)},
                                              {"le", bucket == 11 ? "+Inf" : std::to_string(1 << bucket)}}),
                      series([bucket](double t) { return t * (bucket + 1); }));
    }
}

/// The best of some runs: the least disturbed one.
double bestMs(const std::function<void()> &work)
{
    double best = 1e9;
    for (int run = 0; run < 15; ++run) {
        const std::int64_t start = threadCpuNs();
        work();
        best = std::min(best, static_cast<double>(threadCpuNs() - start) / 1e6);
    }
    return best;
}

void ranges(const Engine &engine)
{
    const char *const expressions[] = {
        "rate(node_cpu_seconds_total[1m])",
        "rate(node_cpu_seconds_total[5m])",
        "sum by (mode) (rate(node_cpu_seconds_total[1m]))",
        "avg_over_time(node_cpu_seconds_total[1m])",
        "quantile_over_time(0.9, node_cpu_seconds_total[1m])",
        "gauge",
        "topk(10, gauge)",
        "sum by (group) (gauge)",
        "gauge / ignoring(id) group_left sum by (group) (gauge)",
        "histogram_quantile(0.9, sum by (handler, le) (rate(h_bucket[1m])))",
        "max_over_time(rate(node_cpu_seconds_total[1m])[5m:10s])",
    };
    std::printf("%-75s %10s\n", "range of 601 points at a step of 1 s", "CPU ms");
    for (const char *expression : expressions) {
        const QString text = QString::fromLatin1(expression);
        std::printf("%-75s %10.3f\n", expression, bestMs([&] {
                        if (!engine.range(text, 3'000'000, 3'600'000, 1000))
                            std::abort();
                    }));
    }
}

void live(const Engine &engine)
{
    Instruments instruments;
    SystemClock clock;
    LiveQueries queries(engine, clock, instruments);
    std::vector<std::shared_ptr<LiveQuery>> held;
    for (int i = 0; i < 1000; ++i) {
        const QString text = QStringLiteral("rate(h_bucket{le=\"%1\"}[1m]) + %2").arg(1 << (i % 11)).arg(i);
        held.push_back(*queries.subscribe(text, 1000));
    }
    Timestamp t = 3'000'000;
    const double ms = bestMs([&] { queries.evaluateAt(t += 1000); });
    std::printf("%-75s %10.3f\n", "a tick of 1000 live queries: rate over 1 m of 10 series", ms);
}

} // namespace

/// What all series of a host of 5,000 cost that are compared with one of them, 601 instants each.
void explanations()
{
    constexpr int kSeries = 5000;
    constexpr Timestamp kInstants = 900;
    FlatStore store;
    for (int i = 0; i < kSeries; ++i) {
        std::vector<Sample> samples;
        samples.reserve(kInstants);
        double sum = 0;
        for (Timestamp t = 0; t < kInstants; ++t) {
            const double wave = std::sin(static_cast<double>(t * (i % 97 + 1)) * 0.01 + i);
            sum += 1 + wave + (i % 10 == 0 && t / 10 == 60 ? 20 : 0);
            samples.push_back({t * 1000, i % 2 == 0 ? sum : wave});
        }
        store.add(Labels::of(i % 2 == 0 ? "counter_total" : "gauge", {{"id", std::to_string(i)}}), std::move(samples));
    }
    const Engine engine(store);
    MovementQuery query;
    query.expr = QStringLiteral("rate(counter_total{id=\"0\"}[5s])");
    query.t = 605'000;
    std::printf("%-75s %10s\n", "an instant explained by 5,000 series", "CPU ms");
    std::printf("%-75s %10.3f\n", qPrintable(query.expr), bestMs([&] {
                    if (!movementAt(engine, query, {}))
                        std::abort();
                }));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    FlatStore store;
    fill(store);
    const Engine engine(store);
    ranges(engine);
    live(engine);
    explanations();
    std::printf("%-75s %10.4f\n", "parsing and type-checking sum by (mode) (rate(…[1m]))",
                bestMs([] {
                    for (int i = 0; i < 100; ++i)
                        static_cast<void>(parseQuery("sum by (mode) (rate(node_cpu_seconds_total{cpu=\"0\"}[1m]))"));
                }) / 100);
    return 0;
}
