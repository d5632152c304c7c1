// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace belfry {

/// What Belfry takes from /proc/[pid]/stat.
struct ProcessStat {
    int pid = 0;
    std::string_view name; ///< at most 15 bytes of anything; of the text that was read
    char state = '?';      ///< 'R', 'S', 'D', 'T', 't', 'Z', 'I', 'X' …
    int ppid = 0;
    int nice = 0;
    int threads = 0;
    bool isKernelThread = false;
    std::uint64_t userTicks = 0;   ///< in user mode, of all its threads
    std::uint64_t systemTicks = 0; ///< in kernel mode
    std::uint64_t startTicks = 0;  ///< since boot; with the pid it is the process's identity
    std::uint64_t virtualBytes = 0;
    std::uint64_t residentPages = 0;

    std::uint64_t cpuTicks() const { return userTicks + systemTicks; }
};

/// Nothing if the text isn't that of such a file. The name may hold blanks, brackets and newlines.
///
/// REQUIRES: a NUL stands behind the text.
std::optional<ProcessStat> parseProcessStat(std::string_view text);

} // namespace belfry
