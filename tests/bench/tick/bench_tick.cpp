// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a tick costs. `bench_tick` measures as many ticks as fit in a second or two; `bench_tick --paced SECONDS`
// collects once a second like the daemon, where caches are cold. The floor is a pread of the same descriptors
// without parsing, measured in the same run.

#include "base/clock.h"
#include "collect/cgroup/cgroup_reader.h"
#include "collect/collectors.h"
#include "collect/filesystem/filesystem_surveyor.h"
#include "collect/network/netclass_surveyor.h"
#include "collect/process/process_group_reader.h"
#include "collect/sampler.h"
#include "syscall_count.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <new>
#include <tuple>

namespace {

std::atomic<std::size_t> g_allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    g_allocations.fetch_add(1, std::memory_order_relaxed);
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    try {
        return operator new(size);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}
void operator delete(void *memory, const std::nothrow_t &) noexcept
{
    std::free(memory);
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace belfry;

namespace {

/// The descriptors that the collectors keep open, read and nothing more.
class Floor
{
public:
    Floor()
    {
        std::vector<std::string> paths;
        for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            std::error_code error;
            const std::string path = std::filesystem::read_symlink(entry.path(), error).string();
            if (!error && (path.starts_with("/proc/") || path.starts_with("/sys/")) && !path.ends_with("/fd"))
                paths.push_back(path);
        }
        for (const std::string &path : paths) {
            const bool iterated =
                path.ends_with("/diskstats") || path.ends_with("/net/dev") || path.ends_with("/vmstat");
            const auto kind = iterated ? ProcFileKind::Iterated : ProcFileKind::Single;
            m_files.push_back(std::make_unique<ProcFile>(path, kind));
        }
        read();
    }
    std::size_t read()
    {
        std::size_t bytes = 0;
        for (const auto &file : m_files)
            bytes += file->read(m_buffer).value_or(std::string_view()).size();
        return bytes;
    }
    std::size_t files() const { return m_files.size(); }

private:
    std::vector<std::unique_ptr<ProcFile>> m_files;
    ReadBuffer m_buffer;
};

class Host
{
public:
    Host() : m_sampler({"bench", "node", "belfry"}, makeCollectors({}, m_boards, m_instruments))
    {
        publish<FilesystemSurveyor>(m_boards.surveys.filesystems);
        publish<NetclassSurveyor>(m_boards.surveys.properties);
        readGroups();
        for (int i = 0; i < 50; ++i)
            tick();
    }
    FramePtr tick() { return m_sampler.sample(++m_t, SystemClock().monotonicNs(), 0); }
    void readGroups()
    {
        read(m_processes, m_boards.groups.processes);
        read(m_cgroups, m_boards.groups.containers);
    }
    GroupReader &processes() { return m_processes; }
    GroupReader &cgroups() { return m_cgroups; }

private:
    static void read(GroupReader &reader, ReadingBoard &board)
    {
        const std::int64_t now = SystemClock().monotonicNs();
        if (reader.read(now))
            board.publish(reader.series(), reader.values(), now);
    }
    template<typename SurveyorType>
    void publish(SurveyBoard &board)
    {
        Survey survey = SurveyorType(CollectPaths{}).take();
        survey.takenNs = SystemClock().monotonicNs();
        board.publish(std::make_shared<const Survey>(std::move(survey)));
    }
    Instruments m_instruments;
    Boards m_boards;
    ProcessGroupReader m_processes{CollectPaths().proc, CollectOptions().processGroups};
    CgroupReader m_cgroups{CollectPaths(), CollectOptions().controlGroups};
    Sampler m_sampler;
    Timestamp m_t = 0;
};

template<typename Work>
double cpuMicroseconds(int times, Work work)
{
    const std::int64_t before = threadCpuNs();
    for (int i = 0; i < times; ++i)
        work();
    return double(threadCpuNs() - before) / 1000.0 / times;
}

void measureHot(Host &host, Floor &floor)
{
    constexpr int kRounds = 30;
    constexpr int kBlock = 100;
    double tick = 0;
    double floorCost = 0;
    const std::size_t before = g_allocations;
    for (int round = 0; round < kRounds; ++round) {
        tick += cpuMicroseconds(kBlock, [&host] { host.tick(); }) / kRounds;
        floorCost += cpuMicroseconds(kBlock, [&floor] { floor.read(); }) / kRounds;
    }
    const double allocations = double(g_allocations - before) / (kRounds * kBlock);
    const std::size_t samples = host.tick()->host.values.size();
    const long nothing = bench::countSyscalls([] {});
    const long syscalls = bench::countSyscalls([&host] { host.tick(); });
    const long floorSyscalls = bench::countSyscalls([&floor] { floor.read(); });
    std::printf("tick, one after the other\n");
    std::printf("  CPU time          %8.1f us   (%zu samples, %.0f ns each)\n", tick, samples,
                tick * 1000 / double(samples));
    std::printf("  allocations       %8.2f\n", allocations);
    std::printf("  system calls      %8ld\n", syscalls < 0 ? -1 : syscalls - nothing);
    std::printf("floor: pread of the same %zu files, %zu bytes, no parsing\n", floor.files(), floor.read());
    std::printf("  CPU time          %8.1f us\n", floorCost);
    std::printf("  system calls      %8ld\n", floorSyscalls < 0 ? -1 : floorSyscalls - nothing);
    std::printf("tick / floor        %8.2f\n", tick / floorCost);
}

/// What is read beside the ticks.
void measureReader(const char *what, GroupReader &reader)
{
    constexpr int kTimes = 300;
    const auto read = [&reader] { std::ignore = reader.read(SystemClock().monotonicNs()); };
    read();
    const std::size_t before = g_allocations;
    const double cost = cpuMicroseconds(kTimes, read);
    const double allocations = double(g_allocations - before) / kTimes;
    const long nothing = bench::countSyscalls([] {});
    const long syscalls = bench::countSyscalls(read);
    std::printf("%s, before each tick: %zu groups, %zu samples\n", what, reader.groups(), reader.values().size());
    std::printf("  CPU time          %8.1f us\n", cost);
    std::printf("  allocations       %8.2f\n", allocations);
    std::printf("  system calls      %8ld\n", syscalls < 0 ? -1 : syscalls - nothing);
}

void sleepUntil(timespec &when, long nanoseconds)
{
    when.tv_nsec += nanoseconds;
    when.tv_sec += when.tv_nsec / 1'000'000'000;
    when.tv_nsec %= 1'000'000'000;
    ::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &when, nullptr);
}

void measurePaced(Host &host, Floor &floor, int seconds)
{
    timespec when{};
    ::clock_gettime(CLOCK_MONOTONIC, &when);
    double tick = 0;
    double floorCost = 0;
    double groups = 0;
    for (int i = 0; i < seconds; ++i) {
        sleepUntil(when, 250'000'000);
        groups += cpuMicroseconds(1, [&host] { host.readGroups(); }) / seconds;
        sleepUntil(when, 250'000'000);
        tick += cpuMicroseconds(1, [&host] { host.tick(); }) / seconds;
        sleepUntil(when, 500'000'000);
        floorCost += cpuMicroseconds(1, [&floor] { floor.read(); }) / seconds;
    }
    std::printf("tick, once a second   %8.1f us, floor %.1f us, tick / floor %.2f\n", tick, floorCost,
                tick / floorCost);
    std::printf("processes and control groups, once a second %.1f us\n", groups);
}

} // namespace

int main(int argc, char **argv)
{
    Host host;
    Floor floor;
    if (argc == 3 && std::strcmp(argv[1], "--paced") == 0) {
        measurePaced(host, floor, std::atoi(argv[2]));
    } else {
        measureHot(host, floor);
        measureReader("processes", host.processes());
        measureReader("control groups", host.cgroups());
    }
    return 0;
}
