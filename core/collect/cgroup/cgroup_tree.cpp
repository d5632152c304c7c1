// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cgroup/cgroup_tree.h"

#include "collect/filesystem/mount_table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace belfry {

namespace {

constexpr std::size_t kMostListed =
    20'000; // more than any machine has; an end for a tree that grows while it is walked
constexpr std::string_view kSys = "/sys/";

void walk(const std::string &mountPoint, const std::string &path, std::vector<CgroupPath> &found)
{
    std::error_code error;
    for (std::filesystem::directory_iterator at(mountPoint + path, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code gone;
        if (!at->is_directory(gone) || at->is_symlink(gone) || found.size() >= kMostListed)
            continue;
        CgroupPath below{path + '/' + at->path().filename().string(), {}};
        below.container = containerNameOf(below.path);
        const bool isContainer = below.container.isContainer();
        const std::string inner = below.path;
        found.push_back(std::move(below));
        if (!isContainer)
            walk(mountPoint, inner, found);
    }
}

} // namespace

std::string cgroupMountPoint(const CollectPaths &paths)
{
    std::ifstream file(paths.proc + "/self/mountinfo");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::string mountPoint = mountPointOf(text, "cgroup2");
    // Of a recorded tree it is recorded too.
    return mountPoint.starts_with(kSys) ? paths.sys + mountPoint.substr(kSys.size() - 1) : mountPoint;
}

std::vector<CgroupPath> listCgroups(const std::string &mountPoint)
{
    std::vector<CgroupPath> found{{"/", {}}};
    walk(mountPoint, {}, found);
    std::sort(found.begin(), found.end(), [](const CgroupPath &a, const CgroupPath &b) { return a.path < b.path; });
    return found;
}

} // namespace belfry
