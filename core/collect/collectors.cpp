// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collectors.h"

#include "collect/cpu/stat_collector.h"
#include "collect/disk/disk_collector.h"
#include "collect/filefd/filefd_collector.h"
#include "collect/host/uname_collector.h"
#include "collect/loadavg/loadavg_collector.h"
#include "collect/memory/meminfo_collector.h"
#include "collect/netstat/conntrack_stat_collector.h"
#include "collect/netstat/netstat_collector.h"
#include "collect/network/netdev_collector.h"
#include "collect/network/softnet_collector.h"
#include "collect/pressure/pressure_collector.h"
#include "collect/self/self_collector.h"
#include "collect/sockstat/sockstat_collector.h"
#include "collect/time/time_collector.h"
#include "collect/vmstat/vmstat_collector.h"

namespace belfry {

std::vector<std::unique_ptr<Collector>> makeCollectors(const CollectPaths &paths, const Boards &boards,
                                                       const Instruments &instruments)
{
    using Resource = PressureCollector::Resource;
    std::vector<std::unique_ptr<Collector>> all;
    all.push_back(std::make_unique<TimeCollector>());
    all.push_back(std::make_unique<StatCollector>(paths));
    all.push_back(std::make_unique<LoadavgCollector>(paths));
    all.push_back(std::make_unique<MeminfoCollector>(paths));
    all.push_back(std::make_unique<VmstatCollector>(paths));
    all.push_back(std::make_unique<DiskCollector>(paths));
    all.push_back(std::make_unique<NetdevCollector>(paths));
    all.push_back(std::make_unique<SoftnetCollector>(paths));
    all.push_back(std::make_unique<NetstatCollector>(paths, "net/netstat"));
    all.push_back(std::make_unique<NetstatCollector>(paths, "net/snmp"));
    all.push_back(std::make_unique<Snmp6Collector>(paths));
    all.push_back(std::make_unique<SockstatCollector>(paths, "net/sockstat"));
    all.push_back(std::make_unique<SockstatCollector>(paths, "net/sockstat6"));
    for (const Resource resource : {Resource::Cpu, Resource::Io, Resource::Memory})
        all.push_back(std::make_unique<PressureCollector>(paths, resource));
    all.push_back(makeFilefdCollector(paths));
    all.push_back(makeEntropyCollector(paths));
    all.push_back(makeConntrackCollector(paths));
    all.push_back(std::make_unique<ConntrackStatCollector>(paths));
    all.push_back(std::make_unique<UnameCollector>());
    all.push_back(std::make_unique<SurveyCollector>(boards.surveys.filesystems));
    all.push_back(std::make_unique<SurveyCollector>(boards.surveys.properties));
    all.push_back(std::make_unique<SelfCollector>(instruments));
    // Last, as their series come and go most: what stands before them stays where it is.
    all.push_back(std::make_unique<BoardCollector>(boards.groups.processes, &CollectTarget::processJob));
    all.push_back(std::make_unique<BoardCollector>(boards.groups.containers, &CollectTarget::containerJob));
    return all;
}

} // namespace belfry
