// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/series_block.h"
#include "store/codec/values.h"

#include <span>
#include <vector>

namespace belfry {

/// Builds a SeriesBlock, series by series. Keeps its working memory from block to block. Not thread-safe.
class BlockBuilder
{
public:
    explicit BlockBuilder(CodecTarget target) : m_encoder(target) {}

    /// Begins a block whose series share `times` (ascending), as far as they do.
    void begin(std::vector<Timestamp> times);
    /// Adds one series' samples. Their times are kept as a part of the shared row where they all are in it, else as
    /// their own. REQUIRES: ids come ascending; samples aren't empty and ascend.
    void add(SeriesId id, std::span<const Sample> samples);
    /// Bytes of the chunks so far.
    std::size_t size() const { return m_block.chunks.size(); }
    std::size_t count() const { return m_block.ids.size(); }
    SeriesBlock finish();

private:
    TimeMode writeTimes(std::span<const Sample> samples, ByteWriter &out);
    void writeBitmap(std::span<const Sample> samples, ByteWriter &out);

    ValueEncoder m_encoder;
    SeriesBlock m_block;
    std::vector<double> m_values;
};

} // namespace belfry
