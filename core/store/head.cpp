// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/head.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace belfry {

bool HeadBlock::read(SeriesId id, Timestamp from_, Timestamp to_, ChunkReader &chunks, std::vector<Sample> &out) const
{
    if (raw) {
        raw->read(id, from_, to_, out);
        return true;
    }
    const auto index = packed->find(id);
    return !index || chunks.read(*packed, *index, from_, to_, out);
}

void Head::closeLocked()
{
    if (m_open->empty() && m_open->ticks() == 0)
        return;
    if (!m_open->empty()) {
        const auto &late = m_open->late();
        auto noted = late.empty() ? nullptr : std::make_shared<const std::unordered_set<SeriesId>>(late);
        m_closed.push_back({m_generation, m_number, std::move(m_open), nullptr, m_epoch, std::move(noted)});
    }
    ++m_number;
    m_open = std::make_shared<OpenBlock>();
}

void Head::closeBlock()
{
    const std::unique_lock lock(m_mutex);
    closeLocked();
}

void Head::beginGeneration(Generation next)
{
    const std::unique_lock lock(m_mutex);
    closeLocked();
    m_generation = next;
}

void Head::beginEpoch()
{
    const std::unique_lock lock(m_mutex);
    closeLocked();
    ++m_epoch;
}

bool Head::has(SeriesId id, Timestamp t) const
{
    if (m_open->has(id, t))
        return true;
    ChunkReader reader;
    std::vector<Sample> found;
    return std::any_of(m_closed.begin(), m_closed.end(), [&](const HeadBlock &block) {
        if (block.epoch != m_epoch || block.from() > t || block.to() < t)
            return false;
        if (block.raw)
            return block.raw->has(id, t);
        const auto index = block.packed->find(id);
        return index && reader.read(*block.packed, *index, t - 1, t, found) && !found.empty();
    });
}

std::vector<HeadBlock> Head::closed(const std::function<bool(const HeadBlock &)> &wanted) const
{
    std::vector<HeadBlock> blocks;
    const std::shared_lock lock(m_mutex);
    std::copy_if(m_closed.begin(), m_closed.end(), std::back_inserter(blocks), wanted);
    return blocks;
}

void Head::setPacked(std::uint64_t number, std::shared_ptr<const SeriesBlock> packed)
{
    std::shared_ptr<const OpenBlock> raw; // freed without the lock
    const std::unique_lock lock(m_mutex);
    for (HeadBlock &block : m_closed) {
        if (block.number == number) {
            block.packed = std::move(packed);
            raw = std::move(block.raw);
            return;
        }
    }
}

std::uint64_t Head::drop(Generation last, Timestamp before, Timestamp newest)
{
    std::vector<HeadBlock> gone; // freed without the lock
    std::uint64_t samples = 0;
    const std::unique_lock lock(m_mutex);
    while (!m_closed.empty() && m_closed.front().generation <= last && m_closed.front().generation < m_generation) {
        const Generation generation = m_closed.front().generation;
        const auto end = std::find_if(m_closed.begin(), m_closed.end(),
                                      [generation](const HeadBlock &block) { return block.generation != generation; });
        const auto wanted = [&](const HeadBlock &block) { return block.to() >= before && block.from() <= newest; };
        if (std::any_of(m_closed.begin(), end, wanted))
            break;
        for (auto it = m_closed.begin(); it != end; ++it) {
            samples += it->samples();
            m_droppedTo = std::max(m_droppedTo, it->to());
            gone.push_back(std::move(*it));
        }
        m_closed.erase(m_closed.begin(), end);
    }
    return samples;
}

std::size_t Head::closedInGeneration() const
{
    const std::shared_lock lock(m_mutex);
    return std::size_t(std::count_if(m_closed.begin(), m_closed.end(),
                                     [this](const HeadBlock &block) { return block.generation == m_generation; }));
}

Generation Head::oldest() const
{
    const std::shared_lock lock(m_mutex);
    return m_closed.empty() ? m_generation : m_closed.front().generation;
}

Generation Head::generation() const
{
    const std::shared_lock lock(m_mutex);
    return m_generation;
}

std::size_t Head::bytes() const
{
    const std::shared_lock lock(m_mutex);
    std::size_t bytes = m_open->bytes();
    for (const HeadBlock &block : m_closed)
        bytes += block.bytes();
    return bytes;
}

bool Head::mentions(SeriesId id) const
{
    const std::shared_lock lock(m_mutex);
    return m_open->mentions(id) || std::any_of(m_closed.begin(), m_closed.end(), [id](const HeadBlock &block) {
               return block.raw ? block.raw->mentions(id) : block.packed->find(id).has_value();
           });
}

Timestamp Head::from() const
{
    const std::shared_lock lock(m_mutex);
    Timestamp from = m_open->empty() ? 0 : m_open->from();
    for (const HeadBlock &block : m_closed)
        from = from == 0 ? block.from() : std::min(from, block.from());
    return from;
}

Head::Snapshot Head::snapshot(Timestamp from, Timestamp to) const
{
    const auto overlaps = [from, to](const auto &block) { return block.to() > from && block.from() <= to; };
    const std::shared_lock lock(m_mutex);
    Snapshot snapshot;
    snapshot.before = m_droppedTo;
    snapshot.oldest = m_closed.empty() ? m_generation : m_closed.front().generation;
    std::copy_if(m_closed.begin(), m_closed.end(), std::back_inserter(snapshot.blocks), overlaps);
    if (!m_open->empty() && overlaps(*m_open))
        snapshot.open = m_open;
    snapshot.openEpoch = m_epoch;
    return snapshot;
}

SeriesBlock packBlock(const OpenBlock &raw, BlockBuilder &builder)
{
    builder.begin({raw.times().begin(), raw.times().end()});
    std::vector<Sample> samples;
    for (const SeriesId id : raw.ids()) {
        samples.clear();
        raw.read(id, raw.from() - 1, raw.to(), samples);
        if (!samples.empty())
            builder.add(id, samples);
    }
    return builder.finish();
}

} // namespace belfry
