// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/head_writer.h"
#include "store/journal/journal_format.h"
#include "store/series_registry.h"

#include <QString>

#include <functional>
#include <map>
#include <span>

namespace belfry {

/// What a segment held.
struct ReplayedSegment {
    std::int64_t goodBytes = 0; ///< up to the end of the last good record
    std::int64_t size = 0;
    std::uint64_t records = 0;
    bool blankTail = false; ///< all after the good bytes is zeros: the file was made longer and nothing written
    bool damaged() const { return goodBytes < size; }
};

/// Reads journal segments back into registry and head, as if what they hold were appended again.
class JournalReplay
{
public:
    /// `afterRecord` is called after every record (to pack blocks on the way).
    JournalReplay(SeriesRegistry &registry, HeadWriter &writer, std::function<void()> afterRecord);

    /// Replays a segment up to its end or its first bad record. Fails if it can't be read at all.
    Result<ReplayedSegment> replay(const QString &path, Generation generation);
    /// The highest id that anything referred to.
    SeriesId highest() const { return m_highest; }

private:
    void replayRecords(std::span<const std::uint8_t> bytes, ReplayedSegment &result);
    bool replayRecord(ByteReader in);
    bool replayEntry(ByteReader &in);
    bool readSeries(ByteReader &in);
    bool readList(ByteReader &in);
    bool readCheckpoint(ByteReader &in);
    bool readColumn(ByteReader &in, JournalEntry entry);
    Timestamp readTime(ByteReader &in);
    void reset();

    SeriesRegistry &m_registry;
    HeadWriter &m_writer;
    std::function<void()> m_afterRecord;
    ValueDeltas m_deltas;
    Timestamp m_lastTime = 0;
    std::map<std::uint64_t, ResolvedListPtr> m_lists;
    std::vector<double> m_values;
    SeriesId m_highest;
};

} // namespace belfry
