// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_groups.h"

#include "collect/label_text.h"

#include <algorithm>

namespace belfry {

namespace {

// What was used ten readings ago counts half.
constexpr double kRecentDecay = 0.933;

std::uint64_t grownBy(std::uint64_t now, std::uint64_t before)
{
    return now > before ? now - before : 0;
}

bool isPlain(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char each) { return each >= 0x20 && each < 0x7f; });
}

} // namespace

void ProcessGroups::begin()
{
    m_next.clear();
    m_at = 0;
}

GroupedProcess *ProcessGroups::find(int pid)
{
    while (m_at < m_processes.size() && m_processes[m_at].pid < pid)
        ++m_at;
    return m_at < m_processes.size() && m_processes[m_at].pid == pid ? &m_processes[m_at] : nullptr;
}

bool ProcessGroups::isKnownKernelThread(const ListedProcess &listed)
{
    GroupedProcess *known = find(listed.pid);
    if (!known || !known->isKernelThread || known->inode != listed.inode)
        return false;
    m_next.push_back(std::move(*known));
    return true;
}

GroupedProcess *ProcessGroups::see(const ProcessStat &stat, ino_t inode)
{
    GroupedProcess *known = find(stat.pid);
    const bool isSame = known && known->startTicks == stat.startTicks;
    GroupedProcess &process = m_next.emplace_back(isSame ? std::move(*known) : GroupedProcess());
    process.pid = stat.pid;
    process.inode = inode;
    process.isKernelThread = stat.isKernelThread;
    process.startTicks = stat.startTicks;
    process.isNew = !isSame;
    if (m_readings == 0)
        m_youngest = std::max(m_youngest, stat.startTicks);
    if (stat.isKernelThread)
        return nullptr;
    if (!isSame) {
        process.countsWhole = m_readings > 0 && stat.startTicks >= m_youngest;
        process.userTicks = process.countsWhole ? 0 : stat.userTicks;
        process.systemTicks = process.countsWhole ? 0 : stat.systemTicks;
    }
    if (!process.group || process.name != stat.name) {
        process.name.assign(stat.name);
        process.group = &groupOf(stat.name);
    }
    const std::uint64_t user = grownBy(stat.userTicks, process.userTicks);
    const std::uint64_t system = grownBy(stat.systemTicks, process.systemTicks);
    process.hasRun = user + system > 0;
    process.userTicks += user;
    process.systemTicks += system;
    process.group->userTicks += user;
    process.group->systemTicks += system;
    process.group->recentTicks += double(user + system);
    process.state = stat.state;
    process.threads = stat.threads;
    process.residentPages = stat.residentPages;
    process.virtualBytes = stat.virtualBytes;
    return &process;
}

void ProcessGroups::count(GroupedProcess &process, const IoTotals &io)
{
    if (!process.io.isKnown) {
        process.io = IoTotals{true, process.countsWhole ? 0 : io.read, process.countsWhole ? 0 : io.written};
    }
    const std::uint64_t read = grownBy(io.read, process.io.read);
    const std::uint64_t written = grownBy(io.written, process.io.written);
    process.io.read += read;
    process.io.written += written;
    process.group->readBytes += read;
    process.group->writtenBytes += written;
}

void ProcessGroups::end()
{
    for (auto &[name, group] : m_groups) {
        group.processes = group.withIo = group.hidesIo = 0;
        group.threads = group.residentPages = group.virtualBytes = 0;
        group.recentTicks *= kRecentDecay;
    }
    for (const GroupedProcess &process : m_next) {
        if (process.isKernelThread)
            continue;
        ProcessGroup &group = *process.group;
        ++group.processes;
        group.threads += std::uint64_t(std::max(process.threads, 0));
        group.residentPages += process.residentPages;
        group.virtualBytes += process.virtualBytes;
        group.withIo += process.io.isKnown ? 1 : 0;
        group.hidesIo += process.hidesIo ? 1 : 0;
    }
    std::swap(m_processes, m_next);
    ++m_readings;
    if (m_groups.size() > kMostNames)
        forgetAbsent();
}

ProcessGroup &ProcessGroups::groupOf(std::string_view name)
{
    const std::string text = isPlain(name) ? std::string(name) : labelText(name); // 15 bytes need no memory
    return m_groups.try_emplace(text.empty() ? std::string("()") : text).first->second;
}

void ProcessGroups::forgetAbsent()
{
    std::erase_if(m_groups, [](const auto &entry) { return entry.second.processes == 0 && !entry.second.isListed; });
}

} // namespace belfry
