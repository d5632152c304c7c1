// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/codec/values.h"
#include "store/series_id.h"

#include <optional>
#include <span>
#include <vector>

namespace belfry {

/// Which of a chunk's block's times it has. Numbers are part of the format.
enum class TimeMode : std::uint8_t {
    All = 0,    ///< every one
    Range = 1,  ///< so many from an index on
    Bitmap = 2, ///< those whose bit is set
    Own = 3,    ///< times of its own
};

/// A chunk begins with this byte; docs/storage-format.md has the rest.
struct ChunkHead {
    static std::uint8_t pack(TimeMode mode, ValueEncoding encoding)
    {
        return std::uint8_t(unsigned(mode) << 4 | unsigned(encoding));
    }
    static TimeMode mode(std::uint8_t head) { return TimeMode(head >> 4); }
    static ValueEncoding encoding(std::uint8_t head) { return ValueEncoding(head & 0x0f); }
};

/// The chunks of many series over one span of time, compressed, with one row of timestamps for all that share it.
/// Lives in the head as it is and in the archive as a page. Built by BlockBuilder; immutable afterwards and thus
/// readable from any thread.
struct SeriesBlock {
    std::vector<Timestamp> times;       ///< the shared row, ascending; may be empty
    std::vector<SeriesId> ids;          ///< ascending
    std::vector<std::uint32_t> offsets; ///< of each chunk in `chunks`; one more than ids
    Bytes chunks;
    Timestamp from = 0; ///< the first timestamp of all chunks
    Timestamp to = 0;   ///< the last
    std::uint64_t samples = 0;

    std::optional<std::size_t> find(SeriesId id) const;
    std::span<const std::uint8_t> chunk(std::size_t index) const
    {
        return std::span(chunks).subspan(offsets[index], offsets[index + 1] - offsets[index]);
    }
    /// Memory taken, roughly.
    std::size_t bytes() const;
};

/// Reads chunks of blocks. Keeps its working memory, so make one per query. Not thread-safe.
class ChunkReader
{
public:
    /// Appends the chunk's samples with from < t <= to. False if the chunk is damaged; `out` is as before then.
    bool read(const SeriesBlock &block, std::size_t index, Timestamp from, Timestamp to, std::vector<Sample> &out);

private:
    bool readTimes(const SeriesBlock &block, TimeMode mode, ByteReader &in);
    bool readBitmap(const SeriesBlock &block, ByteReader &in);

    ValueDecoder m_decoder;
    std::vector<Timestamp> m_own;
    std::span<const Timestamp> m_times;
    std::vector<double> m_values;
};

/// No block has more ticks than this; a guard against damaged counts.
inline constexpr std::size_t kMostTicks = 1u << 20;

} // namespace belfry
