// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/sealer.h"

#include "store/archive/block_pages.h"
#include "store/sample_runs.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace belfry {

namespace {

struct Source {
    std::vector<Timestamp> times;
    std::vector<SeriesId> ids;
    std::unordered_set<SeriesId> late;
};

Source gather(std::span<const HeadBlock> blocks)
{
    Source source;
    for (const HeadBlock &block : blocks) {
        const auto times = block.raw ? block.raw->times() : std::span<const Timestamp>(block.packed->times);
        source.times.insert(source.times.end(), times.begin(), times.end());
        const auto ids = block.raw ? block.raw->ids() : block.packed->ids;
        source.ids.insert(source.ids.end(), ids.begin(), ids.end());
        source.late.insert(block.late.begin(), block.late.end());
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

void readAll(std::span<const HeadBlock> blocks, SeriesId id, ChunkReader &reader, SampleRuns &out)
{
    out.samples().clear();
    for (const HeadBlock &block : blocks) {
        out.append([&](std::vector<Sample> &samples) {
            if (block.raw)
                block.raw->read(id, block.from() - 1, block.to(), samples);
            else if (const auto index = block.packed->find(id))
                return reader.read(*block.packed, *index, block.from() - 1, block.to(), samples);
            return true;
        });
    }
    out.settle();
}

double lostIn(std::span<const Sample> samples, std::int64_t width)
{
    std::vector<TierBucket> buckets;
    appendBuckets(samples, width, buckets);
    return buckets.size() == 1 ? buckets.front().lost : 0;
}

// A late part lies among values of its bucket that were sealed before it: what it adds to their sum of losses is what
// all of them lost less what the others did.
void correctLate(TierBucket &late, std::span<const Sample> samples, const std::vector<Sample> &before,
                 std::int64_t width)
{
    if (before.empty() || late.count == 0 || late.first_t > before.back().t)
        return;
    SampleRuns all;
    all.append([&before](std::vector<Sample> &out) { return out = before, true; });
    all.append([&](std::vector<Sample> &out) {
        std::copy_if(samples.begin(), samples.end(), std::back_inserter(out),
                     [&](const Sample &sample) { return sample.t > late.t - width && sample.t <= late.t; });
        return true;
    });
    all.settle();
    late.lost = lostIn(all.samples(), width) - lostIn(before, width);
}

} // namespace

SealedGeneration sealGeneration(Generation generation, std::span<const HeadBlock> blocks, const IsCounter &isCounter,
                                const EarlierSamples &earlier)
{
    constexpr std::int64_t width = bucketWidth(Tier::TenSeconds);
    const Source source = gather(blocks);
    BlockPages raw(Tier::Raw, generation, generation, source.times);
    BlockPages tier(Tier::TenSeconds, generation, generation, endsOf(source.times, width));
    ChunkReader reader;
    SampleRuns runs;
    std::vector<TierBucket> buckets;
    for (const SeriesId id : source.ids) {
        readAll(blocks, id, reader, runs);
        const std::vector<Sample> &samples = runs.samples();
        if (samples.empty())
            continue;
        raw.add(id, samples);
        if (id.value() >= kBucketIds)
            continue;
        buckets.clear();
        appendBuckets(samples, width, buckets);
        const bool counter = isCounter(id);
        for (TierBucket &bucket : counter &&source.late.contains(id) ? std::span(buckets) : std::span<TierBucket>())
            correctLate(bucket, samples, earlier(id, bucket.t - width, bucket.t), width);
        tier.add(id, buckets, counter);
    }
    SealedGeneration sealed{raw.finish(), tier.finish()};
    sealed.raw.merged = true;
    sealed.raw.lastTick = source.times.empty() ? 0 : source.times.back();
    sealed.raw.epoch = sealed.buckets.epoch = blocks.empty() ? 0 : blocks.front().epoch;
    return sealed;
}

} // namespace belfry
