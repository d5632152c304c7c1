// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/network/netclass_surveyor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <unistd.h>

namespace belfry {

namespace {

constexpr MetricDef kUp{"node_network_up", kGauge, "Value is 1 if operstate is 'up', 0 otherwise."};
constexpr MetricDef kLinkInfo{"node_network_info", kGauge,
                              "Non-numeric data from /sys/class/net/<iface>, value is always 1."};
constexpr MetricDef kSpeed{"node_network_speed_bytes", kGauge, "Network device property: speed_bytes"};
constexpr MetricDef kNoHandler{"node_network_receive_nohandler_total", kCounter,
                               "Network device statistic receive_nohandler."};

struct Property {
    const char *file;
    MetricDef metric;
};
#define BELFRY_PROPERTY(file, name, type)                                                                              \
    {                                                                                                                  \
        file,                                                                                                          \
        {                                                                                                              \
            "node_network_" name, type, "Network device property: " name                                               \
        }                                                                                                              \
    }
constexpr std::array<Property, 16> kLinkProperties{{
    BELFRY_PROPERTY("addr_assign_type", "address_assign_type", kGauge),
    BELFRY_PROPERTY("carrier", "carrier", kGauge),
    BELFRY_PROPERTY("carrier_changes", "carrier_changes_total", kCounter),
    BELFRY_PROPERTY("carrier_up_count", "carrier_up_changes_total", kCounter),
    BELFRY_PROPERTY("carrier_down_count", "carrier_down_changes_total", kCounter),
    BELFRY_PROPERTY("dev_id", "device_id", kGauge),
    BELFRY_PROPERTY("dormant", "dormant", kGauge),
    BELFRY_PROPERTY("flags", "flags", kGauge),
    BELFRY_PROPERTY("ifindex", "iface_id", kGauge),
    BELFRY_PROPERTY("iflink", "iface_link", kGauge),
    BELFRY_PROPERTY("link_mode", "iface_link_mode", kGauge),
    BELFRY_PROPERTY("mtu", "mtu_bytes", kGauge),
    BELFRY_PROPERTY("name_assign_type", "name_assign_type", kGauge),
    BELFRY_PROPERTY("netdev_group", "net_dev_group", kGauge),
    BELFRY_PROPERTY("type", "protocol_type", kGauge),
    BELFRY_PROPERTY("tx_queue_len", "transmit_queue_length", kGauge),
}};
#undef BELFRY_PROPERTY

/// The file's first line; nothing if it can't be read, as many can't while an interface is down.
std::optional<std::string> readLine(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return std::nullopt;
    std::array<char, 512> bytes{};
    const ssize_t size = ::read(fd, bytes.data(), bytes.size());
    ::close(fd);
    if (size < 0)
        return std::nullopt;
    const std::string_view text(bytes.data(), std::size_t(size));
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t from = std::min(line.find_first_not_of(" \t"), line.size());
    return std::string(line.substr(from, line.find_last_not_of(" \t") + 1 - from));
}

/// A whole number, decimal or 0x…
std::optional<double> readNumber(const std::string &path)
{
    const std::optional<std::string> line = readLine(path);
    if (!line)
        return std::nullopt;
    const bool hex = line->starts_with("0x");
    std::int64_t number = 0;
    const char *end = line->data() + line->size();
    const auto [behind, error] = std::from_chars(line->data() + (hex ? 2 : 0), end, number, hex ? 16 : 10);
    if (error != std::errc() || behind != end)
        return std::nullopt;
    return double(number);
}

} // namespace

Survey NetclassSurveyor::take()
{
    Survey survey;
    std::vector<std::string> devices;
    std::error_code error;
    for (std::filesystem::directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
        if (it->is_directory(error))
            devices.push_back(it->path().filename().string());
    }
    std::sort(devices.begin(), devices.end());
    for (const std::string &device : devices)
        addDevice(device, survey);
    return survey;
}

void NetclassSurveyor::addDevice(const std::string &device, Survey &survey) const
{
    const std::string folder = m_folder + '/' + device + '/';
    const std::vector<Label> labels{{"device", device}};
    const std::optional<std::string> state = readLine(folder + "operstate");
    if (!state)
        return; // gone meanwhile
    survey.add(kUp, labels, *state == "up" ? 1 : 0);
    std::vector<Label> info{{"device", device}, {"operstate", *state}};
    for (const char *file : {"address", "broadcast", "duplex", "ifalias"})
        info.push_back({file, readLine(folder + file).value_or(std::string())});
    survey.add(kLinkInfo, std::move(info), 1);
    for (const Property &property : kLinkProperties) {
        if (const auto number = readNumber(folder + property.file))
            survey.add(property.metric, labels, *number);
    }
    if (const auto megabits = readNumber(folder + "speed")) // -1 if unknown, which node_exporter passes on
        survey.add(kSpeed, labels, *megabits * 1000 * 1000 / 8);
    // One of the interface's statistics that /proc/net/dev lacks; as there, not of the loopback.
    const auto noHandler = device == "lo" ? std::nullopt : readNumber(folder + "statistics/rx_nohandler");
    if (noHandler)
        survey.add(kNoHandler, labels, *noHandler);
}

} // namespace belfry
