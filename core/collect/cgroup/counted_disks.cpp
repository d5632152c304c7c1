// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cgroup/counted_disks.h"

#include "collect/disk/disk_devices.h"
#include "collect/scan.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace belfry {

namespace {

/// What the kernel calls it; empty if that isn't known.
std::string deviceName(const std::string &folder)
{
    constexpr std::string_view kKey = "DEVNAME=";
    std::ifstream file(folder + "/uevent");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(kKey))
            return line.substr(kKey.size());
    }
    return {};
}

bool isMadeOfOthers(const std::string &folder)
{
    std::error_code error;
    const std::filesystem::directory_iterator parts(folder + "/slaves", error);
    return !error && parts != std::filesystem::directory_iterator();
}

} // namespace

CountedDisks::Totals CountedDisks::sum(std::string_view ioStat)
{
    Totals totals;
    for (Scan scan(ioStat); !scan.atEnd(); scan.nextLine()) {
        const std::string_view device = scan.word();
        if (device.empty() || !counts(device))
            continue;
        for (;;) {
            scan.blanks();
            std::uint64_t bytes = 0;
            if (scan.skip("rbytes="))
                totals.read += scan.integer(bytes) ? bytes : 0;
            else if (scan.skip("wbytes="))
                totals.written += scan.integer(bytes) ? bytes : 0;
            else if (scan.word().empty())
                break;
        }
    }
    return totals;
}

bool CountedDisks::counts(std::string_view device)
{
    const auto known =
        std::find_if(m_known.begin(), m_known.end(), [device](const auto &entry) { return entry.first == device; });
    if (known != m_known.end())
        return known->second;
    const std::string folder = m_folder + std::string(device);
    const std::string name = deviceName(folder);
    const bool isDisk = !isIgnoredDisk(name) && !name.starts_with("zram") && !name.starts_with("sr");
    return m_known.emplace_back(device, isDisk && !isMadeOfOthers(folder)).second;
}

} // namespace belfry
