// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/network/arp_surveyor.h"

#include <fstream>
#include <map>

namespace belfry {

namespace {

constexpr MetricDef kEntries{"node_arp_entries", MetricType::Gauge, "ARP entries by device"};

} // namespace

Survey ArpSurveyor::take()
{
    std::map<std::string, int> entries;
    std::ifstream file(m_path);
    std::string line;
    std::getline(file, line); // headings
    while (std::getline(file, line)) {
        const std::size_t end = line.find_last_not_of(' ');
        const std::size_t blank = end == std::string::npos ? end : line.rfind(' ', end);
        if (blank != std::string::npos)
            ++entries[line.substr(blank + 1, end - blank)];
    }
    Survey survey;
    for (const auto &[device, count] : entries)
        survey.add(kEntries, {{"device", device}}, count);
    return survey;
}

} // namespace belfry
