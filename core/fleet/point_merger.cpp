// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/point_merger.h"

#include <algorithm>

namespace belfry {

void PointMerger::noteNewest(std::size_t source, Timestamp t)
{
    Timestamp &newest = m_sources.at(source).newest;
    newest = std::max(newest, t);
}

void PointMerger::add(std::size_t source, const LivePointPtr &point, std::int64_t nowMs)
{
    noteNewest(source, point->t);
    if (point->t <= m_newest)
        return;
    Instant &instant = m_instants[point->t];
    if (instant.points.empty()) {
        instant.points.resize(m_sources.size());
        instant.since = nowMs;
    }
    instant.points.at(source) = point;
}

bool PointMerger::isComplete(Timestamp t, const Instant &instant) const
{
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sources[i].isAwaited && !instant.points[i] && m_sources[i].newest <= t)
            return false;
    }
    return true;
}

std::vector<LivePointPtr> PointMerger::take(std::int64_t nowMs, std::int64_t patienceMs)
{
    std::vector<LivePointPtr> taken;
    while (!m_instants.empty()) {
        const auto first = m_instants.begin();
        if (!isComplete(first->first, first->second) && nowMs - first->second.since < patienceMs)
            break;
        taken.push_back(merged(first->first, first->second));
        m_newest = first->first;
        m_instants.erase(first);
    }
    return taken;
}

LivePointPtr PointMerger::merged(Timestamp t, const Instant &instant)
{
    std::vector<SeriesListPtr> lists;
    LivePoint point{t, ++m_offset, nullptr, {}};
    for (const LivePointPtr &part : instant.points) {
        lists.push_back(part ? part->series : nullptr);
        if (part)
            point.values.insert(point.values.end(), part->values.begin(), part->values.end());
    }
    if (lists != m_lists || !m_list) {
        auto all = std::make_shared<SeriesList>();
        for (const SeriesListPtr &list : lists) {
            if (list)
                all->labels.insert(all->labels.end(), list->labels.begin(), list->labels.end());
        }
        m_lists = std::move(lists);
        m_list = std::move(all);
    }
    point.series = m_list;
    return std::make_shared<const LivePoint>(std::move(point));
}

} // namespace belfry
