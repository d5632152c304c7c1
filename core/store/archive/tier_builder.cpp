// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_builder.h"

#include "store/archive/block_pages.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

DamagedPage damage(const BlockKey &block, std::size_t number, const QString &reason)
{
    return {pageId(block.tier, block.generation, number), reason, block.from, block.to};
}

} // namespace

Result<std::vector<TierBuilder::Cursor>> TierBuilder::open(std::span<const BlockKey> blocks)
{
    std::vector<Cursor> cursors;
    for (const BlockKey &block : blocks) {
        auto pages = m_reader.directory(block);
        if (!pages)
            return tl::unexpected(pages.error());
        cursors.push_back({block, std::move(*pages), 0, false, std::nullopt});
    }
    return cursors;
}

std::vector<SeriesId> TierBuilder::seriesOf(std::span<const Cursor> cursors)
{
    std::vector<SeriesId> ids;
    for (const Cursor &cursor : cursors) {
        for (const auto &page : cursor.pages)
            ids.insert(ids.end(), page.begin(), page.end());
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    return ids;
}

Result<void> TierBuilder::load(Cursor &cursor, std::vector<DamagedPage> &damaged)
{
    auto page = m_reader.page(cursor.block, cursor.number);
    cursor.loaded = true;
    cursor.page.reset();
    if (!page && page.error().kind == ErrorKind::Unavailable)
        return tl::unexpected(page.error());
    if (!page)
        damaged.push_back(damage(cursor.block, cursor.number, page.error().message));
    else if (*page)
        cursor.page = std::move(*page);
    else if (m_reader.isMissing(cursor.block, cursor.number).value_or(false)) {
        damaged.push_back(damage(cursor.block, cursor.number, QStringLiteral("it is gone")));
        damaged.back().isGone = true;
    }
    return {};
}

// Whether the block has the series; then its page is there, unless that is damaged or gone.
Result<bool> TierBuilder::seek(Cursor &cursor, SeriesId id, std::vector<DamagedPage> &damaged)
{
    const auto &pages = cursor.pages;
    while (cursor.number < pages.size() && (pages[cursor.number].empty() || pages[cursor.number].back() < id)) {
        ++cursor.number;
        cursor.loaded = false;
    }
    if (cursor.number == pages.size() ||
        !std::binary_search(pages[cursor.number].begin(), pages[cursor.number].end(), id))
        return false;
    if (!cursor.loaded) {
        if (auto done = load(cursor, damaged); !done)
            return tl::unexpected(done.error());
    }
    return cursor.page.has_value();
}

// The ends of the buckets that most series share.
Result<std::vector<Timestamp>> TierBuilder::sharedEnds(std::vector<Cursor> &cursors, std::vector<DamagedPage> &damaged)
{
    std::vector<Timestamp> ends;
    for (Cursor &cursor : cursors) {
        if (cursor.pages.empty())
            continue;
        if (auto done = load(cursor, damaged); !done)
            return tl::unexpected(done.error());
        for (const Timestamp t : cursor.page ? cursor.page->times : std::vector<Timestamp>()) {
            if (const Timestamp end = bucketEnd(t, bucketWidth(m_tier)); ends.empty() || ends.back() < end)
                ends.push_back(end);
        }
    }
    return ends;
}

bool TierBuilder::take(const Cursor &cursor, SeriesId id)
{
    if (cursor.block.tier != Tier::Raw)
        return m_decoder.read(*cursor.page, id, m_parts);
    const auto index = cursor.page->find(id);
    if (!index)
        return true;
    m_samples.clear();
    const bool good = m_chunks.read(*cursor.page, *index, std::numeric_limits<Timestamp>::min(),
                                    std::numeric_limits<Timestamp>::max(), m_samples);
    appendBuckets(m_samples, bucketWidth(m_tier), m_parts);
    return good;
}

// Parts that were sealed later but are earlier take their place.
void TierBuilder::finishSeries()
{
    const auto earlier = [](const TierBucket &a, const TierBucket &b) { return a.t < b.t; };
    if (!std::is_sorted(m_parts.begin(), m_parts.end(), earlier))
        std::stable_sort(m_parts.begin(), m_parts.end(), earlier);
    m_buckets.clear();
    appendWider(m_parts, bucketWidth(m_tier), m_buckets);
}

Result<SealedBlock> TierBuilder::build(std::span<const BlockKey> below, const IsCounter &isCounter,
                                       std::vector<DamagedPage> &damaged)
{
    auto cursors = open(below);
    if (!cursors)
        return tl::unexpected(cursors.error());
    auto ends = sharedEnds(*cursors, damaged);
    if (!ends)
        return tl::unexpected(ends.error());
    BlockPages pages(m_tier, below.front().first, below.back().generation, std::move(*ends));
    for (const SeriesId id : seriesOf(*cursors)) {
        m_parts.clear();
        for (Cursor &cursor : *cursors) {
            const auto there = seek(cursor, id, damaged);
            if (!there)
                return tl::unexpected(there.error());
            if (*there && !take(cursor, id))
                damaged.push_back(damage(cursor.block, cursor.number, QStringLiteral("impossible chunk")));
        }
        finishSeries();
        if (!m_buckets.empty() && id.value() < kBucketIds)
            pages.add(id, m_buckets, isCounter(id));
    }
    SealedBlock block = pages.finish();
    block.epoch = below.back().epoch;
    return block;
}

} // namespace belfry
