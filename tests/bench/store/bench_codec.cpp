// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_tools.h"
#include "host_rows.h"
#include "recording.h"

#include "store/archive/block_pages.h"
#include "store/codec/block_builder.h"
#include "store/codec/page.h"

#include <QCoreApplication>

#include <algorithm>

// What the codec makes of samples and how fast, in CPU time of one thread: on rows as hosts yield them, on rows of
// each kind alone, and on recordings that are given as arguments.

using namespace belfry;
using namespace belfry::bench;

namespace {

constexpr Timestamp kStart = 1'700'000'000'000;
constexpr int kRounds = 7;

// Series over one block's span.
struct Rows {
    std::vector<Timestamp> times;
    std::vector<std::vector<Sample>> series;
    std::size_t samples() const
    {
        std::size_t sum = 0;
        for (const auto &one : series)
            sum += one.size();
        return sum;
    }
};

Rows synthetic(HostRows &&host, std::size_t ticks)
{
    Rows rows;
    rows.series.resize(host.list()->size());
    for (std::size_t tick = 0; tick < ticks; ++tick) {
        rows.times.push_back(kStart + Timestamp(tick) * 1000);
        const auto &values = host.next();
        for (std::size_t i = 0; i < values.size(); ++i)
            rows.series[i].push_back({rows.times.back(), values[i]});
    }
    return rows;
}

bool varies(const std::vector<Sample> &samples)
{
    return std::any_of(samples.begin(), samples.end(),
                       [&samples](const Sample &sample) { return !sameBits(sample.v, samples.front().v); });
}

Rows varyingOf(const Rows &all)
{
    Rows rows{all.times, {}};
    std::copy_if(all.series.begin(), all.series.end(), std::back_inserter(rows.series), varies);
    return rows;
}

// As the head packs and as the sealer fills pages.
std::vector<SeriesBlock> build(BlockBuilder &builder, CodecTarget target, const Rows &rows)
{
    std::vector<SeriesBlock> blocks;
    builder.begin(rows.times);
    for (std::size_t i = 0; i < rows.series.size(); ++i) {
        builder.add(SeriesId(std::uint32_t(i + 1)), rows.series[i]);
        if (target == CodecTarget::Compress && (builder.size() >= kPageBytes || builder.count() >= kPageSeries)) {
            blocks.push_back(builder.finish());
            builder.begin(rows.times);
        }
    }
    if (builder.count() > 0)
        blocks.push_back(builder.finish());
    return blocks;
}

void readAll(ChunkReader &reader, const SeriesBlock &block, std::vector<Sample> &out)
{
    for (std::size_t i = 0; i < block.ids.size(); ++i) {
        out.clear();
        if (!reader.read(block, i, 0, 2 * kStart, out))
            std::abort();
    }
}

void bench(const char *name, CodecTarget target, const Rows &rows)
{
    const double samples = double(rows.samples());
    if (samples == 0)
        return;
    BlockBuilder builder(target);
    std::vector<SeriesBlock> blocks;
    std::vector<Bytes> pages;
    ChunkReader reader;
    std::vector<Sample> out;
    const bool disk = target == CodecTarget::Compress;
    const double encode = medianCpu(kRounds, [&] { blocks = build(builder, target, rows); });
    const double decode = medianCpu(kRounds, [&] {
        for (const SeriesBlock &block : blocks)
            readAll(reader, block, out);
    });
    const double write = medianCpu(disk ? kRounds : 0, [&] {
        pages.clear();
        for (const SeriesBlock &block : blocks)
            pages.push_back(writePage(block));
    });
    const double read = medianCpu(disk ? kRounds : 0, [&] {
        for (const Bytes &page : pages)
            readAll(reader, *readPage(page), out);
    });
    double bytes = 0;
    for (const SeriesBlock &block : blocks)
        bytes += disk ? 0 : double(block.bytes());
    for (const Bytes &page : pages)
        bytes += double(page.size());
    const auto speed = [samples](double seconds) { return seconds > 0 ? samples / seconds / 1e6 : 0; };
    std::printf("%-34s %-6s %8.3f %9.1f %9.1f", name, disk ? "disk" : "memory", bytes / samples, speed(encode),
                speed(decode));
    if (disk)
        std::printf(" %9.1f %9.1f", speed(encode + write), speed(read));
    std::printf("\n");
}

void benchBoth(const char *name, const Rows &memory, const Rows &disk)
{
    bench(name, CodecTarget::Memory, memory);
    bench(name, CodecTarget::Compress, disk);
}

void benchSynthetic()
{
    using Kind = HostRows::Kind;
    benchBoth("a host's mix", synthetic(HostRows(1000), 128), synthetic(HostRows(1000), 896));
    const std::pair<const char *, Kind> kinds[] = {
        {"constant", Kind::Constant},    {"counters", Kind::Counter}, {"hundredths of seconds", Kind::CpuTime},
        {"bytes in pages", Kind::Bytes}, {"loads", Kind::Load},       {"noise", Kind::Noise},
    };
    for (const auto &[name, kind] : kinds)
        benchBoth(name, synthetic(HostRows(200, kind), 128), synthetic(HostRows(200, kind), 896));
}

// The part of a recording that one block of so many ticks would have.
Rows rowsOf(const Recording &recording, Timestamp from, std::size_t ticks)
{
    Rows rows;
    for (const SeriesData &series : recording.read(from, from + Timestamp(ticks) * 1000))
        rows.series.push_back(series.samples);
    for (const auto &samples : rows.series) {
        if (samples.size() > rows.times.size()) {
            rows.times.resize(samples.size());
            std::transform(samples.begin(), samples.end(), rows.times.begin(), [](const Sample &s) { return s.t; });
        }
    }
    return rows;
}

bool benchRecording(const char *directory)
{
    const auto recording = Recording::open(QString::fromLocal8Bit(directory));
    if (!recording) {
        std::fprintf(stderr, "%s\n", qPrintable(recording.error().toString()));
        return false;
    }
    for (const Recording::Stretch &stretch : (*recording)->stretches()) {
        const Timestamp middle = stretch.from + (stretch.to - stretch.from) / 2;
        const Rows memory = rowsOf(**recording, middle, 128);
        const Rows disk = rowsOf(**recording, middle, 896);
        std::printf("%s: %zu series, %zu of them vary\n", directory, disk.series.size(), varyingOf(disk).series.size());
        benchBoth("recorded, all", memory, disk);
        benchBoth("recorded, those that vary", varyingOf(memory), varyingOf(disk));
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::printf("%-34s %-6s %8s %9s %9s %9s %9s\n", "million samples a CPU second", "", "bytes", "encode", "decode",
                "to page", "from page");
    benchSynthetic();
    bool good = true;
    for (int i = 1; i < argc; ++i)
        good = benchRecording(argv[i]) && good;
    return good ? 0 : 1;
}
