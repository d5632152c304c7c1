// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/reading_board.h"

#include <algorithm>

namespace belfry {

void ReadingBoard::publish(const ReadingSeries &series, std::span<const double> values, std::int64_t takenNs)
{
    const std::scoped_lock lock(m_mutex);
    m_series = series;
    m_values.assign(values.begin(), values.end());
    m_takenNs = takenNs;
}

ReadingSeries ReadingBoard::series() const
{
    const std::scoped_lock lock(m_mutex);
    return m_series;
}

bool ReadingBoard::copy(const ReadingSeries &series, std::int64_t nowNs, std::span<double> values) const
{
    const std::scoped_lock lock(m_mutex);
    if (series != m_series || values.size() != m_values.size())
        return false;
    if (nowNs - m_takenNs > SurveyCollector::kTooOldNs)
        fillStale(values);
    else
        std::copy(m_values.begin(), m_values.end(), values.begin());
    return true;
}

void BoardCollector::declare(TickContext &, SeriesBuilder &series)
{
    m_series = m_board.series();
    if (!m_series)
        return;
    for (const Survey::Series &one : *m_series)
        series.addAs(m_job, *one.metric, one.labels);
}

Reading BoardCollector::read(TickContext &context, std::span<double> values)
{
    return m_board.copy(m_series, context.monotonicNs, values) ? Reading::Filled : Reading::LayoutChanged;
}

} // namespace belfry
