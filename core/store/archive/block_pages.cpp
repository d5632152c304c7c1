// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/block_pages.h"

#include "store/codec/page.h"

#include <algorithm>

namespace belfry {

BlockPages::BlockPages(Tier tier, Generation first, Generation last, std::vector<Timestamp> times)
    : m_times(std::move(times))
{
    m_block.tier = tier;
    m_block.first = first;
    m_block.generation = last;
    m_builder.begin(m_times);
}

void BlockPages::add(SeriesId id, std::span<const Sample> samples)
{
    m_builder.add(id, samples);
    added(id, samples.size());
}

void BlockPages::add(SeriesId id, std::span<const TierBucket> buckets, bool keepFirst)
{
    m_encoder.add(m_builder, id, buckets, keepFirst);
    added(id, buckets.size());
}

void BlockPages::added(SeriesId id, std::size_t rows)
{
    m_ids.push_back(id);
    m_block.samples += rows;
    if (m_builder.size() >= kPageBytes || m_ids.size() >= kPageSeries) {
        closePage();
        m_builder.begin(m_times);
    }
}

void BlockPages::closePage()
{
    const SeriesBlock page = m_builder.finish();
    m_block.from = m_block.pages.empty() ? page.from : std::min(m_block.from, page.from);
    m_block.to = m_block.pages.empty() ? page.to : std::max(m_block.to, page.to);
    m_block.pages.push_back({std::exchange(m_ids, {}), writePage(page)});
}

SealedBlock BlockPages::finish()
{
    if (!m_ids.empty())
        closePage();
    return std::move(m_block);
}

} // namespace belfry
