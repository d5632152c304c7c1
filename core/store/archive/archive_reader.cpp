// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_reader.h"

#include <algorithm>
#include <iterator>

namespace belfry {

namespace {

std::size_t rowsOf(std::span<const ArchivedSeries> all)
{
    std::size_t rows = 0;
    for (const ArchivedSeries &series : all)
        rows += series.buckets.size() + series.samples.size();
    return rows;
}

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &path)
{
    auto connection = ArchiveConnection::open(path, ArchiveConnection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<ArchiveReader>(new ArchiveReader(std::move(*connection)));
}

bool ArchiveReader::readSamples(const SeriesBlock &page, SeriesId id, std::int64_t epoch, const ArchiveQuery &query,
                                ArchivedSeries &out)
{
    const auto index = page.find(id);
    if (!index) // its block's directory says that it is here
        return false;
    if (query.tier == Tier::Raw) {
        out.samples.beginEpoch(epoch);
        const std::size_t before = out.samples.size();
        const bool good = out.samples.append(
            [&](std::vector<Sample> &samples) { return m_chunks.read(page, *index, query.from, query.to, samples); });
        m_samples += out.samples.size() - before;
        return good;
    }
    m_scratch.clear();
    m_parts.clear();
    const bool good = m_chunks.read(page, *index, query.from, query.to, m_scratch);
    m_samples += m_scratch.size();
    appendBuckets(m_scratch, bucketWidth(query.tier), m_parts);
    out.buckets.add(m_parts, bucketWidth(query.tier));
    return good;
}

bool ArchiveReader::readBuckets(const SeriesBlock &page, SeriesId id, Tier tier, const ArchiveQuery &query,
                                ArchivedSeries &out)
{
    m_parts.clear();
    if (!m_buckets.read(page, id, m_parts))
        return false;
    std::erase_if(m_parts,
                  [&query](const TierBucket &bucket) { return bucket.t <= query.from || bucket.last_t > query.to; });
    m_samples += m_parts.size();
    if (tier < query.tier) {
        m_wider.clear();
        appendWider(m_parts, bucketWidth(query.tier), m_wider);
        m_parts.swap(m_wider);
    }
    const Tier as = std::max(tier, query.tier);
    out.tier = std::max(out.tier, as);
    out.buckets.add(m_parts, bucketWidth(as));
    return true;
}

bool ArchiveReader::readPage(const SeriesBlock &page, const BlockKey &block, const ArchiveQuery &query,
                             std::span<const SeriesId> ids, std::span<ArchivedSeries> out)
{
    bool good = true;
    for (const SeriesId id : ids) {
        const auto place = std::lower_bound(query.ids.begin(), query.ids.end(), id);
        ArchivedSeries &series = out[std::size_t(place - query.ids.begin())];
        good = (block.tier == Tier::Raw ? readSamples(page, id, block.epoch, query, series)
                                        : readBuckets(page, id, block.tier, query, series)) &&
               good;
    }
    return good;
}

Result<void> ArchiveReader::visitPage(const ArchiveQuery &query, const BlockKey &block, std::size_t number,
                                      std::span<const SeriesId> ids, const PageVisit &visit,
                                      std::vector<DamagedPage> &damaged)
{
    if (query.cancelled && query.cancelled->load(std::memory_order_relaxed))
        return failure(QStringLiteral("the query was cancelled"), ErrorKind::Timeout);
    const auto content = sharedPage(block, number);
    const auto tell = [&](const QString &reason, bool isGone = false) {
        damaged.push_back({pageId(block.tier, block.generation, number), reason, block.from, block.to, isGone});
    };
    if (!content)
        tell(content.error().message);
    else if (!*content && isMissing(block, number).value_or(false))
        tell(QStringLiteral("it is gone"), true);
    else if (*content && !visit(*content, block, number, ids))
        tell(QStringLiteral("impossible chunk"));
    if (m_samples > query.maxSamples)
        return failure(QStringLiteral("the query reads more than %1 samples").arg(query.maxSamples),
                       ErrorKind::TooLarge);
    return {};
}

Result<void> ArchiveReader::visitBlock(const ArchiveQuery &query, const BlockKey &block, const PageVisit &visit,
                                       std::vector<DamagedPage> &damaged)
{
    // A bucket that ends later may have been cut before.
    if (block.to <= query.from || block.from - bucketWidth(block.tier) > query.to)
        return {};
    const auto pages = sharedDirectory(block);
    if (!pages)
        return tl::unexpected(pages.error());
    std::vector<SeriesId> ids;
    for (std::size_t number = 0; number < (*pages)->size(); ++number) {
        ids.clear();
        const auto &there = (**pages)[number];
        if (there.empty())
            continue;
        const auto first = std::lower_bound(query.ids.begin(), query.ids.end(), there.front());
        const auto last = std::upper_bound(first, query.ids.end(), there.back());
        std::set_intersection(first, last, there.begin(), there.end(), std::back_inserter(ids));
        if (ids.empty())
            continue;
        if (auto done = visitPage(query, block, number, ids, visit, damaged); !done)
            return done;
    }
    return {};
}

Result<void> ArchiveReader::read(const ArchiveQuery &query, std::span<const BlockKey> blocks,
                                 std::span<ArchivedSeries> out, std::vector<DamagedPage> &damaged)
{
    m_samples = rowsOf(out);
    const PageVisit visit = [&](const PageCache::Page &page, const BlockKey &block, std::size_t,
                                std::span<const SeriesId> ids) { return readPage(*page, block, query, ids, out); };
    for (const BlockKey &block : blocks) {
        if (auto done = visitBlock(query, block, visit, damaged); !done)
            return done;
    }
    return {};
}

Result<void> ArchiveReader::locate(const ArchiveQuery &query, LocatedChunks &out, std::vector<DamagedPage> &damaged)
{
    m_samples = 0;
    out.series.resize(query.ids.size());
    const PageVisit visit = [&](const PageCache::Page &page, const BlockKey &block, std::size_t number,
                                std::span<const SeriesId> ids) {
        out.pages.push_back(page);
        bool good = true;
        for (const SeriesId id : ids) {
            const auto place = std::lower_bound(query.ids.begin(), query.ids.end(), id) - query.ids.begin();
            const auto index = page->find(id);
            good = good && index;
            if (index)
                out.series[std::size_t(place)].push_back(
                    {page.get(), std::uint32_t(*index), std::uint32_t(number), &block});
        }
        return good;
    };
    for (const BlockKey &block : out.blocks) {
        if (auto done = visitBlock(query, block, visit, damaged); !done)
            return done;
    }
    return {};
}

} // namespace belfry
