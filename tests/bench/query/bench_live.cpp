// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a tick of 1,000 distinct live queries over 10 series each costs: CPU time of the thread that evaluates them,
// over a real store that gets 10,000 samples a second. "anew" is what it would cost to evaluate each from scratch.
#include "query/live_queries.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace belfry;

namespace {

constexpr int kQueries = 1000;
constexpr int kSeriesEach = 10;
constexpr int kHistory = 330; // ticks before the first that is measured
constexpr int kTicks = 40;

/// Counters with an ID each; query n selects those of group n.
class Host
{
public:
    explicit Host(Store &store) : m_store(store)
    {
        auto list = std::make_shared<SeriesList>();
        for (int group = 0; group < kQueries; ++group) {
            for (int id = 0; id < kSeriesEach; ++id)
                list->labels.push_back(
                    std::make_shared<const Labels>(Labels::of("requests_total", {{"group", std::to_string(group)},
                                                                                 {"id", std::to_string(id)},
                                                                                 {"instance", "host"},
                                                                                 {"job", "node"}})));
        }
        m_values.resize(list->size());
        m_list = std::move(list);
    }

    Timestamp tick()
    {
        m_t += 1000;
        for (std::size_t i = 0; i < m_values.size(); ++i)
            m_values[i] += static_cast<double>((i * 7 + static_cast<std::size_t>(m_t / 1000)) % 13) * 0.25;
        auto frame = std::make_shared<Frame>();
        frame->host = {m_list, m_t, m_values};
        m_store.append(std::move(frame));
        m_store.flush();
        return m_t;
    }

private:
    Store &m_store;
    SeriesListPtr m_list;
    std::vector<double> m_values;
    Timestamp m_t = 1'790'000'000'000;
};

double millisecondsOf(const std::function<void()> &work)
{
    const std::int64_t start = threadCpuNs();
    work();
    return static_cast<double>(threadCpuNs() - start) / 1e6;
}

void measure(Host &host, const Engine &engine, const char *expression)
{
    Instruments instruments;
    SystemClock clock;
    LiveQueries queries(engine, clock, instruments);
    std::vector<std::shared_ptr<LiveQuery>> held;
    for (int i = 0; i < kQueries; ++i)
        held.push_back(*queries.subscribe(QString::fromLatin1(expression).arg(i), 1000));
    std::vector<double> times;
    for (int tick = 0; tick <= kTicks; ++tick) {
        const Timestamp t = host.tick();
        times.push_back(millisecondsOf([&] { queries.evaluateAt(t); }));
    }
    for (const auto &query : held) {
        if (query->lastError() || query->last()->values.empty())
            qFatal("%s: no values", qPrintable(query->expression()));
    }
    const double first = times.front();
    const double anew = millisecondsOf([&] {
        for (const auto &query : held) {
            if (!engine.instant(query->expression(), engine.store().newest()))
                std::abort();
        }
    });
    times.erase(times.begin());
    std::sort(times.begin(), times.end());
    std::printf("%-62s %9.2f %9.2f %9.2f %9.2f\n", expression, anew, first, times[times.size() / 2], times.back());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir directory;
    SystemClock clock;
    Instruments instruments;
    const auto store = Store::open(directory.path(), clock, instruments);
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    Host host(**store);
    for (int tick = 0; tick < kHistory; ++tick)
        host.tick();
    const Engine engine(**store);
    std::printf("%-62s %9s %9s %9s %9s\n", "a tick of 1,000 live queries over 10 series each, CPU ms", "anew", "first",
                "median", "worst");
    for (const char *expression : {
             "requests_total{group=\"%1\"}",
             "rate(requests_total{group=\"%1\"}[1m])",
             "rate(requests_total{group=\"%1\"}[5m])",
             "sum by (job) (rate(requests_total{group=\"%1\"}[1m])) + 1",
             "avg_over_time(requests_total{group=\"%1\"}[5m])",
             "max_over_time(requests_total{group=\"%1\"}[5m])",
             "quantile_over_time(0.9, requests_total{group=\"%1\"}[1m])",
             "rate(requests_total{group=\"1\"}[5m]) + %1",
         })
        measure(host, engine, expression);
    return 0;
}
