// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/engine.h"

#include "query/eval/evaluator.h"
#include "query/prepared_queries.h"

#include <algorithm>

namespace belfry {

namespace {

using namespace promql;

void annotate(QueryResult &result, const Evaluator &evaluator)
{
    result.warnings = evaluator.annotations().warnings();
    result.infos = evaluator.annotations().infos();
    const std::string_view tier = toString(evaluator.tier());
    result.resolution = QLatin1String(tier.data(), qsizetype(tier.size()));
}

Result<QueryResult> instantMatrix(Evaluator &evaluator, const Expr &root, Timestamp t)
{
    auto series = evaluator.evalMatrix(root, t);
    if (!series)
        return tl::unexpected(series.error());
    QueryResult result;
    result.type = ValueType::Matrix;
    for (SeriesData &one : *series)
        result.series.push_back({std::move(one.labels), std::move(one.samples)});
    return result;
}

Result<QueryResult> instantValues(Evaluator &evaluator, const Expr &root, Timestamp t)
{
    auto columns = evaluator.evalRoot(root, {t, 1, 1});
    if (!columns)
        return tl::unexpected(columns.error());
    QueryResult result;
    result.type = root.type;
    if (root.type == ValueType::Scalar) {
        result.scalar = {t, columns->front().values.front()};
        return result;
    }
    for (ColumnSeries &column : *columns) {
        if (!isStale(column.values[0]))
            result.series.push_back({std::move(column.labels), {{t, column.values[0]}}});
    }
    return result;
}

/// Columns as a matrix: sorted by labels, without gaps and without series that never have a value.
std::vector<ResultSeries> toMatrix(Columns columns, const Grid &grid)
{
    std::vector<ResultSeries> matrix;
    for (ColumnSeries &column : columns) {
        ResultSeries series{std::move(column.labels), {}};
        series.samples.reserve(grid.count);
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (!isStale(column.values[i]))
                series.samples.push_back({grid.at(i), column.values[i]});
        }
        if (!series.samples.empty())
            matrix.push_back(std::move(series));
    }
    std::sort(matrix.begin(), matrix.end(),
              [](const ResultSeries &a, const ResultSeries &b) { return *a.labels < *b.labels; });
    return matrix;
}

Result<Grid> gridOf(Timestamp from, Timestamp to, std::int64_t step, const QueryOptions &options)
{
    if (step <= 0)
        return failure(
            QStringLiteral("zero or negative query resolution step widths are not accepted, expected at least 1 ms"));
    if (to < from)
        return failure(QStringLiteral("end timestamp must not be before start time"));
    const std::int64_t points = (to - from) / step + 1;
    if (points > options.maxPoints)
        return failure(
            QStringLiteral("exceeded maximum resolution of %1 points per timeseries, expected a step of at least %2 ms")
                .arg(options.maxPoints)
                .arg((to - from) / std::max<std::int64_t>(1, options.maxPoints - 1) + 1),
            ErrorKind::TooLarge);
    return Grid{from, step, static_cast<std::size_t>(points)};
}

Result<QueryResult> evaluateInstant(const Queryable &store, const ParsedQuery &query, Timestamp t,
                                    const QueryOptions &options, LabelMemo *labels)
{
    const Expr &root = *query.root;
    if (root.type == ValueType::String) {
        QueryResult result;
        result.type = ValueType::String;
        result.scalar.t = t;
        result.text = QString::fromStdString(static_cast<const StringLiteral &>(withoutParens(root)).value);
        return result;
    }
    Evaluator evaluator(store, query, options, t, t, labels);
    auto result =
        root.type == ValueType::Matrix ? instantMatrix(evaluator, root, t) : instantValues(evaluator, root, t);
    if (result)
        annotate(*result, evaluator);
    return result;
}

Result<QueryResult> evaluateRange(const Queryable &store, const ParsedQuery &query, Timestamp from, Timestamp to,
                                  std::int64_t step, const QueryOptions &options, LabelMemo *labels)
{
    const Expr &root = *query.root;
    if (root.type != ValueType::Scalar && root.type != ValueType::Vector)
        return failure(
            QStringLiteral("invalid expression type \"%1\" for range query, must be scalar or instant vector")
                .arg(QLatin1String(documentedType(root.type))),
            ErrorKind::Invalid, placeOf(query.text, root.range.start));
    const auto grid = gridOf(from, to, step, options);
    if (!grid)
        return tl::unexpected(grid.error());
    Evaluator evaluator(store, query, options, from, to, labels);
    auto columns = evaluator.evalRoot(root, *grid);
    if (!columns)
        return tl::unexpected(columns.error());
    QueryResult result;
    result.type = ValueType::Matrix;
    result.series = toMatrix(std::move(*columns), *grid);
    annotate(result, evaluator);
    return result;
}

} // namespace

Engine::Engine(const Queryable &store) : m_store(store), m_prepared(std::make_unique<PreparedQueries>()) {}

Engine::~Engine() = default;

Result<QueryResult> Engine::instant(const QString &expr, Timestamp t, const QueryOptions &options) const
{
    auto prepared = m_prepared->take(expr);
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto result = evaluateInstant(m_store, *(*prepared)->query, t, options, (*prepared)->labels.get());
    m_prepared->giveBack(std::move(*prepared));
    return result;
}

Result<QueryResult> Engine::instant(const ParsedQuery &query, Timestamp t, const QueryOptions &options) const
{
    return evaluateInstant(m_store, query, t, options, nullptr);
}

Result<QueryResult> Engine::range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                                  const QueryOptions &options) const
{
    auto prepared = m_prepared->take(expr);
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto result = evaluateRange(m_store, *(*prepared)->query, from, to, step, options, (*prepared)->labels.get());
    m_prepared->giveBack(std::move(*prepared));
    return result;
}

Result<QueryResult> Engine::range(const ParsedQuery &query, Timestamp from, Timestamp to, std::int64_t step,
                                  const QueryOptions &options) const
{
    return evaluateRange(m_store, query, from, to, step, options, nullptr);
}

} // namespace belfry
