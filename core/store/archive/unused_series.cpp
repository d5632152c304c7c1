// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/unused_series.h"

#include "store/archive/blob.h"
#include "store/archive/block_directory.h"

#include <algorithm>

#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

constexpr int kBlocksAtOnce = 64;

} // namespace

void UnusedSeries::begin(const std::vector<bool> &stored)
{
    m_unused = stored;
    const auto highest = std::find(m_unused.rbegin(), m_unused.rend(), true);
    if (highest != m_unused.rend())
        *highest = false;
    m_looking = true;
    m_taken = 0;
    m_tier = Tier::Raw;
    m_generation = Generation();
}

Result<void> UnusedSeries::step(ArchiveConnection &connection)
{
    const auto query =
        connection.ask("SELECT tier, generation, directory FROM blocks WHERE (tier, generation) > (?, ?) "
                       "ORDER BY tier, generation LIMIT ?",
                       {int(m_tier), m_generation.value(), kBlocksAtOnce});
    if (!query)
        return tl::unexpected(query.error());
    int blocks = 0;
    BlockDirectory pages;
    for (; (*query)->next(); ++blocks) {
        m_tier = Tier((*query)->value(0).toInt());
        m_generation = Generation((*query)->value(1).toUInt());
        if (!readDirectory(bytesOf((*query)->value(2).toByteArray()), pages)) {
            (*query)->finish();
            return failure(QStringLiteral("archive: the directory of block %1 is damaged").arg(m_generation.value()),
                           ErrorKind::Internal);
        }
        for (const auto &page : pages)
            noteUsed(page);
    }
    if (auto done = connection.finish(**query); !done) // else what wasn't seen would be taken for unused
        return done;
    m_looking = blocks == kBlocksAtOnce;
    return {};
}

void UnusedSeries::noteUsed(std::span<const SeriesId> ids)
{
    for (const SeriesId id : ids) {
        if (id.value() < m_unused.size())
            m_unused[id.value()] = false;
    }
}

std::vector<SeriesId> UnusedSeries::take(std::size_t most)
{
    std::vector<SeriesId> ids;
    for (; m_taken < m_unused.size() && ids.size() < most; ++m_taken) {
        if (m_unused[m_taken])
            ids.emplace_back(std::uint32_t(m_taken));
    }
    if (m_taken == m_unused.size())
        m_unused.clear();
    m_taken = m_unused.empty() ? 0 : m_taken;
    return ids;
}

} // namespace belfry
