// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/sealer.h"

#include "store/archive/block_pages.h"
#include "store/sample_runs.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kAtOnce = 256; // series whose earlier samples are read together

struct Source {
    std::vector<Timestamp> times;
    std::vector<SeriesId> ids;
    std::vector<SeriesId> late; // those with late samples
    Timestamp from = 0;
    Timestamp to = 0;
};

void sortOut(std::vector<SeriesId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

Source gather(std::span<const HeadBlock> blocks)
{
    Source source;
    for (const HeadBlock &block : blocks) {
        const auto times = block.raw ? block.raw->times() : std::span<const Timestamp>(block.packed->times);
        source.times.insert(source.times.end(), times.begin(), times.end());
        const auto ids = block.raw ? block.raw->ids() : block.packed->ids;
        source.ids.insert(source.ids.end(), ids.begin(), ids.end());
        if (block.late)
            source.late.insert(source.late.end(), block.late->begin(), block.late->end());
        source.from = source.from == 0 ? block.from() : std::min(source.from, block.from());
        source.to = std::max(source.to, block.to());
    }
    sortOut(source.ids);
    sortOut(source.late);
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
            return block.read(id, block.from() - 1, block.to(), reader, samples);
        });
    }
    out.settle();
}

// What earlier generations have of the series with late samples in the buckets that this one has a part of. Is asked in
// ascending order.
class EarlierOfLate
{
public:
    EarlierOfLate(const Source &source, std::int64_t width, const EarlierSamples &read)
        : m_source(source),
          m_from(bucketEnd(source.from, width) - width),
          m_to(bucketEnd(source.to, width)),
          m_read(read)
    {
    }

    std::span<const Sample> of(SeriesId id)
    {
        const auto &late = m_source.late;
        const auto place = std::size_t(std::lower_bound(late.begin(), late.end(), id) - late.begin());
        if (place == late.size() || late[place] != id)
            return {};
        if (place >= m_first + m_found.size()) {
            const auto ids = std::span(late).subspan(place, std::min(kAtOnce, late.size() - place));
            m_found = m_read(ids, m_from, m_to);
            m_found.resize(ids.size());
            m_first = place;
        }
        return m_found[place - m_first];
    }

private:
    const Source &m_source;
    const Timestamp m_from;
    const Timestamp m_to;
    const EarlierSamples &m_read;
    std::size_t m_first = 0;
    std::vector<std::vector<Sample>> m_found;
};

// A late sample that came a second time, after the head had let go of the first.
void leaveOutKnown(std::vector<Sample> &samples, std::span<const Sample> before)
{
    if (!before.empty())
        std::erase_if(samples, [before](const Sample &sample) {
            return std::binary_search(before.begin(), before.end(), sample, earlier);
        });
}

TierBucket bucketOf(std::span<const Sample> samples, std::int64_t width)
{
    std::vector<TierBucket> buckets;
    appendBuckets(samples, width, buckets);
    return buckets.empty() ? TierBucket() : buckets.front();
}

std::span<const Sample> within(std::span<const Sample> samples, Timestamp from, Timestamp to)
{
    const auto first = std::upper_bound(samples.begin(), samples.end(), Sample{from, 0}, earlier);
    const auto last = std::upper_bound(first, samples.end(), Sample{to, 0}, earlier);
    return {first, last};
}

// A late part lies among samples of its bucket that were sealed before it. The newest of all tells whether the series
// ended. What the part adds to the sum of losses is what all values lost less what the others did.
void correctLate(TierBucket &part, std::span<const Sample> samples, std::span<const Sample> earlierSamples,
                 std::int64_t width)
{
    const auto before = within(earlierSamples, part.t - width, part.t);
    if (before.empty())
        return;
    const auto own = within(samples, part.t - width, part.t);
    std::vector<Sample> all(before.size() + own.size());
    std::merge(before.begin(), before.end(), own.begin(), own.end(), all.begin(), earlier);
    part.ended = isStale(all.back().v);
    const TierBucket known = bucketOf(before, width);
    if (known.count > 0 && part.count > 0 && part.first_t <= known.last_t)
        part.lost = bucketOf(all, width).lost - known.lost;
}

} // namespace

SealedGeneration sealGeneration(Generation generation, std::span<const HeadBlock> blocks, const IsCounter &isCounter,
                                const EarlierSamples &readEarlier)
{
    constexpr std::int64_t width = bucketWidth(Tier::TenSeconds);
    const Source source = gather(blocks);
    BlockPages raw(Tier::Raw, generation, generation, source.times);
    BlockPages tier(Tier::TenSeconds, generation, generation, endsOf(source.times, width));
    EarlierOfLate before(source, width, readEarlier);
    ChunkReader reader;
    SampleRuns runs;
    std::vector<TierBucket> buckets;
    for (const SeriesId id : source.ids) {
        readAll(blocks, id, reader, runs);
        std::vector<Sample> &samples = runs.samples();
        const auto known = before.of(id);
        leaveOutKnown(samples, known);
        if (samples.empty())
            continue;
        raw.add(id, samples);
        if (id.value() >= kBucketIds)
            continue;
        buckets.clear();
        appendBuckets(samples, width, buckets);
        for (TierBucket &bucket : buckets)
            correctLate(bucket, samples, known, width);
        tier.add(id, buckets, isCounter(id));
    }
    SealedGeneration sealed{raw.finish(), tier.finish()};
    sealed.raw.merged = true;
    sealed.raw.lastTick = source.times.empty() ? 0 : source.times.back();
    sealed.raw.epoch = sealed.buckets.epoch = blocks.empty() ? 0 : blocks.front().epoch;
    return sealed;
}

} // namespace belfry
