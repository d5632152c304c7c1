// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <dirent.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace belfry {

struct ListedProcess {
    int pid = 0;
    /// Of its folder. While it stays the same it is the same process, which needs nothing to be read.
    ino_t inode = 0;
};

/// /proc, or a recorded tree, as a list of processes and their files. Allocates nothing once it has been used. One
/// thread.
class ProcessFolder
{
public:
    explicit ProcessFolder(std::string proc) : m_path(std::move(proc)) {}

    /// All processes there are, in the order of their pids. An error if there is no such folder.
    Result<void> list(std::vector<ListedProcess> &processes);

    /// The start of a process's file, with a NUL behind its end; until the next read. Empty if it can't be read, as of
    /// one that has ended; `error` says why.
    ///
    /// REQUIRES: list() has succeeded.
    std::string_view read(int pid, const char *file, int *error = nullptr);
    /// The effective user. REQUIRES: as read().
    std::optional<uid_t> owner(int pid) const;
    /// A file that is no process's, of any length. REQUIRES: as read().
    std::string readWhole(const char *file);

private:
    struct Close {
        void operator()(DIR *folder) const { ::closedir(folder); }
    };
    const std::string m_path;
    std::unique_ptr<DIR, Close> m_folder;
    std::vector<char> m_buffer = std::vector<char>(4096 + 1);
};

} // namespace belfry
