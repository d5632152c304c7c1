// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/journal/journal_encoder.h"
#include "store/journal/journal_file.h"

#include <QString>

#include <memory>
#include <mutex>
#include <vector>

namespace belfry {

/// The journal as the store thread writes it: one record per tick, segment after segment. While the disk takes
/// nothing it waits a while between attempts, and goes on with a record that needs nothing of what was lost.
class Journal
{
public:
    Journal(const QString &directory, const Clock &clock, const SeriesRegistry &registry)
        : m_directory(directory), m_clock(clock), m_encoder(registry)
    {
    }

    /// Series up to this id are on the disk; what follows goes behind `file`.
    void resume(std::shared_ptr<JournalFile> file, Generation generation, SeriesId defined);
    /// What follows belongs to a new segment, which is made with its first record.
    void beginSegment(Generation generation);

    /// False while it waits after a failure: then nothing need be encoded.
    bool ready() const { return m_clock.monotonicNs() >= m_retryAt; }
    JournalEncoder &encoder() { return m_encoder; }
    /// Writes what the encoder has.
    Result<void> commit();

    /// Syncs what was written, the end of the segment before too. From one other thread.
    Result<void> sync();
    /// The segment being written; null before its first record. From any thread.
    std::shared_ptr<JournalFile> current() const;

private:
    Result<void> writeRecord(std::span<const std::uint8_t> record);

    QString m_directory;
    const Clock &m_clock;
    JournalEncoder m_encoder;
    Generation m_generation;
    std::int64_t m_retryAt = 0; // monotonic, in ns
    mutable std::mutex m_mutex; // guards the rest (the pointers)
    std::shared_ptr<JournalFile> m_file;
    std::vector<std::shared_ptr<JournalFile>> m_closed; // not synced since
};

} // namespace belfry
