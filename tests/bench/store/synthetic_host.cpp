// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "synthetic_host.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace belfry::bench {

namespace {

constexpr double kPage = 4096;

double constant(double before)
{
    return before;
}

} // namespace

SyntheticHost::SyntheticHost() : m_growing(std::make_shared<SeriesList>())
{
    addCpu();
    addDevices();
    addMemory();
    addProcesses();
    addLatencies();
    addSensors();
    m_list = std::exchange(m_growing, nullptr);
}

void SyntheticHost::add(std::string_view name, Labelled labels, double first, Next next)
{
    Labels all = Labels::of(name, labels).with("instance", "synthetic").with("job", "node");
    m_growing->labels.push_back(std::make_shared<const Labels>(std::move(all)));
    m_values.push_back(first);
    m_next.push_back(std::move(next));
}

/// 128 counters in hundredths of a second.
void SyntheticHost::addCpu()
{
    for (int cpu = 0; cpu < 16; ++cpu) {
        for (const std::string mode : {"idle", "iowait", "irq", "nice", "softirq", "steal", "system", "user"}) {
            add("node_cpu_seconds_total", {{"cpu", std::to_string(cpu)}, {"mode", mode}}, 1000, [this, mode](double v) {
                const double share = mode == "idle" ? 1 - m_busy : mode == "user" ? m_busy * 0.7 : m_busy * 0.05;
                return std::round((v + share * upTo(1)) * 100) / 100;
            });
        }
    }
}

void SyntheticHost::addDevices()
{
    const auto traffic = [this](double v) { return v + std::floor(m_busy * upTo(2e6)); };
    for (const std::string device : {"lo", "eth0", "eth1", "wlan0", "veth1", "veth2", "veth3", "br0"}) {
        for (const char *name : {"node_network_receive_bytes_total", "node_network_transmit_bytes_total",
                                 "node_network_receive_packets_total", "node_network_transmit_packets_total"})
            add(name, {{"device", device}}, 1e9, traffic);
    }
    for (const std::string device : {"sda", "sdb", "nvme0n1", "nvme1n1", "dm0", "dm1"}) {
        for (const char *name : {"node_disk_read_bytes_total", "node_disk_written_bytes_total"})
            add(name, {{"device", device}}, 1e9, traffic);
        add("node_disk_io_time_seconds_total", {{"device", device}}, 500,
            [this](double v) { return std::round((v + m_busy * upTo(1)) * 1000) / 1000; });
        add("node_disk_info", {{"device", device}, {"model", "Model " + device}}, 1, constant);
        for (const std::string part : {"root", "home"}) {
            const std::string mount = '/' + device + '/' + part;
            add("node_filesystem_avail_bytes", {{"device", device}, {"mountpoint", mount}}, 1e8 * kPage,
                [this](double v) { return v + std::floor(upTo(40) - 20.1) * kPage; });
            add("node_filesystem_size_bytes", {{"device", device}, {"mountpoint", mount}}, 2e8 * kPage, constant);
        }
    }
}

void SyntheticHost::addMemory()
{
    add("node_memory_MemTotal_bytes", {}, 8e6 * kPage, constant);
    for (const std::string name : {"MemFree", "Buffers", "Cached", "Active", "Inactive", "Dirty", "Slab", "Mapped"})
        add("node_memory_" + name + "_bytes", {}, 1e6 * kPage,
            [this](double v) { return std::max(0.0, v + std::floor(upTo(200) - 100) * kPage); });
    for (const char *name : {"node_load1", "node_load5", "node_load15"})
        add(name, {}, 1, [this](double v) { return std::round((v * 0.99 + m_busy * 0.16) * 100) / 100; });
}

void SyntheticHost::addProcesses()
{
    for (int group = 0; group < 250; ++group) {
        const std::string name = "group" + std::to_string(group);
        const double weight = 1.0 / (1 + group % 50);
        add("namedprocess_namegroup_cpu_seconds_total", {{"groupname", name}, {"mode", "user"}}, 10,
            [this, weight](double v) { return std::round((v + m_busy * weight * upTo(1)) * 100) / 100; });
        add("namedprocess_namegroup_cpu_seconds_total", {{"groupname", name}, {"mode", "system"}}, 10,
            [this, weight](double v) { return std::round((v + m_busy * weight * upTo(0.2)) * 100) / 100; });
        if (group < 100)
            add("namedprocess_namegroup_memory_bytes", {{"groupname", name}, {"memtype", "resident"}}, 1e4 * kPage,
                [this](double v) { return std::max(0.0, v + std::floor(upTo(3) - 1) * kPage); });
    }
}

/// A histogram of twelve buckets for each of ten handlers.
void SyntheticHost::addLatencies()
{
    for (int handler = 0; handler < 10; ++handler) {
        const std::string path = "/api/" + std::to_string(handler);
        for (int bucket = 0; bucket < 12; ++bucket) {
            const std::string le = bucket == 11 ? "+Inf" : std::to_string(0.005 * double(1 << bucket)).substr(0, 5);
            const double share = 1 - std::pow(0.5, bucket + 1);
            add("http_request_duration_seconds_bucket", {{"handler", path}, {"le", le}}, 0,
                [this, share](double v) { return v + std::floor((10 + m_busy * 30) * share); });
        }
        add("http_request_duration_seconds_count", {{"handler", path}}, 0,
            [this](double v) { return v + std::floor(10 + m_busy * 30); });
        add("http_request_duration_seconds_sum", {{"handler", path}}, 0,
            [this](double v) { return v + (10 + m_busy * 30) * (0.01 + upTo(0.01)); });
    }
}

void SyntheticHost::addSensors()
{
    for (int sensor = 0; sensor < 12; ++sensor)
        add("node_hwmon_temp_celsius", {{"chip", "k10"}, {"sensor", "temp" + std::to_string(sensor)}}, 40,
            [this](double) { return std::round((40 + m_busy * 30 + upTo(2)) * 10) / 10; });
    for (int unit = 0; unit < 25; ++unit) {
        for (const std::string state : {"active", "activating", "failed", "inactive"})
            add("node_systemd_unit_state", {{"name", "unit" + std::to_string(unit) + ".service"}, {"state", state}},
                state == (unit % 10 == 0 ? "failed" : "active"), constant);
    }
}

const std::vector<double> &SyntheticHost::next()
{
    m_busy = std::clamp(m_busy + upTo(0.1) - 0.05, 0.02, 0.95);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i] = m_next[i](m_values[i]);
    return m_values;
}

} // namespace belfry::bench
