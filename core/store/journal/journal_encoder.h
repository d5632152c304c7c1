// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/head_writer.h"
#include "store/journal/journal_format.h"
#include "store/list_resolver.h"
#include "store/series_registry.h"

#include <span>

namespace belfry {

/// Puts what one tick brings into one record. Used by the store thread only.
///
///   begin(…); tick(…); column(…) …; finish() → bytes to write; then written() or notWritten().
class JournalEncoder
{
public:
    explicit JournalEncoder(const SeriesRegistry &registry) : m_registry(registry) {}

    /// Series up to this id are on the disk already.
    void setDefined(SeriesId highest) { m_defined = m_definedOnDisk = highest; }
    /// What follows can't refer to what was written before: a new segment, or the end of one was cut off.
    void restart() { m_restart = true; }

    /// `checkpoint` is asked for only where it has to be written.
    template<typename Checkpoint>
    void begin(const Checkpoint &checkpoint)
    {
        startRecord();
        if (m_restart)
            writeStart(checkpoint());
    }
    void tick(ResolvedList &list, Timestamp t, int missedTicks, std::span<const double> values);
    void column(ResolvedList &list, Timestamp t, std::span<const double> values);
    void gap(Timestamp t);
    /// The record, valid until the next begin().
    std::span<const std::uint8_t> finish();

    void written();
    void notWritten();

private:
    void startRecord();
    void writeStart(const HeadWriter::Checkpoint &checkpoint);
    void writeNames(const HeadWriter::Checkpoint &checkpoint);
    void writeSeries();
    void writeName(SeriesId id);
    void writeList(ResolvedList &list);
    void writeTime(Timestamp t);
    void writeValues(const ResolvedList &list, std::span<const double> values);

    const SeriesRegistry &m_registry;
    Bytes m_bytes;
    ByteWriter m_out{m_bytes};
    ValueDeltas m_deltas;
    Timestamp m_lastTime = 0;
    SeriesId m_defined;
    SeriesId m_definedOnDisk;
    std::uint64_t m_run = 1;
    std::uint32_t m_lists = 0;
    bool m_restart = true;
};

} // namespace belfry
