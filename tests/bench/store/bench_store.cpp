// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "host_rows.h"

#include "store/codec/block_builder.h"
#include "store/codec/page.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

#include <malloc.h>

// What the store costs: bytes a sample, encoding and decoding, CPU a tick, queries, opening. Numbers only.

using namespace belfry;
using namespace belfry::bench;

namespace {

constexpr std::size_t kSeries = 1000;
constexpr Timestamp kStart = 1'700'000'000'000;

double processCpu()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

double fieldOf(const char *file, const char *name)
{
    QFile proc(QString::fromLatin1(file));
    if (!proc.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : proc.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(qsizetype(qstrlen(name))).simplified().split(' ').first().toDouble();
    }
    return 0;
}

void row(const char *what, double value, const char *unit)
{
    std::printf("%-46s %12.3f %s\n", what, value, unit);
}

void benchCodec(CodecTarget target, std::size_t ticks, const char *name)
{
    HostRows rows(kSeries);
    std::vector<std::vector<Sample>> samples(kSeries);
    std::vector<Timestamp> times;
    for (std::size_t tick = 0; tick < ticks; ++tick) {
        times.push_back(kStart + Timestamp(tick) * 1000);
        const auto &values = rows.next();
        for (std::size_t i = 0; i < kSeries; ++i)
            samples[i].push_back({times.back(), values[i]});
    }
    const double total = double(kSeries * ticks);
    BlockBuilder builder(target);
    std::vector<Bytes> pages;
    SeriesBlock block;
    double start = processCpu();
    builder.begin(times);
    for (std::size_t i = 0; i < kSeries; ++i) {
        builder.add(SeriesId(std::uint32_t(i + 1)), samples[i]);
        if (target == CodecTarget::Compress && (builder.size() > 24'000 || i + 1 == kSeries)) {
            pages.push_back(writePage(builder.finish()));
            builder.begin(times);
        }
    }
    if (target == CodecTarget::Memory)
        block = builder.finish();
    const double encoded = processCpu() - start;
    start = processCpu();
    ChunkReader reader;
    std::vector<Sample> out;
    std::size_t bytes = block.bytes();
    const auto readAll = [&](const SeriesBlock &from) {
        for (std::size_t i = 0; i < from.ids.size(); ++i) {
            out.clear();
            reader.read(from, i, 0, kStart * 2, out);
        }
    };
    if (target == CodecTarget::Memory)
        readAll(block);
    else
        bytes = 0;
    for (const Bytes &page : pages) {
        bytes += page.size();
        readAll(*readPage(page));
    }
    const double decoded = processCpu() - start;
    std::printf("-- %s: %zu series, %zu ticks\n", name, kSeries, ticks);
    row("bytes a sample", double(bytes) / total, "B");
    row("encode", total / encoded / 1e6, "million samples/s");
    row("decode", total / decoded / 1e6, "million samples/s");
}

struct Filled {
    QTemporaryDir directory;
    SystemClock clock;
    Instruments instruments;
    std::unique_ptr<Store> store;
    Timestamp newest = 0;

    bool open()
    {
        StoreOptions options;
        for (TierRetention &keep : options.retention)
            keep.ageMs = 1LL << 45; // the samples' times are long ago
        auto opened = Store::open(directory.path(), clock, instruments, options);
        if (!opened)
            std::printf("%s\n", qPrintable(opened.error().toString()));
        else
            store = std::move(*opened);
        return opened.has_value();
    }
};

void benchTicks(Filled &filled, int ticks)
{
    HostRows rows(kSeries);
    std::vector<FramePtr> frames;
    double cpu = 0;
    const double written = fieldOf("/proc/self/io", "write_bytes:");
    for (int tick = 1; tick <= ticks; ++tick) {
        auto frame = std::make_shared<Frame>();
        frame->host = {rows.list(), filled.newest = kStart + tick * 1000, rows.next()};
        frames.push_back(std::move(frame));
        if (frames.size() < 100 && tick != ticks)
            continue;
        const double start = processCpu();
        for (FramePtr &one : frames)
            filled.store->append(std::move(one));
        filled.store->flush();
        cpu += processCpu() - start;
        frames.clear();
    }
    const double start = processCpu();
    (void)filled.store->sealNow();
    cpu += processCpu() - start;
    const StoreStats stats = filled.store->stats();
    const double samples = double(kSeries) * ticks;
    std::printf("-- a store: %zu series, %d ticks, everything included\n", kSeries, ticks);
    row("CPU a tick", cpu / ticks * 1e6, "µs");
    row("of a core at one tick a second", cpu / ticks * 1e3, "thousandths");
    row("archive", stats.bytesPerSample(), "B a sample");
    row("written to disk (write_bytes)", (fieldOf("/proc/self/io", "write_bytes:") - written) / samples, "B a sample");
    row("head", double(stats.headBytes) / 1024, "KiB");
}

template<typename Work>
void timed(const char *what, int times, const Work &work)
{
    work(); // warm
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        work();
    row(what, double(timer.nsecsElapsed()) * 1e-6 / times, "ms");
}

void benchQueries(const Filled &filled)
{
    const std::vector<Matcher> sixteen{{"__name__", MatchOp::Equal, "node_metric_5_total"}};
    const std::vector<Matcher> noisy{{"__name__", MatchOp::Equal, "node_metric_4_total"}};
    const auto select = [&filled](const std::vector<Matcher> &matchers, Timestamp seconds, Timestamp to, bool newest) {
        SelectHints hints;
        hints.from = to - seconds * 1000;
        hints.to = to;
        hints.newestOnly = newest;
        const auto found = filled.store->select(hints, matchers);
        if (!found || found->series.empty())
            std::printf("no answer\n");
    };
    const Timestamp now = filled.newest;
    std::printf("-- queries\n");
    timed("16 series, newest hour (head)", 50, [&] { select(sixteen, 3500, now, false); });
    timed("16 series, newest hour (head), varying more", 50, [&] { select(noisy, 3500, now, false); });
    timed("16 series, last 60 s (head)", 2000, [&] { select(sixteen, 60, now, false); });
    timed("16 series, newest only (head)", 2000, [&] { select(sixteen, 300, now, true); });
    timed("1000 series, newest only (head)", 200, [&] { select({}, 300, now, true); });
    timed("16 series, an hour from the archive", 20, [&] { select(sixteen, 3600, now - 4'500'000, false); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const double before = fieldOf("/proc/self/smaps_rollup", "Pss:");
    Filled filled;
    if (!filled.open())
        return 1;
    benchTicks(filled, 3 * 3600);
    malloc_trim(0);
    row("memory (PSS) for the store", fieldOf("/proc/self/smaps_rollup", "Pss:") - before, "KiB");
    benchQueries(filled);

    filled.store.reset();
    QElapsedTimer timer;
    timer.start();
    if (!filled.open())
        return 1;
    row("open, archive alone", double(timer.nsecsElapsed()) * 1e-6, "ms");
    benchCodec(CodecTarget::Memory, 128, "codec for memory");
    benchCodec(CodecTarget::Compress, 896, "codec for the archive");
    return 0;
}
