// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace belfry {

/// Where the kernel's files are. Tests point them at recorded trees.
struct CollectPaths {
    std::string proc = "/proc";
    std::string sys = "/sys";
    std::string udevData = "/run/udev/data";
    std::string dockerData = "/var/lib/docker"; ///< where Docker's names of containers are
};

/// The labels a Prometheus would have added when it scraped this host.
struct CollectTarget {
    std::string instance;
    std::string job = "node";              ///< of what the host yields
    std::string selfJob = "belfry";        ///< of belfry_* and process_*
    std::string processJob = "process";    ///< of namedprocess_*
    std::string containerJob = "cadvisor"; ///< of container_*
};

struct CollectOptions {
    CollectTarget target;
    CollectPaths paths;
    /// Ticks fall on whole multiples of it since 1970. At least 100, normally 1000.
    int intervalMs = 1000;
    /// Groups of processes that have series, at most; 0: none, and no process is read.
    int processGroups = 100;
    /// Control groups that have series, at most; 0: none, and none is read.
    int controlGroups = 100;
};

} // namespace belfry
