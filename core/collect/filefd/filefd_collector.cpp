// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/filefd/filefd_collector.h"

namespace belfry {

namespace {

std::unique_ptr<Collector> make(const CollectPaths &paths, const std::vector<NumberFilesCollector::NumberFile> &files)
{
    return std::make_unique<NumberFilesCollector>(paths, files);
}

} // namespace

std::unique_ptr<Collector> makeFilefdCollector(const CollectPaths &paths)
{
    const MetricDef allocated{"node_filefd_allocated", MetricType::Gauge, "File descriptor statistics: allocated."};
    const MetricDef maximum{"node_filefd_maximum", MetricType::Gauge, "File descriptor statistics: maximum."};
    return make(paths, {{"sys/fs/file-nr", {allocated, {}, maximum}}});
}

std::unique_ptr<Collector> makeEntropyCollector(const CollectPaths &paths)
{
    const MetricDef available{"node_entropy_available_bits", MetricType::Gauge, "Bits of available entropy."};
    const MetricDef poolSize{"node_entropy_pool_size_bits", MetricType::Gauge, "Bits of entropy pool."};
    return make(paths, {{"sys/kernel/random/entropy_avail", {available}}, {"sys/kernel/random/poolsize", {poolSize}}});
}

std::unique_ptr<Collector> makeConntrackCollector(const CollectPaths &paths)
{
    const MetricDef entries{"node_nf_conntrack_entries", MetricType::Gauge,
                            "Number of currently allocated flow entries for connection tracking."};
    const MetricDef limit{"node_nf_conntrack_entries_limit", MetricType::Gauge,
                          "Maximum size of connection tracking table."};
    return make(paths,
                {{"sys/net/netfilter/nf_conntrack_count", {entries}}, {"sys/net/netfilter/nf_conntrack_max", {limit}}});
}

} // namespace belfry
