// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "collect/connections/socket_entry.h"

#include <span>
#include <string>
#include <vector>

namespace belfry {

/// All TCP and UDP sockets of the network namespace, read on demand from /proc/net, at most kMost of them: what comes
/// behind is only counted. One thread.
class SocketTable
{
public:
    static constexpr std::size_t kMost = 10'000;

    /// `proc`: "/proc", or a recorded tree.
    explicit SocketTable(std::string proc) : m_proc(std::move(proc)) {}

    /// An error if none of the files can be read; one without version 6 is fine.
    Result<void> read();

    /// Until the next read().
    std::span<const SocketEntry> entries() const { return m_entries; }
    /// How many there are beyond those.
    int leftOut() const { return m_leftOut; }

private:
    bool readFile(const char *file, SocketProtocol protocol);
    void takeLines(std::string_view text, SocketProtocol protocol);

    const std::string m_proc;
    std::vector<char> m_buffer = std::vector<char>(64 * 1024 + 1);
    std::vector<SocketEntry> m_entries;
    int m_leftOut = 0;
};

} // namespace belfry
