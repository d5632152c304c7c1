// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

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

} // namespace

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
