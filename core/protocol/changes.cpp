// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/changes.h"

#include "metrics/sample.h"

namespace belfry::wire {

std::vector<Change> changesBetween(std::span<const double> before, std::span<const double> after)
{
    std::vector<Change> changes;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!sameBits(before[i], after[i]))
            changes.push_back({quint32(i), after[i]});
    }
    return changes;
}

std::optional<Points> PointReader::take(const Points &points)
{
    if (!m_last || points.offset > m_last->offset)
        m_last = points;
    return points;
}

std::optional<Points> PointReader::take(const Delta &delta)
{
    if (!m_last)
        return std::nullopt;
    ++m_last->offset;
    m_last->t += delta.dtMs;
    for (const Change &change : delta.changes) {
        if (change.index >= m_last->values.size()) {
            m_last.reset();
            return std::nullopt;
        }
        m_last->values[change.index] = change.value;
    }
    return m_last;
}

} // namespace belfry::wire
