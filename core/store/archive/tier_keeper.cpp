// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_keeper.h"

#include "store/archive/tier_builder.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

constexpr int kMostBelow = 128; // blocks that one is made of, each of which is open while it is made
constexpr std::int64_t kLookEveryNs = 3'600'000'000'000; // an hour
constexpr std::size_t kForgottenAtOnce = 256;

// Whether a block goes on where another ends. An import or a clock that was set back doesn't; then, and after a long
// pause, another block begins, so that in each the generations are in the order of their time and expire nearly at
// once.
bool follows(const BlockKey &before, const BlockKey &after)
{
    return after.epoch == before.epoch && after.from >= before.from && after.from <= before.to + kDayMs;
}

// How many of the first blocks make one that spans the time; none as long as more of them may come.
std::size_t groupSize(std::span<const BlockKey> blocks, std::int64_t span)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0 && !follows(blocks[i - 1], blocks[i]))
            return i;
        const Timestamp begin = blocks.front().from - bucketWidth(blocks.front().tier);
        if (blocks[i].to - begin >= span || i + 1 == std::size_t(kMostBelow))
            return i + 1;
    }
    return 0;
}

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

std::vector<std::vector<Sample>> TierKeeper::samplesBefore(Generation generation, std::int64_t epoch,
                                                           std::span<const SeriesId> ids, Timestamp from, Timestamp to)
{
    std::vector<std::vector<Sample>> samples(ids.size());
    const auto source = reader();
    auto blocks = source ? (*source)->rawBlocks(generation) : tl::unexpected(source.error());
    if (!blocks)
        return samples;
    std::erase_if(*blocks, [epoch](const BlockKey &block) { return block.epoch != epoch; });
    const ArchiveQuery query{ids, from, to, Tier::Raw, nullptr, std::numeric_limits<std::size_t>::max()};
    std::vector<ArchivedSeries> found(ids.size());
    std::vector<DamagedPage> damaged;
    if (!(*source)->read(query, *blocks, found, damaged))
        return samples;
    std::transform(found.begin(), found.end(), samples.begin(),
                   [](ArchivedSeries &series) { return series.samples.settle(), std::move(series.samples.samples()); });
    return samples;
}

Result<bool> TierKeeper::step()
{
    for (const auto step : {&TierKeeper::buildStep, &TierKeeper::retentionStep, &TierKeeper::forgetStep}) {
        if (auto done = (this->*step)(); !done || *done)
            return done;
    }
    return false;
}

Result<bool> TierKeeper::buildStep()
{
    if (auto done = firstTierStep(); !done || *done)
        return done;
    for (const Tier tier : {Tier::Minute, Tier::QuarterHour}) {
        if (auto done = higherTierStep(tier); !done || *done)
            return done;
    }
    return false;
}

// An archive of format 1 and an import have samples without buckets. The newest first, as what is most asked for.
Result<bool> TierKeeper::firstTierStep()
{
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    const auto blocks = (*source)->unmerged(Tier::Raw, ArchiveReader::From::Newest, 1);
    if (!blocks)
        return tl::unexpected(blocks.error());
    return blocks->empty() ? Result<bool>(false) : build(Tier::TenSeconds, *blocks);
}

Result<bool> TierKeeper::higherTierStep(Tier tier)
{
    const auto place = std::size_t(tier);
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    const auto below = (*source)->unmerged(Tier(place - 1), ArchiveReader::From::Oldest, kMostBelow);
    if (!below)
        return tl::unexpected(below.error());
    const std::size_t count = groupSize(*below, m_context.options.tierBlockMs[place]);
    return count == 0 ? Result<bool>(false) : build(tier, std::span(*below).first(count));
}

Result<bool> TierKeeper::build(Tier tier, std::span<const BlockKey> below)
{
    const auto source = reader();
    if (!source)
        return tl::unexpected(source.error());
    std::vector<DamagedPage> damaged;
    TierBuilder builder(**source, tier);
    auto block = builder.build(
        below, [this](SeriesId id) { return isCounter(id); }, damaged);
    if (!damaged.empty())
        m_damaged(std::move(damaged));
    if (!block)
        return tl::unexpected(block.error());
    block->merged = tier == kAllTiers.back();
    const SealedBlock *const blocks[] = {&*block};
    if (auto done = m_writer.write(blocks, m_context.registry, below); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<bool> TierKeeper::retentionStep()
{
    const Timestamp now = m_context.clock.nowMs();
    for (const Tier tier : kAllTiers) {
        const TierRetention &keep = m_context.options.retention[std::size_t(tier)];
        auto dropped = m_writer.dropOldest(tier, now - keep.ageMs, keep.bytes);
        if (dropped && *dropped)
            m_dropped = true;
        if (!dropped || *dropped)
            return dropped;
    }
    return false;
}

// Which series are in use takes a look at every block, so it is taken once in a while, and both the look and the
// forgetting go in small portions. What isn't in the archive yet is in the head.
Result<bool> TierKeeper::forgetStep()
{
    if (m_writer.isLooking()) {
        if (auto done = m_writer.lookStep(); !done)
            return tl::unexpected(done.error());
        return true;
    }
    std::vector<SeriesId> unused = m_writer.takeUnused(kForgottenAtOnce);
    if (unused.empty())
        return beginLook();
    SeriesRegistry &registry = m_context.registry;
    registry.remove(unused, [this](SeriesId id) { return m_context.head->mentions(id); });
    m_context.instruments.series.set(double(registry.size()));
    std::erase_if(unused, [&registry](SeriesId id) { return registry.labels(id) != nullptr; }); // that is still needed
    if (auto done = m_writer.forget(unused); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<bool> TierKeeper::beginLook()
{
    const std::int64_t now = m_context.clock.monotonicNs();
    if (!m_dropped || now < m_lookAt || !m_context.head)
        return false;
    m_writer.beginLook();
    m_dropped = false;
    m_lookAt = now + kLookEveryNs;
    return true;
}

} // namespace belfry
