// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the twenty dashboard queries cost over a real store: CPU time of the thread that evaluates and encodes them,
// as the server does for /api/v1. The store is made at first and kept: bench_dashboard DIRECTORY [SECONDS [NAME]]
#include "bench/store/synthetic_host.h"
#include "dashboard_queries.h"
#include "query/engine.h"
#include "server/prometheus_values.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace belfry;
using namespace belfry::bench;

namespace {

constexpr Timestamp kEnd = 1'790'000'000'000;
constexpr int kRounds = 7;

void fill(Store &store, std::int64_t seconds)
{
    SyntheticHost host;
    std::printf("storing %zu series × %lld s\n", host.list()->size(), static_cast<long long>(seconds));
    for (std::int64_t second = 1; second <= seconds; ++second) {
        auto frame = std::make_shared<Frame>();
        frame->host = {host.list(), kEnd - (seconds - second) * 1000, host.next()};
        store.append(std::move(frame));
        if (second % 256 == 0)
            store.flush();
    }
    store.flush();
    if (const auto sealed = store.sealNow(); !sealed)
        qFatal("%s", qPrintable(sealed.error().toString()));
}

double millisecondsOf(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        const std::int64_t start = threadCpuNs();
        work();
        times.push_back(static_cast<double>(threadCpuNs() - start) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[kRounds / 2];
}

void measure(const Engine &engine, const DashboardQuery &query)
{
    const Timestamp end = engine.store().newest();
    Result<QueryResult> result;
    const double evaluation = millisecondsOf([&] {
        result = query.stepMs == 0 ? engine.instant(query.expr, end)
                                   : engine.range(query.expr, end - query.rangeMs, end, query.stepMs);
    });
    if (!result)
        qFatal("%s: %s", qPrintable(query.name), qPrintable(result.error().toString()));
    qsizetype bytes = 0;
    const double encoding = millisecondsOf([&] { bytes = prometheus::answer(*result, 0).body.size(); });
    std::printf("%-20s %10.3f %10.3f %8zu %9lld\n", qPrintable(query.name), evaluation, encoding, result->series.size(),
                static_cast<long long>(bytes));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: bench_dashboard DIRECTORY [SECONDS [NAME]]");
    SystemClock clock;
    Instruments instruments;
    const StoreOptions options = StoreOptions::keepingAll();
    const auto store = Store::open(arguments[1], clock, instruments, options);
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    if ((*store)->newest() == 0)
        fill(**store, arguments.value(2, QStringLiteral("86400")).toLongLong());
    const auto queries = readDashboardQueries(QStringLiteral(BELFRY_BENCH_QUERIES));
    if (!queries)
        qFatal("%s", qPrintable(queries.error().toString()));
    const Engine engine(**store);
    std::printf("%-20s %10s %10s %8s %9s\n", "CPU ms, median of 7", "evaluate", "encode", "series", "bytes");
    for (const DashboardQuery &query : *queries) {
        if (arguments.size() < 4 || arguments[3] == query.name)
            measure(engine, query);
    }
    return 0;
}
