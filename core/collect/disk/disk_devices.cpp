// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/disk/disk_devices.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace belfry {

namespace {

/// Cuts a run of digits off the end; false if there is none.
bool chopDigits(std::string_view &text)
{
    const std::size_t before = text.size();
    while (!text.empty() && text.back() >= '0' && text.back() <= '9')
        text.remove_suffix(1);
    return text.size() < before;
}

bool chop(std::string_view &text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

bool isDiskWithLetter(std::string_view name)
{
    constexpr std::array<std::string_view, 4> kKinds{"hd", "sd", "vd", "xvd"};
    if (name.empty() || name.back() < 'a' || name.back() > 'z')
        return false;
    name.remove_suffix(1);
    return std::find(kKinds.begin(), kKinds.end(), name) != kKinds.end();
}

bool isNvmeNamespaceWithP(std::string_view name)
{
    return chop(name, "p") && chopDigits(name) && chop(name, "n") && chopDigits(name) && name == "nvme";
}

struct UdevProperty {
    std::string_view line; ///< how its line starts
    const char *label;
};
// Of two that give one label the later wins: the serial number a SCSI disk reports over the short one.
constexpr std::array<UdevProperty, 6> kProperties{{
    {"E:ID_MODEL=", "model"},
    {"E:ID_PATH=", "path"},
    {"E:ID_REVISION=", "revision"},
    {"E:ID_SERIAL_SHORT=", "serial"},
    {"E:SCSI_IDENT_SERIAL=", "serial"},
    {"E:ID_WWN=", "wwn"},
}};

} // namespace

bool isIgnoredDisk(std::string_view device)
{
    std::string_view name = device;
    if (!chopDigits(name))
        return false;
    return name == "ram" || name == "loop" || name == "fd" || isDiskWithLetter(name) || isNvmeNamespaceWithP(name);
}

std::vector<Label> diskInfoLabels(const std::string &udevData, std::string_view device, std::string_view major,
                                  std::string_view minor)
{
    std::vector<Label> labels{
        {"device", std::string(device)}, {"major", std::string(major)}, {"minor", std::string(minor)}};
    std::ifstream file(udevData + "/b" + std::string(major) + ':' + std::string(minor));
    std::array<std::string, kProperties.size()> found;
    for (std::string line; std::getline(file, line);) {
        for (std::size_t i = 0; i < kProperties.size(); ++i) {
            if (line.starts_with(kProperties[i].line))
                found[i] = line.substr(kProperties[i].line.size());
        }
    }
    for (std::size_t i = 0; i < kProperties.size(); ++i) {
        if (!found[i].empty())
            labels.push_back({kProperties[i].label, found[i]});
    }
    return labels;
}

} // namespace belfry
