// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_keeper.h"

#include "store/archive/tier_builder.h"

#include <limits>

namespace belfry {

namespace {

constexpr Timestamp kEver = std::numeric_limits<Timestamp>::max();

} // namespace

bool TierKeeper::isCounter(SeriesId id) const
{
    const LabelsPtr labels = m_context.registry.labels(id);
    if (!labels)
        return false;
    const std::lock_guard lock(m_context.metadataMutex);
    const auto known = m_context.metadata.find(std::string(labels->metric()));
    const MetricType type = known == m_context.metadata.end() ? MetricType::Unknown : known->second.type;
    switch (type) {
    case MetricType::Counter: return true;
    case MetricType::Gauge:
    case MetricType::Info: return false;
    case MetricType::Unknown:
    case MetricType::Histogram:
    case MetricType::Summary: break;
    }
    return looksLikeCounter(labels->metric());
}

Result<ArchiveReader *> TierKeeper::reader()
{
    if (!m_reader) {
        auto opened = ArchiveReader::open(m_context.archivePath());
        if (!opened)
            return tl::unexpected(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

Result<bool> TierKeeper::step()
{
    const auto built = buildStep();
    return built && !*built ? retentionStep() : built;
}

Result<bool> TierKeeper::buildStep()
{
    if (const auto done = firstTierStep(); !done || *done)
        return done;
    for (const Tier tier : {Tier::Minute, Tier::QuarterHour}) {
        if (const auto done = higherTierStep(tier); !done || *done)
            return done;
    }
    return false;
}

// An archive of format 1 has samples without buckets. From the newest to the oldest, so that there is never a hole.
Result<bool> TierKeeper::firstTierStep()
{
    const TierTotals &raw = m_writer.totals()[std::size_t(Tier::Raw)];
    const TierTotals &tier = m_writer.totals()[std::size_t(Tier::TenSeconds)];
    const std::uint32_t before = tier.blocks > 0 ? tier.first.value() : raw.newest.value() + 1;
    if (raw.blocks == 0 || raw.first.value() >= before)
        return false;
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    const auto blocks = (*source)->lastBlock(Tier::Raw, Generation(before));
    if (!blocks)
        return tl::unexpected(blocks.error());
    return blocks->empty() ? Result<bool>(false) : build(Tier::TenSeconds, *blocks);
}

Result<bool> TierKeeper::higherTierStep(Tier tier)
{
    const auto place = std::size_t(tier);
    const TierTotals &built = m_writer.totals()[place];
    const TierTotals &below = m_writer.totals()[place - 1];
    const auto wanted = std::size_t(std::max(m_context.options.blocksBelow[place], 1));
    if (below.blocks == 0 || below.newest.value() < built.newest.value() + wanted)
        return false; // too few generations for so many blocks
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    auto blocks = (*source)->blocks({Tier(place - 1), built.newest.value() + 1, below.newest.value()}, -kEver, kEver);
    if (!blocks)
        return tl::unexpected(blocks.error());
    if (blocks->size() < wanted)
        return false;
    return build(tier, std::span(*blocks).first(wanted));
}

Result<bool> TierKeeper::build(Tier tier, std::span<const ArchiveBlock> below)
{
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    std::vector<DamagedPage> damaged;
    TierBuilder builder(**source, tier);
    const auto block = builder.build(
        below, [this](SeriesId id) { return isCounter(id); }, damaged);
    if (!damaged.empty())
        m_damaged(std::move(damaged));
    if (!block)
        return tl::unexpected(block.error());
    const SealedBlock *const blocks[] = {&*block};
    if (auto done = m_writer.write(blocks, m_context.registry); !done)
        return tl::unexpected(done.error());
    return !block->pages.empty();
}

Result<bool> TierKeeper::retentionStep()
{
    const Timestamp now = m_context.clock.nowMs();
    for (const Tier tier : kAllTiers) {
        const TierRetention &keep = m_context.options.retention[std::size_t(tier)];
        const auto dropped = m_writer.dropOldest(tier, now - keep.ageMs, keep.bytes);
        if (!dropped || *dropped)
            return dropped;
    }
    return false;
}

} // namespace belfry
