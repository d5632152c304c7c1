// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What is in the smaller files of a process.
namespace belfry {

/// Puts /proc/[pid]/cmdline on one line: blanks between arguments, and for what would break a line or a terminal. At
/// most `most` bytes with the mark of what is cut off. Never cut within a character of UTF-8.
void joinArguments(std::string_view cmdline, std::size_t most, std::string &line);

/// The innermost service or scope in /proc/[pid]/cgroup: "ssh.service"; empty if there is none. Of version 2, else of
/// systemd's own hierarchy.
std::string_view unitOfCgroup(std::string_view cgroup);

/// Bytes that a process had read from and written to disks.
struct IoTotals {
    bool isKnown = false;
    std::uint64_t read = 0;
    std::uint64_t written = 0;
};
/// REQUIRES: a NUL stands behind the text.
IoTotals parseProcessIo(std::string_view text);

} // namespace belfry
