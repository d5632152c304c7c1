// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series_columns.h"

#include "models/live_series.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

constexpr float kEarlierOpacity = 0.45F;
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
    m_stepMs = series.resolutionMs();
    m_maxGapMs = m_stepMs * 5 / 2;
    m_times.clear();
    m_lines.clear();
    std::vector<const SampleRing *> rings;
    for (int i = 0; i < series.count(); ++i) {
        if ((query < 0 || series.query(i) == query) && !series.hidden(i)) {
            rings.push_back(&series.ring(i));
            m_lines.push_back({series.query(i), series.colorIndex(i), series.isEarlier(i), &series.labels(i), {}});
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

const SeriesColumns::Line *SeriesColumns::bandBelow(const Line &line, const QueryRoles &roles) const
{
    if (!roles.band || line.query != roles.band->second) {
        return nullptr;
    }
    const auto below = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &other) {
        return other.query == roles.band->first && *other.labels == *line.labels;
    });
    return below != m_lines.end() ? &*below : nullptr;
}

PlotData SeriesColumns::data(const std::vector<QColor> &colors, const QueryRoles &roles) const
{
    PlotData data{m_times, {}, m_maxGapMs, m_stepMs};
    data.lines.reserve(m_lines.size());
    for (const Line &line : m_lines) {
        if (roles.band && line.query == roles.band->first) {
            continue; // the lower edge of an area
        }
        const QColor color = colors.empty() ? QColor(Qt::gray) : colors[std::size_t(line.colorIndex) % colors.size()];
        PlotLine shown{line.values, color};
        if (line.isEarlier) {
            shown.overlay = true;
            shown.color.setAlphaF(kEarlierOpacity);
            data.lines.push_back(shown);
            continue;
        }
        shown.right = std::find(roles.right.begin(), roles.right.end(), line.query) != roles.right.end();
        if (const Line *below = bandBelow(line, roles)) {
            shown.base = below->values;
            shown.outline = false;
        }
        data.lines.push_back(shown);
    }
    return data;
}

} // namespace belfry
