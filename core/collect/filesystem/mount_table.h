// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// A mounted file system.
struct Mount {
    std::string device;
    std::string mountPoint;
    std::string fsType;
    bool readOnly = false;
    friend bool operator==(const Mount &, const Mount &) = default;
};

/// Reads the text of /proc/PID/mountinfo (proc(5)): those that node_exporter shows by default, each once.
/// Lines that make no sense are passed over.
std::vector<Mount> parseMountTable(std::string_view text);

/// Where the first file system of a type is mounted; empty if none is.
std::string mountPointOf(std::string_view text, std::string_view fsType);

/// node_exporter's default exclusions.
bool isIgnoredMountPoint(std::string_view mountPoint);
bool isIgnoredFsType(std::string_view fsType);

/// Whether asking for its free space ends for sure: it depends on no other machine and no other process.
bool isLocalFsType(std::string_view fsType);

} // namespace belfry
