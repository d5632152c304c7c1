// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/sealer.h"

#include "store/archive/block_pages.h"

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

std::vector<Timestamp> endsOf(std::span<const Timestamp> times, std::int64_t width)
{
    std::vector<Timestamp> ends;
    for (const Timestamp t : times) {
        if (const Timestamp end = bucketEnd(t, width); ends.empty() || ends.back() != end)
            ends.push_back(end);
    }
    return ends;
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

} // namespace

SealedGeneration sealGeneration(Generation generation, std::span<const HeadBlock> blocks, const IsCounter &isCounter)
{
    constexpr std::int64_t width = bucketWidth(Tier::TenSeconds);
    const Source source = gather(blocks);
    BlockPages raw(Tier::Raw, generation, generation, source.times);
    BlockPages tier(Tier::TenSeconds, generation, generation, endsOf(source.times, width));
    ChunkReader reader;
    std::vector<Sample> samples;
    std::vector<TierBucket> buckets;
    for (const SeriesId id : source.ids) {
        readAll(blocks, id, reader, samples);
        if (samples.empty())
            continue;
        raw.add(id, samples);
        if (id.value() >= kBucketIds)
            continue;
        buckets.clear();
        appendBuckets(samples, width, buckets);
        tier.add(id, buckets, isCounter(id));
    }
    SealedGeneration sealed{raw.finish(), tier.finish()};
    sealed.raw.merged = true;
    sealed.raw.lastTick = source.times.empty() ? 0 : source.times.back();
    return sealed;
}

} // namespace belfry
