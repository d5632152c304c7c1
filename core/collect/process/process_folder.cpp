// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace belfry {

namespace {

/// "123/stat", as long as it may be.
using ProcessPath = std::array<char, 48>;

ProcessPath pathOf(int pid, const char *file)
{
    ProcessPath path{};
    std::snprintf(path.data(), path.size(), "%d/%s", pid, file);
    return path;
}

/// Of a folder of /proc; 0 if it isn't a process's.
int pidOf(const char *name)
{
    int pid = 0;
    const char *end = name + std::strlen(name);
    const auto [behind, error] = std::from_chars(name, end, pid);
    return error == std::errc() && behind == end && pid > 0 ? pid : 0;
}

bool isBefore(const ListedProcess &a, const ListedProcess &b)
{
    return a.pid < b.pid;
}

} // namespace

Result<void> ProcessFolder::list(std::vector<ListedProcess> &processes)
{
    if (m_folder)
        ::rewinddir(m_folder.get());
    else
        m_folder.reset(::opendir(m_path.c_str()));
    if (!m_folder)
        return failure(
            QStringLiteral("%1: %2").arg(QString::fromStdString(m_path), QString::fromLocal8Bit(std::strerror(errno))),
            ErrorKind::Unavailable);
    processes.clear();
    while (const dirent *each = ::readdir(m_folder.get())) {
        if (const int pid = pidOf(each->d_name))
            processes.push_back({pid, each->d_ino});
    }
    if (!std::is_sorted(processes.begin(), processes.end(), isBefore)) // the kernel's are, a tree's need not be
        std::sort(processes.begin(), processes.end(), isBefore);
    return {};
}

std::string_view ProcessFolder::read(int pid, const char *file, int *error)
{
    const ProcessPath path = pathOf(pid, file);
    const int opened = ::openat(::dirfd(m_folder.get()), path.data(), O_RDONLY | O_CLOEXEC);
    const ssize_t got = opened < 0 ? -1 : ::read(opened, m_buffer.data(), m_buffer.size() - 1);
    if (error)
        *error = got < 0 ? errno : 0;
    if (opened >= 0)
        ::close(opened);
    const auto size = std::size_t(std::max<ssize_t>(got, 0));
    m_buffer[size] = '\0';
    return {m_buffer.data(), size};
}

std::optional<uid_t> ProcessFolder::owner(int pid) const
{
    struct stat folder {
    };
    const ProcessPath path = pathOf(pid, "");
    if (::fstatat(::dirfd(m_folder.get()), path.data(), &folder, 0) != 0)
        return std::nullopt;
    return folder.st_uid;
}

std::string ProcessFolder::readWhole(const char *file)
{
    std::string text;
    const int opened = ::openat(::dirfd(m_folder.get()), file, O_RDONLY | O_CLOEXEC);
    for (ssize_t got = 1; opened >= 0 && got > 0;) {
        got = ::read(opened, m_buffer.data(), m_buffer.size());
        text.append(m_buffer.data(), std::size_t(std::max<ssize_t>(got, 0)));
    }
    if (opened >= 0)
        ::close(opened);
    return text;
}

} // namespace belfry
