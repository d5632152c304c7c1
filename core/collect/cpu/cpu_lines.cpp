// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cpu/cpu_lines.h"

#include "metrics/sample.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr double kTicksPerSecond = 100; // USER_HZ, the same on every Linux
// The kernel's idle and iowait times may go back a little. Less than this is held still, as node_exporter does,
// for rate() would take it for a restart; more means that the CPU was taken off and put back.
constexpr double kJumpBackSeconds = 3;

bool isCpuLine(const Scan &scan)
{
    Scan ahead = scan;
    return ahead.skip("cpu") && ahead.peek() >= '0' && ahead.peek() <= '9';
}

} // namespace

void CpuLines::learn(Scan &scan)
{
    m_cpus.clear();
    m_previous.clear();
    if (scan.startsWith("cpu "))
        scan.nextLine();
    while (isCpuLine(scan)) {
        Scan line(scan.line());
        const std::string_view name = line.word();
        Cpu cpu{std::string(name.substr(3)), std::string(name) + ' ', 0};
        while (cpu.columns < kMaxColumns && !line.word().empty())
            ++cpu.columns;
        m_previous.resize(m_previous.size() + cpu.columns, 0);
        m_cpus.push_back(std::move(cpu));
    }
}

bool CpuLines::read(Scan &scan, std::span<double> values)
{
    if (scan.startsWith("cpu "))
        scan.nextLine();
    std::size_t index = 0;
    for (const Cpu &cpu : m_cpus) {
        if (!scan.skip(cpu.literal))
            return false;
        bool intact = true;
        for (const std::size_t end = index + cpu.columns; index < end; ++index) {
            std::uint64_t ticks = 0;
            intact = intact && scan.integer(ticks);
            values[index] = intact ? settled(index, double(ticks) / kTicksPerSecond) : staleMarker();
        }
        scan.nextLine();
    }
    return !isCpuLine(scan);
}

double CpuLines::settled(std::size_t index, double seconds)
{
    double &previous = m_previous[index];
    if (seconds >= previous || previous - seconds > kJumpBackSeconds)
        previous = seconds;
    return previous;
}

} // namespace belfry
