// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/scan.h"

#include <span>
#include <string>
#include <vector>

namespace belfry {

/// The "cpuN …" lines of /proc/stat: times of each CPU that is online, in hundredths of a second.
class CpuLines
{
public:
    /// user nice system idle iowait irq softirq steal guest guest_nice; older kernels have fewer.
    static constexpr std::size_t kMaxColumns = 10;

    struct Cpu {
        std::string name;    ///< "0"
        std::string literal; ///< "cpu0 ", for the check
        std::size_t columns = 0;
    };

    /// Remembers which CPUs there are; leaves the scan behind their lines.
    void learn(Scan &scan);
    const std::vector<Cpu> &cpus() const { return m_cpus; }
    std::size_t valueCount() const { return m_previous.size(); }

    /// Writes seconds, CPU by CPU. False if other CPUs are online than before.
    /// REQUIRES: the scan stands at the start of the text; `values.size() == valueCount()`.
    bool read(Scan &scan, std::span<double> values);

private:
    double settled(std::size_t index, double seconds);

    std::vector<Cpu> m_cpus;
    std::vector<double> m_previous; ///< the values given last
};

} // namespace belfry
