// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"

#include "query/live/live_state.h"

namespace belfry::promql {

Evaluator::Evaluator(const Queryable &store, const ParsedQuery &query, const QueryOptions &options, Timestamp from,
                     Timestamp to, LabelMemo *memo, LiveState *live)
    : m_store(store),
      m_query(query),
      m_options(options),
      m_from(from),
      m_to(to),
      m_memo(memo),
      m_live(live),
      m_budget(options),
      m_annotations(query.text)
{
}

tl::unexpected<Error> Evaluator::refuse(const Expr &expr, const QString &message) const
{
    return failure(message, ErrorKind::Invalid, placeOf(m_query.text, expr.range.start));
}

Columns Evaluator::constant(double value, const Grid &grid) const
{
    Columns columns(1);
    columns[0].labels = noLabels();
    columns[0].values.assign(grid.count, value);
    return columns;
}

Result<Columns> Evaluator::eval(const Expr &expr, const Grid &grid)
{
    if (const auto stop = m_budget.check())
        return tl::unexpected(*stop);
    const bool literal = expr.kind == ExprKind::Number || expr.kind == ExprKind::String;
    if (expr.stepInvariant && !literal && !grid.isInstant())
        return broadcast(expr, grid);
    return dispatch(expr, grid);
}

Result<Columns> Evaluator::evalRoot(const Expr &expr, const Grid &grid)
{
    auto columns = eval(expr, grid);
    if (!columns || !m_options.delayedNameRemoval)
        return columns;
    for (ColumnSeries &series : *columns) {
        if (series.dropName)
            series.labels = withoutName(series.labels);
    }
    return merged(expr, std::move(*columns));
}

void Evaluator::dropNames(const Expr &at, Columns &columns) const
{
    for (ColumnSeries &series : columns)
        series.dropName = m_options.delayedNameRemoval;
    if (!m_options.delayedNameRemoval)
        relabel(at, columns, withoutName);
}

LiveState *Evaluator::liveAt(const TimeShift &shift, const Grid &grid) const
{
    // A fixed time, and the instants of a subquery, don't go on from tick to tick.
    const bool goesOn = shift.anchor != TimeShift::Anchor::Time && grid.isInstant() && grid.start == m_to;
    return goesOn ? m_live : nullptr;
}

Result<Columns> Evaluator::broadcast(const Expr &expr, const Grid &grid)
{
    auto columns = dispatch(expr, {grid.start, grid.step, 1});
    if (!columns)
        return columns;
    if (const auto stop = m_budget.spend(columns->size() * grid.count))
        return tl::unexpected(*stop);
    for (ColumnSeries &series : *columns)
        series.values.assign(grid.count, series.values.front());
    return columns;
}

Result<Columns> Evaluator::dispatch(const Expr &expr, const Grid &grid)
{
    switch (expr.kind) {
    case ExprKind::Number: return constant(static_cast<const NumberLiteral &>(expr).value, grid);
    case ExprKind::VectorSelector: return selector(static_cast<const VectorSelector &>(expr), grid);
    case ExprKind::Paren: return eval(*static_cast<const Paren &>(expr).expr, grid);
    case ExprKind::Unary: return unary(static_cast<const Unary &>(expr), grid);
    case ExprKind::Binary: return binary(static_cast<const Binary &>(expr), grid);
    case ExprKind::Call: return call(static_cast<const Call &>(expr), grid);
    case ExprKind::Aggregate: return aggregate(static_cast<const Aggregate &>(expr), grid);
    case ExprKind::String:
    case ExprKind::MatrixSelector:
    case ExprKind::Subquery: break;
    }
    return refuse(
        expr,
        QStringLiteral("an expression of type %1 has no value here").arg(QLatin1String(documentedType(expr.type))));
}

Result<std::vector<double>> Evaluator::scalarColumn(const Expr &expr, const Grid &grid)
{
    auto columns = eval(expr, grid);
    if (!columns)
        return tl::unexpected(columns.error());
    return std::move(columns->front().values);
}

Result<Columns> Evaluator::merged(const Expr &at, Columns columns, Overlap overlap) const
{
    LabelList *distinct = m_memo ? &m_memo->at<LabelList>(at) : nullptr;
    if (distinct && distinct->isOf(columns))
        return columns;
    const std::size_t before = columns.size();
    if (!mergeSameLabels(columns, overlap))
        return failure(QStringLiteral("vector cannot contain metrics with the same labelset"));
    if (distinct && columns.size() == before)
        distinct->set(columns);
    return columns;
}

Result<Columns> Evaluator::nameless(const Expr &at, Columns columns, Overlap overlap) const
{
    // Columns differ in their labels; of one metric, they still do without its name.
    const auto name = [](const ColumnSeries &column) { return column.labels->metric(); };
    const bool sameName = !m_memo && std::all_of(columns.begin(), columns.end(), [&](const ColumnSeries &column) {
        return name(column) == name(columns.front());
    });
    dropNames(at, columns);
    return sameName ? std::move(columns) : merged(at, std::move(columns), overlap);
}

Result<Columns> Evaluator::unary(const Unary &unary, const Grid &grid)
{
    auto columns = eval(*unary.expr, grid);
    if (!columns || !unary.negate)
        return columns;
    for (ColumnSeries &series : *columns) {
        for (double &v : series.values) {
            if (!isStale(v))
                v = -v;
        }
    }
    return nameless(unary, std::move(*columns));
}

} // namespace belfry::promql
