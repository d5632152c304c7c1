// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/series_block.h"

#include "store/codec/times.h"

#include <algorithm>

namespace belfry {

std::optional<std::size_t> SeriesBlock::find(SeriesId id) const
{
    const auto it = std::lower_bound(ids.begin(), ids.end(), id);
    if (it == ids.end() || *it != id)
        return std::nullopt;
    return std::size_t(it - ids.begin());
}

std::size_t SeriesBlock::bytes() const
{
    return sizeof *this + times.capacity() * sizeof(Timestamp) + ids.capacity() * sizeof(SeriesId) +
           offsets.capacity() * sizeof(std::uint32_t) + chunks.capacity();
}

bool ChunkReader::read(const SeriesBlock &block, std::size_t index, Timestamp from, Timestamp to,
                       std::vector<Sample> &out)
{
    ByteReader in(block.chunk(index));
    const std::uint8_t head = in.u8();
    if (!in.ok() || !readTimes(block, ChunkHead::mode(head), in) || m_times.empty())
        return false;
    m_values.resize(m_times.size());
    if (!m_decoder.decode(ChunkHead::encoding(head), in, m_values))
        return false;

    const auto first = std::size_t(std::upper_bound(m_times.begin(), m_times.end(), from) - m_times.begin());
    const auto last = std::size_t(std::upper_bound(m_times.begin(), m_times.end(), to) - m_times.begin());
    if (first >= last)
        return true;
    const std::size_t old = out.size();
    out.resize(old + (last - first));
    Sample *sample = out.data() + old;
    for (std::size_t i = first; i < last; ++i)
        *sample++ = {m_times[i], m_values[i]};
    return true;
}

bool ChunkReader::readTimes(const SeriesBlock &block, TimeMode mode, ByteReader &in)
{
    m_times = block.times;
    switch (mode) {
    case TimeMode::All: return true;
    case TimeMode::Range: {
        const std::uint64_t first = in.varint();
        const std::uint64_t count = in.varint();
        if (!in.ok() || first > m_times.size() || count > m_times.size() - first)
            return false;
        m_times = m_times.subspan(first, count);
        return true;
    }
    case TimeMode::Bitmap: return readBitmap(block, in);
    case TimeMode::Own:
        if (!belfry::readTimes(in, m_own, kMostTicks))
            return false;
        m_times = m_own;
        return true;
    }
    return false;
}

bool ChunkReader::readBitmap(const SeriesBlock &block, ByteReader &in)
{
    const auto bitmap = in.take((block.times.size() + 7) / 8);
    if (!in.ok())
        return false;
    m_own.clear();
    for (std::size_t i = 0; i < block.times.size(); ++i) {
        if ((bitmap[i / 8] >> (i % 8) & 1) != 0)
            m_own.push_back(block.times[i]);
    }
    m_times = m_own;
    return true;
}

} // namespace belfry
