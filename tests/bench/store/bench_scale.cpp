// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_tools.h"
#include "host_rows.h"

#include "fakes/manual_clock.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>

#include <cstdlib>
#include <functional>

#include <malloc.h>

// What many series cost: memory with an hour of samples each, CPU a tick, the longest tick, finding series by their
// labels, and lists that change every tick. Arguments: series (100,000) and ticks (3,600).

using namespace belfry;
using namespace belfry::bench;

namespace {

constexpr Timestamp kStart = 1'700'000'000'000;
constexpr int kTicksAhead = 32;

double residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble();
    }
    return 0;
}

struct Filled {
    QTemporaryDir directory;
    ManualClock clock{kStart};
    Instruments instruments;
    Counter &written = instruments.counter(Labels::of("belfry_store_write_seconds_total"), "");
    QSemaphore stored;
    std::unique_ptr<Store> store;

    bool open()
    {
        auto opened = Store::open(directory.path(), clock, instruments);
        if (!opened)
            std::fprintf(stderr, "%s\n", qPrintable(opened.error().toString()));
        else
            store = std::move(*opened);
        if (store) {
            QObject::connect(
                store.get(), &Store::frameStored, store.get(), [this] { stored.release(); }, Qt::DirectConnection);
        }
        return store != nullptr;
    }

    // Waits until head and journal have it; the CPU seconds that took the store's thread.
    double append(const SeriesListPtr &list, const std::vector<double> &values)
    {
        auto frame = std::make_shared<Frame>();
        clock.advance(1000);
        frame->host = {list, clock.nowMs(), values};
        const double before = written.value();
        store->append(FramePtr(std::move(frame)));
        stored.acquire();
        return written.value() - before;
    }
};

void benchTicks(Filled &filled, HostRows &rows, int ticks, double before)
{
    const std::size_t series = rows.list()->size();
    double cpu = 0;
    std::vector<double> seconds;
    double peak = 0;
    for (int tick = 0; tick < ticks; ++tick) {
        const std::vector<double> &values = rows.next();
        const double start = processCpu();
        seconds.push_back(filled.append(rows.list(), values));
        cpu += processCpu() - start;
        if (tick % kTicksAhead == 0) {
            filled.store->flush(); // packing and sealing have a second a tick in real time
            peak = std::max(peak, residentKiB());
        }
    }
    malloc_trim(0);
    const StoreStats stats = filled.store->stats();
    const double all = double(series) * ticks;
    std::printf("-- %zu series, %d ticks\n", series, ticks);
    row("CPU, sealing included", cpu / all * 1e9, "ns a sample");
    row("a tick in head and journal, median CPU", median(seconds) * 1e3, "ms");
    row("a tick in head and journal, most CPU", *std::max_element(seconds.begin(), seconds.end()) * 1e3, "ms");
    row("memory", (residentKiB() - before) * 1024 / double(series), "B a series");
    row("memory at most", (peak - before) * 1024 / double(series), "B a series");
    row("of which the head says", double(stats.headBytes) / double(series), "B a series");
    row("dropped samples", double(stats.droppedSamples), "");
    row("oldest in memory or archive", double(filled.clock.nowMs() - stats.oldest) / 1000, "s ago");
}

void timed(const char *what, const Store &store, const std::function<std::vector<Matcher>(int)> &matchers)
{
    constexpr int kRounds = 9;
    std::vector<double> seconds;
    std::size_t found = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double start = threadCpu();
        const auto result = store.series(kStart, kStart + 1, matchers(round)); // no sample there: labels alone
        seconds.push_back(threadCpu() - start);
        SelectHints hints;
        hints.from = store.newest() - 1000;
        hints.to = store.newest();
        hints.newestOnly = true;
        found = store.select(hints, matchers(round))->series.size();
    }
    std::printf("%-52s %12.3f ms, %zu series\n", what, median(seconds) * 1e3, found);
}

// Each round asks for something new, so that nothing is remembered of it.
void benchSelect(const Store &store)
{
    using M = std::vector<Matcher>;
    const std::string name(kMetricName);
    std::printf("-- selecting\n");
    timed("one metric and device", store, [&](int i) {
        return M{{name, MatchOp::Equal, "node_metric_" + std::to_string(100 + i) + "_total"},
                 {"device", MatchOp::Equal, "dev3"}};
    });
    timed("a metric", store, [&](int i) {
        return M{{name, MatchOp::Equal, "node_metric_" + std::to_string(100 + i) + "_total"}};
    });
    timed("a device", store, [&](int i) { return M{{"device", MatchOp::Equal, "dev" + std::to_string(i)}}; });
    timed("a choice of metrics", store, [&](int i) {
        const std::string n = std::to_string(i);
        return M{{name, MatchOp::Regex, "node_metric_1" + n + "_total|node_metric_2" + n + "_total"}};
    });
    timed("metrics by prefix", store, [&](int i) {
        return M{{name, MatchOp::Regex, "node_metric_12" + std::to_string(i) + ".*"}};
    });
    timed("metrics by an expression", store, [&](int i) {
        return M{{name, MatchOp::Regex, "node_[a-z]+_" + std::to_string(i) + "[0-9]_total"}};
    });
    timed("a device and metrics by an expression", store, [&](int i) {
        return M{{"device", MatchOp::Equal, "dev" + std::to_string(i)}, {name, MatchOp::Regex, "[a-z_]+1.3_total"}};
    });
    timed("all but one device of all metrics", store, [&](int i) {
        return M{{"job", MatchOp::Equal, "node"}, {"device", MatchOp::NotEqual, "dev" + std::to_string(i)}};
    });
}

// A process comes and another goes, every tick.
void benchChangingLists(Filled &filled, HostRows &rows)
{
    std::vector<double> seconds;
    std::vector<double> values = rows.next();
    SeriesListPtr list = rows.list();
    for (int i = 0; i < 20; ++i) {
        auto next = std::make_shared<SeriesList>(*list);
        const std::string name = "process" + std::to_string(i);
        next->labels[list->size() / 2] = std::make_shared<const Labels>(Labels::of("process_cpu", {{"name", name}}));
        list = std::move(next);
        seconds.push_back(filled.append(list, values));
    }
    row("a tick whose list changed, median CPU", median(seconds) * 1e3, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const std::size_t series = argc > 1 ? std::size_t(std::atoi(argv[1])) : 100'000;
    const int ticks = argc > 2 ? std::atoi(argv[2]) : 3600;
    Filled filled;
    if (!filled.open())
        return 1;
    const double before = residentKiB();
    HostRows rows(series);
    benchTicks(filled, rows, ticks, before);
    benchSelect(*filled.store);
    benchChangingLists(filled, rows);
    return 0;
}
