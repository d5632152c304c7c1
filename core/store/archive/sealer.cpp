// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/sealer.h"

#include "store/codec/block_builder.h"
#include "store/codec/page.h"

#include <algorithm>

namespace belfry {

namespace {

struct Source {
    std::vector<Timestamp> times;
    std::vector<SeriesId> ids;
};

Source gather(std::span<const HeadBlock> blocks)
{
    Source source;
    for (const HeadBlock &block : blocks) {
        const auto times = block.raw ? block.raw->times() : std::span<const Timestamp>(block.packed->times);
        source.times.insert(source.times.end(), times.begin(), times.end());
        const auto ids = block.raw ? block.raw->ids() : block.packed->ids;
        source.ids.insert(source.ids.end(), ids.begin(), ids.end());
    }
    std::sort(source.ids.begin(), source.ids.end());
    source.ids.erase(std::unique(source.ids.begin(), source.ids.end()), source.ids.end());
    return source;
}

void readAll(std::span<const HeadBlock> blocks, SeriesId id, ChunkReader &reader, std::vector<Sample> &samples)
{
    samples.clear();
    for (const HeadBlock &block : blocks) {
        if (block.raw) {
            block.raw->read(id, block.from() - 1, block.to(), samples);
        } else if (const auto index = block.packed->find(id)) {
            reader.read(*block.packed, *index, block.from() - 1, block.to(), samples);
        }
    }
}

void closePage(BlockBuilder &builder, SealedBlock &sealed)
{
    SeriesBlock block = builder.finish();
    sealed.from = sealed.pages.empty() ? block.from : std::min(sealed.from, block.from);
    sealed.to = sealed.pages.empty() ? block.to : std::max(sealed.to, block.to);
    sealed.samples += block.samples;
    Bytes data = writePage(block);
    sealed.pages.push_back({std::move(block.ids), std::move(data)});
}

} // namespace

SealedBlock sealGeneration(Generation generation, std::span<const HeadBlock> blocks)
{
    SealedBlock sealed;
    sealed.generation = generation;
    const Source source = gather(blocks);
    sealed.lastTick = source.times.empty() ? 0 : source.times.back();

    BlockBuilder builder(CodecTarget::Compress);
    ChunkReader reader;
    std::vector<Sample> samples;
    builder.begin(source.times);
    for (const SeriesId id : source.ids) {
        readAll(blocks, id, reader, samples);
        if (samples.empty())
            continue;
        builder.add(id, samples);
        if (builder.size() >= kPageBytes || builder.count() >= kPageSeries) {
            closePage(builder, sealed);
            builder.begin(source.times);
        }
    }
    if (builder.count() > 0)
        closePage(builder, sealed);
    return sealed;
}

} // namespace belfry
