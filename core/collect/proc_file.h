// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// Where files are read to: one for all files of a thread, growing to the largest.
class ReadBuffer
{
public:
    char *data() { return m_bytes.data(); }
    /// What a read may use; one byte more is kept for the NUL behind the text.
    std::size_t capacity() const { return m_bytes.size() - 1; }
    void grow() { m_bytes.resize(m_bytes.size() * 2); }

private:
    std::vector<char> m_bytes = std::vector<char>(16 * 1024);
};

/// How the kernel makes a file's text, which tells when all of it was read without asking once more.
enum class ProcFileKind {
    Single,   ///< in one go: a read that leaves room in the buffer got everything (stat, meminfo, net/snmp …)
    Iterated, ///< record by record, at most a page a read (diskstats, net/dev, vmstat)
};

/// A file of /proc or /sys that stays open and is read from its start again and again with pread.
/// One thread.
class ProcFile
{
public:
    ProcFile(std::string path, ProcFileKind kind) : m_path(std::move(path)), m_kind(kind) {}
    ~ProcFile();
    ProcFile(const ProcFile &) = delete;
    ProcFile &operator=(const ProcFile &) = delete;

    /// The whole text as it is now; in `buffer` until the next read, with a NUL behind its end. Nothing if
    /// the file can't be opened or read: then it is closed and tried again with one of the next reads.
    std::optional<std::string_view> read(ReadBuffer &buffer);

    const std::string &path() const { return m_path; }
    /// Tries to open with the next read whatever happened before.
    void retryNow() { m_skipReads = 0; }

private:
    bool open();
    void close();
    std::optional<std::string_view> fail();
    bool isAll(std::size_t got, std::size_t wanted) const;

    std::string m_path;
    ProcFileKind m_kind;
    int m_fd = -1;
    int m_skipReads = 0; ///< after a failure: reads to let pass before the next attempt to open
};

} // namespace belfry
