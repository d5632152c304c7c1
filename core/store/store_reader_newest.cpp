// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include <algorithm>
#include <optional>

// What an instant query reads of the head.

namespace belfry {

namespace {

std::optional<Sample> newestOf(const HeadBlock &block, SeriesId id, const SelectHints &hints, ChunkReader &chunks,
                               std::vector<Sample> &scratch)
{
    if (block.raw) {
        Sample sample;
        return block.raw->readNewest(id, hints.from, hints.to, sample) ? std::optional(sample) : std::nullopt;
    }
    scratch.clear();
    if (const auto index = block.packed->find(id))
        chunks.read(*block.packed, *index, hints.from, hints.to, scratch);
    return scratch.empty() ? std::nullopt : std::optional(scratch.back());
}

// Of the head's newest sample and what the archive has, the newest.
void joinNewest(SampleRuns &newest, SampleRuns archived, std::int64_t epoch)
{
    archived.append(newest, epoch);
    archived.settle();
    if (!archived.empty())
        newest.samples() = {archived.samples().back()};
}

} // namespace

Result<Selected> StoreReader::selectNewest(const SelectHints &hints, const Selection &selection) const
{
    Rows rows(selection.ids.size());
    const Head::Snapshot snapshot = m_context.head->snapshot(hints.from, hints.to);
    readNewest(hints, snapshot, selection, rows);
    // The archive may have something later than what the head has, where the clock was set back or samples came late.
    std::vector<bool> missing(rows.size());
    std::transform(rows.begin(), rows.end(), missing.begin(), [&snapshot, &hints](const SampleRuns &row) {
        return row.empty() || row.samples().back().t < std::min(snapshot.before, hints.to);
    });
    if (hints.from < snapshot.before && std::find(missing.begin(), missing.end(), true) != missing.end()) {
        std::vector<ArchivedSeries> archived(rows.size());
        if (auto done = readArchive(hints, selection, missing, Tier::Raw, snapshot.oldest, archived); !done)
            return tl::unexpected(done.error());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (missing[i])
                joinNewest(rows[i], std::move(archived[i].samples), snapshot.openEpoch);
        }
    }
    Selected result;
    result.series.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].settle();
        if (!rows[i].empty())
            result.series.push_back({selection.labels[i], std::move(rows[i].samples())});
    }
    return result;
}

// From the newest block backwards, until no older one can have anything later. What two blocks have at one time, the
// clock showed again after it was set back: the later reading counts.
void StoreReader::readNewest(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                             Rows &rows) const
{
    if (snapshot.open) {
        m_context.head->readOpen(snapshot, [&](const OpenBlock &open) {
            for (std::size_t i = 0; i < rows.size(); ++i) {
                Sample sample;
                if (open.readNewest(selection.ids[i], hints.from, hints.to, sample))
                    rows[i].samples() = {sample};
            }
        });
    }
    ChunkReader chunks;
    std::vector<Sample> scratch;
    for (auto block = snapshot.blocks.rbegin(); block != snapshot.blocks.rend(); ++block) {
        const Timestamp to = block->to();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<Sample> &newest = rows[i].samples();
            if (!newest.empty() && newest.back().t >= to)
                continue;
            const auto found = newestOf(*block, selection.ids[i], hints, chunks, scratch);
            if (found && (newest.empty() || found->t > newest.back().t))
                newest = {*found};
        }
    }
}

} // namespace belfry
