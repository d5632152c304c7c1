// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/block_builder.h"

#include "store/codec/times.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

// Where a run of the row that equals the samples' times begins; the row's size if there is none.
std::size_t findRun(std::span<const Timestamp> row, std::span<const Sample> samples)
{
    const auto first = std::size_t(std::lower_bound(row.begin(), row.end(), samples.front().t) - row.begin());
    if (samples.size() > row.size() - first)
        return row.size();
    const bool equal = std::equal(samples.begin(), samples.end(), row.begin() + std::ptrdiff_t(first),
                                  [](const Sample &sample, Timestamp t) { return sample.t == t; });
    return equal ? first : row.size();
}

bool isPart(std::span<const Timestamp> row, std::span<const Sample> samples)
{
    std::size_t i = 0;
    for (const Sample &sample : samples) {
        while (i < row.size() && row[i] < sample.t)
            ++i;
        if (i == row.size() || row[i] != sample.t)
            return false;
    }
    return true;
}

} // namespace

void BlockBuilder::begin(std::vector<Timestamp> times)
{
    m_block = {};
    m_block.times = std::move(times);
    m_block.from = std::numeric_limits<Timestamp>::max();
    m_block.to = std::numeric_limits<Timestamp>::min();
}

void BlockBuilder::add(SeriesId id, std::span<const Sample> samples)
{
    m_block.ids.push_back(id);
    m_block.offsets.push_back(std::uint32_t(m_block.chunks.size()));
    m_block.samples += samples.size();
    m_block.from = std::min(m_block.from, samples.front().t);
    m_block.to = std::max(m_block.to, samples.back().t);

    ByteWriter out(m_block.chunks);
    const std::size_t head = out.size();
    out.u8(0);
    const TimeMode mode = writeTimes(samples, out);
    m_values.resize(samples.size());
    std::transform(samples.begin(), samples.end(), m_values.begin(), [](const Sample &sample) { return sample.v; });
    const ValueEncoding encoding = m_encoder.encode(m_values, out);
    m_block.chunks[head] = ChunkHead::pack(mode, encoding);
}

TimeMode BlockBuilder::writeTimes(std::span<const Sample> samples, ByteWriter &out)
{
    const auto &row = m_block.times;
    if (const std::size_t first = findRun(row, samples); first < row.size()) {
        if (samples.size() == row.size())
            return TimeMode::All;
        out.varint(first);
        out.varint(samples.size());
        return TimeMode::Range;
    }
    if (samples.size() * 16 > row.size() && isPart(row, samples)) {
        writeBitmap(samples, out);
        return TimeMode::Bitmap;
    }
    std::vector<Timestamp> own(samples.size());
    std::transform(samples.begin(), samples.end(), own.begin(), [](const Sample &sample) { return sample.t; });
    belfry::writeTimes(out, own);
    return TimeMode::Own;
}

void BlockBuilder::writeBitmap(std::span<const Sample> samples, ByteWriter &out)
{
    const auto &row = m_block.times;
    const std::size_t start = out.size();
    out.bytes().resize(start + (row.size() + 7) / 8);
    std::size_t i = 0;
    for (const Sample &sample : samples) {
        while (row[i] < sample.t)
            ++i;
        out.bytes()[start + i / 8] |= std::uint8_t(1u << (i % 8));
    }
}

SeriesBlock BlockBuilder::finish()
{
    m_block.offsets.push_back(std::uint32_t(m_block.chunks.size()));
    m_block.chunks.shrink_to_fit();
    m_block.ids.shrink_to_fit();
    m_block.offsets.shrink_to_fit();
    return std::move(m_block);
}

} // namespace belfry
