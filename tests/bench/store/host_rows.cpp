// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "host_rows.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace belfry::bench {

HostRows::HostRows(std::size_t series)
{
    auto list = std::make_shared<SeriesList>();
    for (std::size_t i = 0; i < series; ++i) {
        list->labels.push_back(std::make_shared<const Labels>(
            Labels::of("node_metric_" + std::to_string(i / 16) + "_total",
                       {{"device", "dev" + std::to_string(i % 16)}, {"instance", "host"}, {"job", "node"}})));
        // Of 100: 62 constant, 16 counters, 10 CPU times, 6 sizes, 3 loads, 3 noise.
        const std::size_t part = i % 100;
        m_kinds.push_back(part < 62   ? Kind::Constant
                          : part < 78 ? Kind::Counter
                          : part < 88 ? Kind::CpuTime
                          : part < 94 ? Kind::Bytes
                          : part < 97 ? Kind::Load
                                      : Kind::Noise);
        m_numbers.push_back(std::int64_t(m_random() % 1'000'000'000));
    }
    m_list = std::move(list);
    m_values.resize(series);
}

HostRows::HostRows(std::size_t series, Kind kind) : HostRows(series)
{
    std::fill(m_kinds.begin(), m_kinds.end(), kind);
}

double HostRows::change(std::size_t series)
{
    std::int64_t &k = m_numbers[series];
    const auto upTo = [this](std::uint64_t bound) { return std::int64_t(m_random() % bound); };
    switch (m_kinds[series]) {
    case Kind::Constant: return double(k);
    case Kind::Counter: return double(k += m_busy > 0 ? upTo(4000) : upTo(4) == 0 ? upTo(50) : 0);
    case Kind::CpuTime: return double(k += m_busy > 0 ? upTo(100) : upTo(3)) / 100;
    case Kind::Bytes: return double(k = std::max<std::int64_t>(k + upTo(200) - 100, 0)) * 4096;
    case Kind::Load: return double(k = m_tick % 5 == 0 ? std::max<std::int64_t>(k % 800 + upTo(9) - 4, 0) : k) / 100;
    case Kind::Noise: return 40 + std::sin(double(upTo(1'000'000)));
    }
    return 0;
}

const std::vector<double> &HostRows::next()
{
    ++m_tick;
    if (m_busy > 0)
        --m_busy;
    else if (m_random() % 120 == 0)
        m_busy = 60;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i] = change(i);
    return m_values;
}

} // namespace belfry::bench
