// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live_evaluation.h"

#include "query/eval/evaluator.h"

namespace belfry {

using namespace promql;

Result<LivePointPtr> LiveEvaluation::evaluate(const Queryable &store, Timestamp t, const QueryOptions &options)
{
    Evaluator evaluator(store, m_query, options, t, t, &m_state.labels(), &m_state);
    auto columns = evaluator.evalRoot(*m_query.root, {t, 1, 1});
    if (!columns)
        return tl::unexpected(columns.error());
    std::erase_if(*columns, [](const ColumnSeries &column) { return isStale(column.values[0]); });
    return point(std::move(*columns), t);
}

LivePointPtr LiveEvaluation::pointOf(QueryResult result, Timestamp t)
{
    Columns columns;
    if (result.type == ValueType::Scalar)
        columns.push_back({noLabels(), {result.scalar.v}});
    for (ResultSeries &series : result.series)
        columns.push_back({std::move(series.labels), {series.samples.front().v}});
    return point(std::move(columns), t);
}

LivePointPtr LiveEvaluation::point(Columns columns, Timestamp t)
{
    auto point = std::make_shared<LivePoint>();
    point->t = t;
    point->offset = ++m_offset;
    auto values = arranged(columns);
    if (!values) {
        auto list = std::make_shared<SeriesList>();
        values.emplace();
        m_places.clear();
        for (ColumnSeries &column : columns) {
            m_places.emplace(*column.labels, list->labels.size());
            list->labels.push_back(std::move(column.labels));
            values->push_back(column.values[0]);
        }
        m_series = std::move(list);
    }
    point->series = m_series;
    point->values = std::move(*values);
    return point;
}

std::optional<std::vector<double>> LiveEvaluation::arranged(const Columns &columns) const
{
    if (!m_series || columns.size() != m_series->size())
        return std::nullopt;
    std::vector<double> values(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::size_t place = i;
        if (columns[i].labels != m_series->labels[i] && *columns[i].labels != *m_series->labels[i]) {
            const auto found = m_places.find(*columns[i].labels);
            if (found == m_places.end())
                return std::nullopt;
            place = found->second;
        }
        values[place] = columns[i].values[0];
    }
    return values;
}

} // namespace belfry
