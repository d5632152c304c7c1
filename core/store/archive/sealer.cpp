// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/sealer.h"

#include "store/codec/block_builder.h"
#include "store/codec/page.h"

#include <algorithm>

namespace belfry {

namespace {

struct Source {
    std::vector<Timestamp> times;
    std::vector<SeriesId> ids;
};

Source gather(std::span<const HeadBlock> blocks)
{
    Source source;
    for (const HeadBlock &block : blocks) {
        const auto times = block.raw ? block.raw->times() : std::span<const Timestamp>(block.packed->times);
        source.times.insert(source.times.end(), times.begin(), times.end());
        const auto ids = block.raw ? block.raw->ids() : block.packed->ids;
        source.ids.insert(source.ids.end(), ids.begin(), ids.end());
    }
    std::sort(source.ids.begin(), source.ids.end());
    source.ids.erase(std::unique(source.ids.begin(), source.ids.end()), source.ids.end());
    return source;
}

void readAll(std::span<const HeadBlock> blocks, SeriesId id, ChunkReader &reader, std::vector<Sample> &samples)
{
    samples.clear();
    for (const HeadBlock &block : blocks) {
        if (block.raw) {
            block.raw->read(id, block.from() - 1, block.to(), samples);
        } else if (const auto index = block.packed->find(id)) {
            reader.read(*block.packed, *index, block.from() - 1, block.to(), samples);
        }
    }
}

} // namespace

BlockSealer::BlockSealer(Generation generation, std::vector<Timestamp> times) : m_times(std::move(times))
{
    m_sealed.generation = generation;
    m_builder.begin(m_times);
}

void BlockSealer::add(SeriesId id, std::span<const Sample> samples)
{
    m_builder.add(id, samples);
    if (m_builder.size() >= kPageBytes || m_builder.count() >= kPageSeries) {
        closePage();
        m_builder.begin(m_times);
    }
}

SealedBlock BlockSealer::finish()
{
    if (m_builder.count() > 0)
        closePage();
    return std::move(m_sealed);
}

void BlockSealer::closePage()
{
    SeriesBlock block = m_builder.finish();
    m_sealed.from = m_sealed.pages.empty() ? block.from : std::min(m_sealed.from, block.from);
    m_sealed.to = m_sealed.pages.empty() ? block.to : std::max(m_sealed.to, block.to);
    m_sealed.samples += block.samples;
    Bytes data = writePage(block);
    m_sealed.pages.push_back({std::move(block.ids), std::move(data)});
}

SealedBlock sealGeneration(Generation generation, std::span<const HeadBlock> blocks)
{
    const Source source = gather(blocks);
    BlockSealer sealer(generation, source.times);
    ChunkReader reader;
    std::vector<Sample> samples;
    for (const SeriesId id : source.ids) {
        readAll(blocks, id, reader, samples);
        if (!samples.empty())
            sealer.add(id, samples);
    }
    SealedBlock sealed = sealer.finish();
    sealed.lastTick = source.times.empty() ? 0 : source.times.back();
    return sealed;
}

} // namespace belfry
