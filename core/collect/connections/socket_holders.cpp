// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/connections/socket_holders.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace belfry {

namespace {

constexpr std::string_view kSocketLink = "socket:[";

struct CloseDirectory {
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

template<typename Number>
bool wholeNumber(std::string_view text, Number &number)
{
    const auto [behind, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && behind == text.data() + text.size();
}

/// 0 if the link isn't a socket's.
std::uint64_t inodeOf(int folder, const char *link)
{
    std::array<char, 64> target{};
    const ssize_t size = ::readlinkat(folder, link, target.data(), target.size());
    const std::string_view text(target.data(), std::size_t(std::max<ssize_t>(size, 0)));
    std::uint64_t inode = 0;
    if (!text.starts_with(kSocketLink) || !text.ends_with(']'))
        return 0;
    return wholeNumber(text.substr(kSocketLink.size(), text.size() - kSocketLink.size() - 1), inode) ? inode : 0;
}

std::string nameOf(const std::string &process)
{
    std::array<char, 64> name{};
    const int file = ::open((process + "/comm").c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    const ssize_t got = ::read(file, name.data(), name.size());
    ::close(file);
    const std::string_view text(name.data(), std::size_t(std::max<ssize_t>(got, 0)));
    return std::string(text.substr(0, text.find('\n')));
}

} // namespace

void SocketHolders::clear()
{
    m_owners.clear();
    m_looks = 0;
}

const SocketOwner &SocketHolders::of(const SocketEntry &socket) const
{
    static const SocketOwner nobody;
    const auto found = m_owners.find(socket.inode);
    return found == m_owners.end() ? nobody : found->second;
}

void SocketHolders::find(std::span<const SocketEntry> sockets, std::int64_t nowNs)
{
    const auto isNew = [this](const SocketEntry &socket) {
        return socket.inode != 0 && !m_owners.contains(socket.inode);
    };
    if (std::none_of(sockets.begin(), sockets.end(), isNew) || (m_looks > 0 && nowNs - m_lookedNs < kPauseNs))
        return;
    m_lookedNs = nowNs;
    m_owners.clear();
    look();
    ++m_looks;
    for (const SocketEntry &socket : sockets) { // whose owner isn't to be seen is looked for once
        if (socket.inode != 0)
            m_owners.try_emplace(socket.inode);
    }
}

void SocketHolders::look()
{
    const Directory processes(::opendir(m_proc.c_str()));
    while (const dirent *each = processes ? ::readdir(processes.get()) : nullptr) {
        int pid = 0;
        if (wholeNumber(std::string_view(each->d_name), pid) && pid > 0)
            lookAt(m_proc + '/' + each->d_name, pid);
    }
}

void SocketHolders::lookAt(const std::string &process, int pid)
{
    const Directory files(::opendir((process + "/fd").c_str()));
    std::string name;
    while (const dirent *each = files ? ::readdir(files.get()) : nullptr) {
        const std::uint64_t inode = each->d_name[0] == '.' ? 0 : inodeOf(::dirfd(files.get()), each->d_name);
        if (inode == 0)
            continue;
        if (name.empty())
            name = nameOf(process);
        // Several may hold one, as after a fork: the oldest is its owner.
        m_owners.try_emplace(inode, SocketOwner{pid, name});
    }
}

} // namespace belfry
