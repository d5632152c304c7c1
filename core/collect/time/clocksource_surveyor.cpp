// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/time/clocksource_surveyor.h"

#include <ctime>
#include <filesystem>
#include <fstream>

namespace belfry {

namespace {

constexpr MetricDef kAvailableSource{"node_time_clocksource_available_info", MetricType::Gauge,
                                     "Available clocksources read from '/sys/devices/system/clocksource'."};
constexpr MetricDef kCurrent{"node_time_clocksource_current_info", MetricType::Gauge,
                             "Current clocksource read from '/sys/devices/system/clocksource'."};
constexpr MetricDef kZone{"node_time_zone_offset_seconds", MetricType::Gauge, "System time zone offset in seconds."};

void addNames(const MetricDef &metric, const std::filesystem::path &file, const std::string &device, Survey &survey)
{
    std::ifstream names(file);
    for (std::string name; names >> name;)
        survey.add(metric, {{"clocksource", name}, {"device", device}}, 1);
}

} // namespace

Survey ClocksourceSurveyor::take()
{
    Survey survey;
    std::error_code error;
    for (std::filesystem::directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        constexpr std::string_view kPrefix = "clocksource";
        if (!name.starts_with(kPrefix))
            continue;
        const std::string device = name.substr(kPrefix.size());
        addNames(kAvailableSource, it->path() / "available_clocksource", device, survey);
        addNames(kCurrent, it->path() / "current_clocksource", device, survey);
    }
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (::localtime_r(&now, &local))
        survey.add(kZone, {{"time_zone", local.tm_zone}}, double(local.tm_gmtoff));
    return survey;
}

} // namespace belfry
