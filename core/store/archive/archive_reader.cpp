// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_reader.h"

#include <algorithm>
#include <iterator>
#include <limits>

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

bool ArchiveReader::readSamples(const SeriesBlock &page, SeriesId id, const ArchiveQuery &query, ArchivedSeries &out)
{
    const auto index = page.find(id);
    if (!index)
        return true;
    const std::size_t before = out.samples.size();
    const bool good = m_chunks.read(page, *index, query.from, query.to, out.samples);
    m_samples += out.samples.size() - before;
    if (query.tier == Tier::Raw)
        return good;
    m_parts.clear();
    appendBuckets(out.samples, bucketWidth(query.tier), m_parts);
    out.buckets.add(m_parts, bucketWidth(query.tier));
    out.samples.clear();
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

bool ArchiveReader::readPage(const SeriesBlock &page, const ArchiveBlock &block, const ArchiveQuery &query,
                             std::span<const SeriesId> ids, std::span<ArchivedSeries> out)
{
    bool good = true;
    for (const SeriesId id : ids) {
        const auto place = std::lower_bound(query.ids.begin(), query.ids.end(), id);
        ArchivedSeries &series = out[std::size_t(place - query.ids.begin())];
        good = (block.tier == Tier::Raw ? readSamples(page, id, query, series)
                                        : readBuckets(page, id, block.tier, query, series)) &&
               good;
    }
    return good;
}

Result<void> ArchiveReader::readBlock(const ArchiveQuery &query, const ArchiveBlock &block,
                                      std::span<ArchivedSeries> out, std::vector<DamagedPage> &damaged)
{
    std::vector<SeriesId> ids;
    for (std::size_t number = 0; number < block.pages.size(); ++number) {
        ids.clear();
        const auto &there = block.pages[number];
        if (there.empty())
            continue;
        const auto first = std::lower_bound(query.ids.begin(), query.ids.end(), there.front());
        const auto last = std::upper_bound(first, query.ids.end(), there.back());
        std::set_intersection(first, last, there.begin(), there.end(), std::back_inserter(ids));
        if (ids.empty())
            continue;
        if (query.cancelled && query.cancelled->load(std::memory_order_relaxed))
            return failure(QStringLiteral("the query was cancelled"), ErrorKind::Timeout);
        const auto content = page(block, number);
        if (content && !*content)
            continue;
        const std::int64_t id = pageId(block.tier, block.generation, number);
        if (!content)
            damaged.push_back({id, content.error().message, block.from, block.to});
        else if (!readPage(**content, block, query, ids, out))
            damaged.push_back({id, QStringLiteral("impossible chunk"), block.from, block.to});
        if (m_samples > query.maxSamples)
            return failure(QStringLiteral("the query reads more than %1 samples").arg(query.maxSamples),
                           ErrorKind::TooLarge);
    }
    return {};
}

Result<void> ArchiveReader::read(const ArchiveQuery &query, std::span<const PlannedPart> parts,
                                 std::span<ArchivedSeries> out, std::vector<DamagedPage> &damaged)
{
    m_samples = rowsOf(out);
    for (const PlannedPart &part : parts) {
        // A bucket that ends later may have been cut before.
        const Timestamp to = std::min(query.to, std::numeric_limits<Timestamp>::max() - bucketWidth(part.tier));
        const auto found = blocks(part, query.from, to + bucketWidth(part.tier));
        if (!found)
            return tl::unexpected(found.error());
        for (const ArchiveBlock &block : *found) {
            if (auto done = readBlock(query, block, out, damaged); !done)
                return done;
        }
    }
    return {};
}

} // namespace belfry
