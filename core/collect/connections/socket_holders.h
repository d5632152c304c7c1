// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/connections/socket_entry.h"

#include <span>
#include <string>
#include <unordered_map>

namespace belfry {

struct SocketOwner {
    int pid = 0; ///< 0: not known, as another user's
    std::string name;
};

/// Which process holds a socket, as far as the system tells: of one's own processes, or with root's rights of all. To
/// find out, the open files of every process are looked at; so that is done only when there are sockets that haven't
/// been looked for, and not twice within kPauseNs. One thread.
class SocketHolders
{
public:
    static constexpr std::int64_t kPauseNs = 5'000'000'000;

    explicit SocketHolders(std::string proc) : m_proc(std::move(proc)) {}

    void find(std::span<const SocketEntry> sockets, std::int64_t nowNs);
    /// As far as it has been looked for.
    const SocketOwner &of(const SocketEntry &socket) const;
    void clear();
    /// How often all processes were looked at.
    int looks() const { return m_looks; }

private:
    void look();
    void lookAt(const std::string &process, int pid);

    const std::string m_proc;
    std::unordered_map<std::uint64_t, SocketOwner> m_owners; ///< by inode
    std::int64_t m_lookedNs = 0;
    int m_looks = 0;
};

} // namespace belfry
