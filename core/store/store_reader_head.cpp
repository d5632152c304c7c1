// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include <algorithm>
#include <numeric>

// What a query over a range reads of the head.

namespace belfry {

namespace {

constexpr std::size_t kLockedSeries = 256; // read from the open block at a time, so that the writer never waits long

// How many ticks the head has.
std::size_t mostInHead(const Head::Snapshot &snapshot)
{
    return std::accumulate(snapshot.blocks.begin(), snapshot.blocks.end(),
                           snapshot.open ? std::size_t(OpenBlock::kMostTicks) : 0,
                           [](std::size_t sum, const HeadBlock &block) { return sum + block.ticks(); });
}

} // namespace

Result<void> StoreReader::readHead(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                                   Rows &rows) const
{
    ChunkReader chunks;
    std::size_t samples = 0;
    const std::size_t most =
        std::min(mostInHead(snapshot), std::size_t(std::max<Timestamp>(hints.to - hints.from, 0)) + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].samples().reserve(rows[i].size() + most);
        readClosed(snapshot, selection.ids[i], hints, chunks, rows[i]);
        samples += rows[i].size();
        if (auto fine = checkLimits(hints, samples); !fine)
            return fine;
    }
    return snapshot.open ? readOpen(hints, snapshot, selection, rows) : Result<void>();
}

void readClosed(const Head::Snapshot &snapshot, SeriesId id, const SelectHints &hints, ChunkReader &chunks,
                SampleRuns &out)
{
    for (const HeadBlock &block : snapshot.blocks) {
        out.beginEpoch(block.epoch);
        out.append([&](std::vector<Sample> &samples) { return block.read(id, hints.from, hints.to, chunks, samples); });
    }
}

// Appends what the open block has.
Result<void> StoreReader::readOpen(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                                   Rows &rows) const
{
    std::size_t samples = 0;
    for (std::size_t i = 0; i < rows.size();) {
        m_context.head->readOpen(snapshot, [&](const OpenBlock &open) {
            const std::size_t end = std::min(rows.size(), i + kLockedSeries);
            for (; i < end; ++i) {
                rows[i].beginEpoch(snapshot.openEpoch);
                rows[i].append([&](std::vector<Sample> &out) {
                    open.read(selection.ids[i], hints.from, hints.to, out);
                    return true;
                });
                samples += rows[i].size();
            }
        });
        if (auto fine = checkLimits(hints, samples); !fine)
            return fine;
    }
    return {};
}

} // namespace belfry
