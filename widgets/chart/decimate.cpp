// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decimate.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

/// The samples that fall into one pixel column.
class ColumnOfSamples
{
public:
    std::int64_t column = std::numeric_limits<std::int64_t>::min();

    void add(const QPointF &point)
    {
        if (m_count == 0) {
            m_first = m_low = m_high = point;
        }
        m_last = point;
        if (point.y() < m_low.y()) {
            m_low = point;
        }
        if (point.y() > m_high.y()) {
            m_high = point;
        }
        ++m_count;
    }

    void flush(Polyline &line)
    {
        if (m_count == 0) {
            return;
        }
        line.append(m_first);
        if (m_count > 2) {
            const bool lowFirst = m_low.x() <= m_high.x();
            appendInner(line, lowFirst ? m_low : m_high);
            appendInner(line, lowFirst ? m_high : m_low);
        }
        if (m_count > 1) {
            line.append(m_last);
        }
        m_count = 0;
    }

private:
    void appendInner(Polyline &line, const QPointF &point) const
    {
        if (point != m_first && point != m_last) {
            line.append(point);
        }
    }

    QPointF m_first, m_low, m_high, m_last;
    int m_count = 0;
};

} // namespace

std::vector<Polyline> decimate(const PlotData &data, std::span<const double> values, std::size_t first,
                               std::size_t last, const PlotTransform &transform)
{
    std::vector<Polyline> lines;
    Polyline line;
    ColumnOfSamples column;
    Timestamp before = 0;
    const auto finish = [&] {
        column.flush(line);
        if (!line.isEmpty()) {
            lines.push_back(std::move(line));
            line = {};
        }
    };
    for (std::size_t i = first; i < last; ++i) {
        const double value = values[i];
        if (!transform.shows(value)) {
            finish();
            continue;
        }
        const Timestamp t = data.times[i];
        if ((!line.isEmpty() || column.column != std::numeric_limits<std::int64_t>::min()) &&
            t - before > data.maxGapMs) {
            finish();
        }
        const double x = transform.x(t);
        const auto index = static_cast<std::int64_t>(std::floor(x));
        if (index != column.column) {
            column.flush(line);
            column.column = index;
        }
        column.add({x, std::clamp(transform.y(value), -1e4, 1e4)});
        before = t;
    }
    finish();
    return lines;
}

} // namespace belfry
