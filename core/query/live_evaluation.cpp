// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live_evaluation.h"

namespace belfry {

LivePointPtr LiveEvaluation::point(QueryResult result, Timestamp t)
{
    std::vector<ResultSeries> series = std::move(result.series);
    if (result.type == ValueType::Scalar)
        series.push_back({std::make_shared<const Labels>(), {{t, result.scalar.v}}});
    auto point = std::make_shared<LivePoint>();
    point->t = t;
    point->offset = ++m_offset;
    auto values = arranged(series);
    if (!values) {
        auto list = std::make_shared<SeriesList>();
        values.emplace();
        m_places.clear();
        for (ResultSeries &one : series) {
            m_places.emplace(*one.labels, list->labels.size());
            list->labels.push_back(std::move(one.labels));
            values->push_back(one.samples.front().v);
        }
        m_series = std::move(list);
    }
    point->series = m_series;
    point->values = std::move(*values);
    return point;
}

std::optional<std::vector<double>> LiveEvaluation::arranged(const std::vector<ResultSeries> &series) const
{
    if (!m_series || series.size() != m_series->size())
        return std::nullopt;
    std::vector<double> values(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        std::size_t place = i;
        if (*series[i].labels != *m_series->labels[i]) {
            const auto found = m_places.find(*series[i].labels);
            if (found == m_places.end())
                return std::nullopt;
            place = found->second;
        }
        values[place] = series[i].samples.front().v;
    }
    return values;
}

} // namespace belfry
