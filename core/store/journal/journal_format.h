// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"
#include "store/id_table.h"
#include "store/series_id.h"

#include <cstdint>
#include <span>
#include <vector>

namespace belfry {

// The journal's format; docs/storage-format.md describes it.

inline constexpr char kJournalMagic[8] = {'B', 'E', 'L', 'F', 'R', 'Y', 'J', '1'};
inline constexpr std::size_t kJournalHeader = 16;  ///< magic, generation, checksum of both
inline constexpr std::size_t kRecordHeader = 8;    ///< checksum, size of the payload
inline constexpr std::int64_t kJournalPage = 4096; ///< records may begin at the next multiple after zeros
inline constexpr std::size_t kLargestRecord = 64u << 20;
inline constexpr std::uint64_t kHighestId = 1u << 28; ///< of a series; a guard against damage

/// What a record is made of, each with this byte in front.
enum class JournalEntry : std::uint8_t {
    Series = 1,     ///< a series' id and labels
    List = 2,       ///< a list's number and ids
    Tick = 3,       ///< the host's column
    Column = 4,     ///< samples that belong to no tick
    Gap = 5,        ///< all live series end here
    Checkpoint = 6, ///< where every series stands; first in a segment
    Reset = 7,      ///< lists and last values are forgotten
};

/// The last value of each series, from which the next is written as a difference. Writer and reader keep the same.
class ValueDeltas
{
public:
    void clear() { m_states.clear(); }

    /// Whether a value differs from the last, bit for bit.
    bool changed(SeriesId id, double value) { return state(id).bits != std::bit_cast<std::uint64_t>(value); }
    /// Writes a changed value: a varint with the low bit 0 is the zigzag difference of decimals; a byte with the low
    /// bit 1 begins the bytes in which the bits differ.
    void write(SeriesId id, double value, ByteWriter &out);
    double read(SeriesId id, ByteReader &in);
    double last(SeriesId id) { return std::bit_cast<double>(state(id).bits); }

private:
    struct State {
        std::uint64_t bits = 0;
        std::int64_t decimal = 0;
        int scale = -1; // negative: has no decimal form
    };
    State &state(SeriesId id) { return m_states.at(id); }
    static void rescale(State &state, double value);

    IdTable<State> m_states;
};

/// Ids as runs of consecutive ones, which they nearly always are.
void writeIdRuns(ByteWriter &out, std::span<const SeriesId> ids);
bool readIdRuns(ByteReader &in, std::vector<SeriesId> &ids);

} // namespace belfry
