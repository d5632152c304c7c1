// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/number_files_collector.h"

namespace belfry {

/// File descriptors, randomness and connection tracking from /proc/sys. Metrics: node_filefd_*,
/// node_entropy_*, node_nf_conntrack_entries*.
std::unique_ptr<Collector> makeFilefdCollector(const CollectPaths &paths);
std::unique_ptr<Collector> makeEntropyCollector(const CollectPaths &paths);
std::unique_ptr<Collector> makeConntrackCollector(const CollectPaths &paths);

} // namespace belfry
