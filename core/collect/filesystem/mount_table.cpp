// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/filesystem/mount_table.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array<std::string_view, 24> kIgnoredTypes{
    "autofs",   "binfmt_misc", "bpf",        "cgroup",     "cgroup2",   "configfs", "debugfs", "devpts",
    "devtmpfs", "fusectl",     "hugetlbfs",  "iso9660",    "mqueue",    "nsfs",     "overlay", "proc",
    "procfs",   "pstore",      "rpc_pipefs", "securityfs", "selinuxfs", "squashfs", "sysfs",   "tracefs",
};
constexpr std::array<std::string_view, 17> kLocalTypes{
    "ext2", "ext3", "ext4",  "xfs",   "btrfs", "f2fs",  "jfs", "reiserfs", "bcachefs",
    "zfs",  "vfat", "exfat", "ntfs3", "tmpfs", "ramfs", "udf", "erofs",
};
constexpr std::array<std::string_view, 6> kIgnoredFolders{"/dev", "/proc", "/run", "/sys", "/mnt", "/media"};
// Below these, everything deeper is ignored, themselves not.
constexpr std::array<std::string_view, 2> kIgnoredBelow{"/var/lib/docker/", "/var/lib/containers/storage/"};

std::string_view nextWord(std::string_view &text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

/// The kernel writes blanks and backslashes as three octal digits: "\040".
std::string unescaped(std::string_view text)
{
    std::string out;
    const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
            isOctal(text[i + 3])) {
            out += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool hasOption(std::string_view options, std::string_view wanted)
{
    while (!options.empty()) {
        const std::size_t end = std::min(options.find(','), options.size());
        if (options.substr(0, end) == wanted)
            return true;
        options.remove_prefix(std::min(end + 1, options.size()));
    }
    return false;
}

Mount parseLine(std::string_view line)
{
    // 36 35 98:0 /root /mount/point rw,noatime master:1 - ext3 /dev/root rw,errors=continue
    std::string_view rest = line;
    for (int i = 0; i < 4; ++i)
        nextWord(rest);
    Mount mount;
    mount.mountPoint = unescaped(nextWord(rest));
    const std::string_view mountOptions = nextWord(rest);
    while (!rest.empty() && nextWord(rest) != "-") {
    }
    mount.fsType = unescaped(nextWord(rest));
    mount.device = unescaped(nextWord(rest));
    mount.readOnly = hasOption(mountOptions, "ro") || hasOption(nextWord(rest), "ro");
    return mount;
}

bool isInOrBelow(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

} // namespace

std::vector<Mount> parseMountTable(std::string_view text)
{
    std::vector<Mount> mounts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Mount mount = parseLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (mount.fsType.empty() || mount.mountPoint.empty() || isIgnoredFsType(mount.fsType) ||
            isIgnoredMountPoint(mount.mountPoint))
            continue;
        const bool known = std::any_of(mounts.begin(), mounts.end(), [&mount](const Mount &other) {
            return other.device == mount.device && other.mountPoint == mount.mountPoint && other.fsType == mount.fsType;
        });
        if (!known)
            mounts.push_back(std::move(mount));
    }
    return mounts;
}

std::string mountPointOf(std::string_view text, std::string_view fsType)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Mount mount = parseLine(text.substr(0, end));
        if (mount.fsType == fsType)
            return std::move(mount.mountPoint);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

bool isIgnoredMountPoint(std::string_view mountPoint)
{
    return std::any_of(kIgnoredFolders.begin(), kIgnoredFolders.end(),
                       [mountPoint](std::string_view folder) { return isInOrBelow(mountPoint, folder); }) ||
           std::any_of(kIgnoredBelow.begin(), kIgnoredBelow.end(), [mountPoint](std::string_view folder) {
               return mountPoint.size() > folder.size() && mountPoint.starts_with(folder);
           });
}

bool isIgnoredFsType(std::string_view fsType)
{
    return std::find(kIgnoredTypes.begin(), kIgnoredTypes.end(), fsType) != kIgnoredTypes.end();
}

bool isLocalFsType(std::string_view fsType)
{
    return std::find(kLocalTypes.begin(), kLocalTypes.end(), fsType) != kLocalTypes.end();
}

} // namespace belfry
