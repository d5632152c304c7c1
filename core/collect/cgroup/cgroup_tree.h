// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/cgroup/container_name.h"
#include "collect/collect_options.h"

#include <string>
#include <vector>

namespace belfry {

struct CgroupPath {
    std::string path; ///< below the mount point: "/", "/system.slice/ssh.service"
    ContainerName container;
};

/// Where control groups of version 2 are mounted, beside version 1 too; empty if they aren't.
std::string cgroupMountPoint(const CollectPaths &paths);

/// The root and all control groups below it that aren't within a container, by path.
std::vector<CgroupPath> listCgroups(const std::string &mountPoint);

} // namespace belfry
