// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/series_id.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace belfry {

/// One segment of the journal on disk. Written by one thread; sync() may be called from another beside it.
class JournalFile
{
public:
    /// A new segment. Its header is written with the first record.
    /// Fails with ErrorKind::Unavailable; the message names file and reason.
    static Result<std::shared_ptr<JournalFile>> create(const QString &directory, Generation generation);
    /// Goes on behind the first `size` bytes of a segment; what follows them is cut off.
    static Result<std::shared_ptr<JournalFile>> resume(const QString &directory, Generation generation,
                                                       std::int64_t size);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// One pwritev(2). After a failure the file is as before the call.
    Result<void> append(std::span<const std::uint8_t> record);
    /// fdatasync, if anything was written since the last.
    Result<void> sync();
    std::int64_t size() const { return m_size; }
    Generation generation() const { return m_generation; }

private:
    JournalFile(int fd, QString path, Generation generation)
        : m_fd(fd), m_path(std::move(path)), m_generation(generation)
    {
    }

    std::int64_t nextPosition() const;

    int m_fd;
    QString m_path;
    Generation m_generation;
    std::atomic<std::int64_t> m_size{0};
    std::atomic<std::int64_t> m_syncedTo{0};    // the size that the last sync found …
    std::atomic<std::int64_t> m_lastStretch{0}; // … and how much that was more than the one before
    std::atomic<bool> m_dirty{false};
    std::atomic<bool> m_nameSynced{true}; // the directory's entry
    std::vector<std::uint8_t> m_header;   // until it is written
};

struct JournalSegment {
    Generation generation;
    QString path;
};
/// The segments in a directory, oldest first.
std::vector<JournalSegment> journalSegments(const QString &directory);
QString journalPath(const QString &directory, Generation generation);
/// Moves what follows the first `size` bytes of a segment to a file of its own, SEGMENT.damaged-NOW; all of it if
/// `size` is 0. Returns that file's name.
Result<QString> setTailAside(const QString &path, std::int64_t size, std::int64_t now);
/// Deletes the segments up to a generation. Returns the bytes freed.
std::int64_t removeSegments(const QString &directory, Generation last);

} // namespace belfry
