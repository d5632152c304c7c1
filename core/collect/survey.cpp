// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/survey.h"

#include <algorithm>

namespace belfry {

void SurveyCollector::declare(TickContext &, SeriesBuilder &series)
{
    m_survey = m_board.latest();
    if (!m_survey)
        return;
    for (const Survey::Series &one : m_survey->series)
        series.add(*one.metric, one.labels);
}

Reading SurveyCollector::read(TickContext &context, std::span<double> values)
{
    SurveyPtr latest = m_board.latest();
    if (latest != m_survey) {
        if (!latest || !m_survey || latest->series != m_survey->series)
            return Reading::LayoutChanged;
        m_survey = std::move(latest);
    }
    if (context.monotonicNs - m_survey->takenNs > kTooOldNs)
        fillStale(values);
    else
        std::copy(m_survey->values.begin(), m_survey->values.end(), values.begin());
    return Reading::Filled;
}

} // namespace belfry
