// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include <algorithm>

// Answers in which a coarser tier has part.

namespace belfry {

namespace {

Sample lastOf(const TierBucket &bucket)
{
    return {bucket.t, bucket.ended ? staleMarker() : bucket.last};
}

// Buckets, then samples that are later than all of them.
SeriesData merged(BucketTimeline timeline, SampleRuns newer, const SelectHints &hints)
{
    SeriesData data;
    newer.settle();
    data.samples = std::move(newer.samples());
    timeline.takeEarly(data.samples);
    std::vector<TierBucket> buckets = timeline.take();
    if (hints.newestOnly && !data.samples.empty())
        data.samples.erase(data.samples.begin(), data.samples.end() - 1);
    else if (hints.newestOnly && buckets.size() > 1)
        buckets.erase(buckets.begin(), buckets.end() - 1);
    if (hints.buckets) {
        data.buckets = std::move(buckets);
    } else if (!hints.newestOnly || data.samples.empty()) {
        std::vector<Sample> lasts(buckets.size());
        std::transform(buckets.begin(), buckets.end(), lasts.begin(), lastOf);
        data.samples.insert(data.samples.begin(), lasts.begin(), lasts.end());
    }
    return data;
}

} // namespace

Tier StoreReader::wantedTier(const SelectHints &hints) const
{
    return hints.resolution == Resolution::Auto ? tierFor(hints.step, hints.range) : Tier::Raw;
}

// Whether coarser tiers go back further than raw samples, and the range does too.
bool StoreReader::isExpired(Timestamp from) const
{
    const Timestamp oldest = m_context.archiveOldest;
    const Timestamp archived = m_context.rawOldest;
    const Timestamp raw = archived != 0 ? archived : m_context.head->from();
    return oldest != 0 && oldest < raw && from < raw;
}

Result<Selected> StoreReader::selectTiers(const SelectHints &hints, const Selection &selection, Tier wanted) const
{
    // What is sealed by now comes from the archive, buckets and all; only what isn't comes from the head.
    const std::uint32_t sealed = m_context.archivedGeneration;
    Head::Snapshot snapshot = m_context.head->snapshot(hints.from, hints.to);
    std::erase_if(snapshot.blocks, [sealed](const HeadBlock &block) { return block.generation.value() <= sealed; });
    std::vector<ArchivedSeries> archived(selection.ids.size());
    const std::vector<bool> all(archived.size(), true);
    if (auto done = readArchive(hints, selection, all, wanted, Generation(sealed + 1), archived); !done)
        return tl::unexpected(done.error());
    Rows rows(archived.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::move(archived[i].samples);
    SelectHints every = hints;
    every.newestOnly = false;
    if (auto done = readHead(every, snapshot, selection, rows); !done)
        return tl::unexpected(done.error());
    Selected result;
    for (std::size_t i = 0; i < archived.size(); ++i) {
        const Tier tier = archived[i].tier;
        SeriesData data = merged(std::move(archived[i].buckets), std::move(rows[i]), hints);
        if (data.samples.empty() && data.buckets.empty())
            continue;
        result.tier = std::max(result.tier, tier);
        data.labels = selection.labels[i];
        result.series.push_back(std::move(data));
    }
    return result;
}

} // namespace belfry
