// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include <algorithm>

// Answers of raw samples over a range. Where everything lies is looked up for all series at once, as blocks and pages
// have many; the samples are unpacked series by series, into the same memory.

namespace belfry {

namespace {

// The memory in which a thread unpacks series: fresh memory of a few megabytes costs more than the samples in it.
class ThreadRow
{
public:
    ThreadRow() { row.samples().swap(kept); }
    ~ThreadRow()
    {
        if (row.samples().capacity() <= kMostKept)
            row.samples().swap(kept);
    }
    ThreadRow(const ThreadRow &) = delete;
    ThreadRow &operator=(const ThreadRow &) = delete;

    SampleRuns row;

private:
    static constexpr std::size_t kMostKept = 1u << 20;
    static thread_local std::vector<Sample> kept;
};

thread_local std::vector<Sample> ThreadRow::kept;

void readLocated(std::span<const LocatedChunks::Chunk> archived, const SelectHints &hints, ChunkReader &chunks,
                 SampleRuns &out, std::vector<DamagedPage> &damaged)
{
    for (const LocatedChunks::Chunk &chunk : archived) {
        const BlockKey &block = *chunk.block;
        out.beginEpoch(block.epoch);
        const bool good = out.append([&](std::vector<Sample> &samples) {
            return chunks.read(*chunk.page, chunk.index, hints.from, hints.to, samples);
        });
        if (!good)
            damaged.push_back({pageId(block.tier, block.generation, chunk.number), QStringLiteral("impossible chunk"),
                               block.from, block.to});
    }
}

} // namespace

Result<Tier> StoreReader::eachRaw(const SelectHints &hints, const Selection &selection, const SeriesSink &sink) const
{
    const Head::Snapshot snapshot = m_context.head->snapshot(hints.from, hints.to);
    LocatedChunks archived;
    archived.series.resize(selection.ids.size());
    if (hints.from < snapshot.before) {
        if (auto done = locate(hints, selection, snapshot.oldest, archived); !done)
            return tl::unexpected(done.error());
    }
    Rows open(snapshot.open ? selection.ids.size() : 0);
    if (auto done = readOpen(hints, snapshot, selection, open); !done)
        return tl::unexpected(done.error());
    ThreadRow memory;
    SampleRuns &row = memory.row;
    ChunkReader chunks;
    SeriesData series;
    std::vector<DamagedPage> damaged;
    std::size_t samples = 0;
    Result<void> done;
    for (std::size_t i = 0; done && i < selection.ids.size(); ++i) {
        row.clear();
        readLocated(archived.series[i], hints, chunks, row, damaged);
        readClosed(snapshot, selection.ids[i], hints, chunks, row);
        if (snapshot.open)
            row.append(open[i], snapshot.openEpoch);
        row.settle();
        samples += row.size();
        done = checkLimits(hints, samples);
        if (!done || row.empty())
            continue;
        series.labels = selection.labels[i];
        series.samples.swap(row.samples());
        done = sink(series);
        series.samples.swap(row.samples());
    }
    reportDamage(Error(), std::move(damaged));
    return done ? Result<Tier>(Tier::Raw) : tl::unexpected(done.error());
}

Result<void> StoreReader::locate(const SelectHints &hints, const Selection &selection, Generation before,
                                 LocatedChunks &out) const
{
    const std::vector<std::size_t> order = byId(selection);
    const std::vector<SeriesId> ids = idsAt(selection, order);
    LocatedChunks sorted;
    const ArchiveQuery query{ids, hints.from, hints.to, Tier::Raw, hints.cancelled, hints.maxSamples};
    auto done = inArchive([&](ArchiveReader &reader, std::vector<DamagedPage> &damaged) -> Result<void> {
        auto blocks = reader.rawBlocks(before);
        if (!blocks)
            return tl::unexpected(blocks.error());
        sorted.blocks = std::move(*blocks);
        return reader.locate(query, sorted, damaged);
    });
    for (std::size_t i = 0; done && i < order.size(); ++i)
        out.series[order[i]] = std::move(sorted.series[i]);
    out.pages = std::move(sorted.pages);
    out.blocks = std::move(sorted.blocks);
    return done;
}

} // namespace belfry
