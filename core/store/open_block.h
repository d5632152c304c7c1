// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/id_table.h"
#include "store/series_id.h"

#include <array>
#include <memory>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace belfry {

/// The newest samples, uncompressed. Series of the host's ticks share one row of timestamps and have one slot each,
/// which takes a row of values only once they differ: most of a host's series stay the same for minutes. Samples that
/// belong to no tick lie beside them with times of their own. Filled by one thread; the head's lock keeps readers
/// apart until the block is closed and immutable.
class OpenBlock
{
public:
    using Slot = std::uint32_t;
    /// One bit of presence per tick.
    static constexpr std::size_t kMostTicks = 128;

    OpenBlock() { m_times.reserve(kMostTicks); }

    /// Begins a tick. REQUIRES: t is after the last tick's, ticks() < kMostTicks.
    void beginTick(Timestamp t);
    /// The series' slot, made at first.
    Slot slot(SeriesId id);
    /// A value at the tick begun last.
    void put(Slot slot, double value)
    {
        const std::size_t tick = m_times.size() - 1;
        Row &row = m_rows[slot];
        if (row.number == kNoRow && !row.takes(value))
            row.number = addRow(row.same);
        if (row.number == kNoRow)
            row.same = value;
        else
            *valueAt(row.number, tick) = value;
        row.present[tick / 64] |= std::uint64_t(1) << (tick % 64);
    }
    /// A sample that belongs to no tick. REQUIRES: the series has none at that time.
    void putLoose(SeriesId id, Sample sample);
    /// Notes that the series has a sample older than one in this block or before.
    void noteLate(SeriesId id) { m_late.insert(id); }
    /// Counts what put() wrote, which doesn't.
    void count(std::uint64_t samples) { m_samples += samples; }

    std::size_t ticks() const { return m_times.size(); }
    std::span<const Timestamp> times() const { return m_times; }
    std::uint64_t samples() const { return m_samples; }
    Timestamp from() const { return m_from; }
    Timestamp to() const { return m_to; }
    bool empty() const { return m_samples == 0; }
    bool has(SeriesId id, Timestamp t) const;
    /// Whether there is room for the series here, or samples.
    bool mentions(SeriesId id) const { return m_slots.contains(id) || m_loose.contains(id); }
    /// Series with late samples.
    const std::unordered_set<SeriesId> &late() const { return m_late; }
    std::size_t looseSamples() const { return m_looseSamples; }
    std::size_t bytes() const;

    /// Ids of all series that it has room for, ascending; one without samples may be among them.
    std::vector<SeriesId> ids() const;
    /// Appends the series' samples with from < t <= to.
    void read(SeriesId id, Timestamp from, Timestamp to, std::vector<Sample> &out) const;
    /// The series' newest sample with from < t <= to; false if there is none.
    bool readNewest(SeriesId id, Timestamp from, Timestamp to, Sample &out) const;

private:
    static constexpr std::size_t kSlabRows = 32; // rows are allocated so many at a time
    static constexpr std::uint32_t kNoRow = ~std::uint32_t(0);

    struct Row {
        std::array<std::uint64_t, kMostTicks / 64> present{}; // a bit for each tick
        double same = 0;                                      // every value so far, while there is no row
        std::uint32_t number = kNoRow;
        bool takes(double value) const { return (present[0] | present[1]) == 0 || sameBits(same, value); }
    };

    void grow(Timestamp t);
    std::uint32_t addRow(double before);
    void readSlot(Slot slot, Timestamp from, Timestamp to, std::vector<Sample> &out) const;
    double *valueAt(std::uint32_t row, std::size_t tick) const
    {
        return &m_slabs[row / kSlabRows][(row % kSlabRows) * kMostTicks + tick];
    }
    bool present(Slot slot, std::size_t tick) const
    {
        return (m_rows[slot].present[tick / 64] >> (tick % 64) & 1) != 0;
    }
    double value(Slot slot, std::size_t tick) const
    {
        const Row &row = m_rows[slot];
        return row.number == kNoRow ? row.same : *valueAt(row.number, tick);
    }

    std::vector<Timestamp> m_times;
    std::vector<std::unique_ptr<double[]>> m_slabs;
    std::uint32_t m_rowCount = 0;
    std::vector<Row> m_rows; // by slot
    IdTable<Slot> m_slots;
    std::unordered_map<SeriesId, std::vector<Sample>> m_loose;
    std::unordered_set<SeriesId> m_late;
    std::uint64_t m_samples = 0;
    std::size_t m_looseSamples = 0;
    Timestamp m_from = 0;
    Timestamp m_to = 0;
};

} // namespace belfry
