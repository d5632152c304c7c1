// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series_columns.h"

#include "models/live_series.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::size_t firstAfter(const SampleRing &ring, Timestamp from)
{
    std::size_t low = 0;
    std::size_t high = ring.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (ring.at(middle).t < from) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > 0 ? low - 1 : 0; // one more, for the line that enters from the left
}

} // namespace

void SeriesColumns::take(const LiveSeries &series, int query, Timestamp from)
{
    m_maxGapMs = series.resolutionMs() * 5 / 2;
    m_times.clear();
    m_lines.clear();
    std::vector<const SampleRing *> rings;
    for (int i = 0; i < series.count(); ++i) {
        if (query < 0 || series.query(i) == query) {
            rings.push_back(&series.ring(i));
            m_lines.push_back({series.colorIndex(i), {}});
        }
    }
    std::vector<std::size_t> next;
    next.reserve(rings.size());
    for (const SampleRing *ring : rings) {
        next.push_back(firstAfter(*ring, from));
    }
    for (;;) { // merge: series of one tick share their time, so this is one round a tick
        Timestamp t = std::numeric_limits<Timestamp>::max();
        for (std::size_t i = 0; i < rings.size(); ++i) {
            if (next[i] < rings[i]->size()) {
                t = std::min(t, rings[i]->at(next[i]).t);
            }
        }
        if (t == std::numeric_limits<Timestamp>::max()) {
            return;
        }
        m_times.push_back(t);
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const bool has = next[i] < rings[i]->size() && rings[i]->at(next[i]).t == t;
            m_lines[i].values.push_back(has ? rings[i]->at(next[i]++).v : kMissing);
        }
    }
}

PlotData SeriesColumns::data(const std::vector<QColor> &colors) const
{
    PlotData data{m_times, {}, m_maxGapMs};
    for (const Line &line : m_lines) {
        const QColor color = colors.empty() ? QColor(Qt::gray) : colors[std::size_t(line.colorIndex) % colors.size()];
        data.lines.push_back({line.values, color});
    }
    return data;
}

} // namespace belfry
