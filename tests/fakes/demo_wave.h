// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/fake_source.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace belfry {

inline bool startsWithAny(const QString &expr, std::initializer_list<const char *> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](const char *each) { return expr.startsWith(QLatin1String(each)); });
}

inline SeriesListPtr demoHosts()
{
    std::vector<Labels> labels;
    for (const char *name : {"atlas", "borealis", "corvus", "draco", "eridanus", "fornax", "gemini", "hydra", "indus",
                             "lyra", "mensa", "norma", "orion", "pavo"})
        labels.push_back(Labels{{"instance", name}, {"rack", name[0] < 'g' ? "north" : "south"}});
    return seriesList(labels);
}

inline SeriesListPtr demoCalls()
{
    std::vector<Labels> labels;
    for (const auto &[client, server] : {std::pair("web", "api"),
                                         {"web", "auth"},
                                         {"api", "db"},
                                         {"api", "cache"},
                                         {"auth", "db"},
                                         {"mobile", "api"},
                                         {"api", "search"},
                                         {"search", "index"},
                                         {"db", "disk"},
                                         {"mobile", "db"}})
        labels.push_back(Labels{{"client", client}, {"server", server}});
    return seriesList(labels);
}

inline SeriesListPtr demoTraffic()
{
    std::vector<Labels> labels;
    for (const char *direction : {"received", "sent"}) {
        for (const char *device : {"enp5s0", "wlan0", "wg0"})
            labels.push_back(Labels{{"device", device}, {"direction", direction}});
    }
    return seriesList(labels);
}

/// The series that a query of a DemoSource has: its text tells.
inline SeriesListPtr demoSeries(const QString &expr)
{
    // An aggregate without a grouping is one series, whatever it aggregates.
    if (startsWithAny(expr, {"sum(", "avg(", "avg(sum", "max(", "count(", "1 - sum(", "8 * sum(", "8 * (sum("}))
        return seriesList({Labels{}});
    if (expr.startsWith(QLatin1String("1 - sum by (cpu)"))) {
        std::vector<Labels> cores;
        for (int core = 0; core < 8; ++core)
            cores.push_back(Labels{{"cpu", std::to_string(core)}});
        return seriesList(cores);
    }
    if (expr.contains(QLatin1String("by (instance)")))
        return demoHosts();
    if (expr.contains(QLatin1String("by (client, server)")))
        return demoCalls();
    if (expr.contains(QLatin1String("direction")))
        return demoTraffic();
    if (expr.contains(QLatin1String("mode"))) {
        return seriesList({Labels{{"mode", "user"}}, Labels{{"mode", "system"}}, Labels{{"mode", "iowait"}}});
    }
    if (expr.contains(QLatin1String("groupname"))) {
        return seriesList({Labels{{"groupname", "clang++"}}, Labels{{"groupname", "postgres"}},
                           Labels{{"groupname", "firefox"}}, Labels{{"groupname", "belfry"}},
                           Labels{{"groupname", "kworker"}}});
    }
    if (expr.contains(QLatin1String("mountpoint")) || expr.contains(QLatin1String("filesystem"))) {
        return seriesList({Labels{{"mountpoint", "/"}}, Labels{{"mountpoint", "/home"}},
                           Labels{{"mountpoint", "/var/lib/postgresql"}}, Labels{{"mountpoint", "/boot"}}});
    }
    if (expr.contains(QLatin1String("device"))) {
        return seriesList({Labels{{"device", "enp5s0"}}, Labels{{"device", "wlan0"}}});
    }
    return seriesList({Labels{{"instance", "atlas"}}});
}

/// Waves, noise and now and then a peak; the same for the same text, series and time, in every process.
class DemoWave
{
public:
    DemoWave(const QString &expr, std::size_t series)
        : m_series(double(series)), m_seed(double(hashOf(expr) % 1000 + 131 * series))
    {
        const auto has = [&](const char *part) { return expr.contains(QLatin1String(part)); };
        if (expr.startsWith(QLatin1String("count"))) {
            m_base = has("> 0") ? 1 : 8;
        } else if (has("health_score")) {
            m_base = 96;
        } else if (has("health_state")) {
            m_base = 0;
        } else if (expr == QLatin1String("ALERTS_FOR_STATE")) {
            m_base = -60;
            m_perSecond = 1;
        } else if (has("filesystem") || has("mountpoint")) {
            static constexpr double kUsed[] = {0.71, 0.83, 0.92, 0.24};
            m_base = kUsed[series % 4];
        } else if (has("by (instance)")) {
            static constexpr double kBusy[] = {0.31, 0.12, 0.55, 0.97, 0.08, 0.44, 0.88,
                                               0.27, 0.61, 0.19, 0.36, 0.72, 0.05, 0.5};
            m_base = kBusy[series % 14];
            m_noise = 0.01;
        } else if (has("by (client, server)")) {
            m_base = 120 / (1.0 + m_series);
            m_noise = 1;
        } else if (has("node_memory")) {
            const bool isShare = expr.startsWith(QLatin1String("1 -"));
            m_base = isShare ? 0 : 8e9 + 4e9 * double(hashOf(expr) % 5);
            m_wave = isShare ? 0.6 : 2e9;
        } else {
            m_wave = has("bytes") ? 2.2e8 : has("load") ? 4 : has("pressure") ? 0.04 : has("mode") ? 0.15 : 0.6;
        }
    }

    double at(Timestamp t) const
    {
        double value = m_base + m_perSecond * double(t) / 1000;
        if (m_noise == 0 && m_wave == 0)
            return value;
        char digits[20];
        const char *end = std::to_chars(std::begin(digits), std::end(digits), t / 1000).ptr;
        const std::string_view text(digits, std::size_t(end - digits));
        const double noise = double(hashOf(text, std::size_t(m_seed)) % 1000) / 1000;
        value += m_noise * noise;
        if (m_wave == 0)
            return value;
        const double seconds = double(t % 86400000) / 1000;
        const double wave = 0.5 + 0.3 * std::sin(seconds / 47 + m_seed) + 0.12 * std::sin(seconds / 11 + 2 * m_seed);
        const double peak = std::fmod(seconds + 17 * m_seed, 431) < 14 ? 0.6 : 0;
        return value + m_wave * std::max(0.01, (wave + 0.12 * noise + peak) / (1.0 + 0.7 * m_series));
    }

private:
    /// The same in every process, which qHash() isn't.
    template<typename Text>
    static std::size_t hashOf(const Text &text, quint64 seed = 14695981039346656037U)
    {
        for (const auto letter : text)
            seed = (seed ^ QChar(letter).unicode()) * 1099511628211U;
        return std::size_t(seed ^ (seed >> 29));
    }

    double m_series;
    double m_seed;
    double m_base = 0;
    double m_perSecond = 0;
    double m_noise = 0;
    double m_wave = 0;
};

} // namespace belfry
