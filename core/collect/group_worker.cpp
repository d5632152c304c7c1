// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/group_worker.h"

#include "base/logging.h"
#include "collect/cgroup/cgroup_reader.h"
#include "collect/process/process_group_reader.h"
#include "collect/tick_timer.h"

#include <algorithm>
#include <cmath>

namespace belfry {

/// One of the things that are read.
struct GroupWorker::Kind {
    Kind(std::unique_ptr<GroupReader> theReader, ReadingBoard &theBoard, const char *name, Instruments &all)
        : reader(std::move(theReader)),
          board(theBoard),
          readings(all.counter(Labels::of("belfry_collect_group_readings_total", {{"kind", name}}),
                               "Readings of all processes, and of all control groups.")),
          failures(all.counter(Labels::of("belfry_collect_group_failures_total", {{"kind", name}}),
                               "Readings of these that failed.")),
          cpu(all.counter(Labels::of("belfry_collect_group_cpu_seconds_total", {{"kind", name}}),
                          "CPU time spent on readings of these.")),
          groups(all.gauge(Labels::of("belfry_collect_groups", {{"kind", name}}),
                           "Groups of processes, and control groups, with series or without."))
    {
    }
    std::unique_ptr<GroupReader> reader;
    ReadingBoard &board;
    Counter &readings;
    Counter &failures;
    Counter &cpu;
    Gauge &groups;
    int ticksToPass = 0; ///< before the next reading
};

GroupWorker::GroupWorker(const CollectOptions &options, const Clock &clock, Instruments &instruments, Boards &boards)
    : m_intervalMs(options.intervalMs), m_clock(clock)
{
    if (options.processGroups > 0)
        add(std::make_unique<ProcessGroupReader>(options.paths.proc, options.processGroups), boards.processes,
            "processes", instruments);
    if (options.controlGroups > 0)
        add(std::make_unique<CgroupReader>(options.paths, options.controlGroups), boards.containers, "control_groups",
            instruments);
}

GroupWorker::~GroupWorker() = default;

void GroupWorker::add(std::unique_ptr<GroupReader> reader, ReadingBoard &board, const char *name,
                      Instruments &instruments)
{
    m_kinds.push_back(std::make_unique<Kind>(std::move(reader), board, name, instruments));
}

void GroupWorker::start()
{
    if (m_kinds.empty())
        return;
    read();
    m_timer = std::make_unique<TickTimer>(m_intervalMs, std::min(kAheadMs, m_intervalMs / 4));
    connect(m_timer.get(), &TickTimer::due, this, &GroupWorker::read);
    if (const auto started = m_timer->start(); !started)
        qCCritical(lcCollect, "no processes and containers: %s", qUtf8Printable(started.error().toString()));
}

void GroupWorker::read()
{
    for (const std::unique_ptr<Kind> &kind : m_kinds) {
        if (kind->ticksToPass-- > 0)
            continue;
        const std::int64_t cpuBefore = threadCpuNs();
        const std::int64_t now = m_clock.monotonicNs();
        if (kind->reader->read(now)) {
            kind->readings.add();
            kind->groups.set(double(kind->reader->groups()));
            kind->board.publish(kind->reader->series(), kind->reader->values(), now);
        } else {
            kind->failures.add();
        }
        const double cpuSeconds = double(threadCpuNs() - cpuBefore) / 1e9;
        kind->cpu.add(cpuSeconds);
        kind->ticksToPass = int(cpuSeconds / (kMostShare * m_intervalMs / 1000));
    }
}

} // namespace belfry

#include "moc_group_worker.cpp"
