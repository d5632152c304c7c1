// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"

#include <cmath>

namespace belfry::promql {

double arithmetic(BinaryOp op, double a, double b)
{
    switch (op) {
    case BinaryOp::Add: return a + b;
    case BinaryOp::Sub: return a - b;
    case BinaryOp::Mul: return a * b;
    case BinaryOp::Div: return a / b;
    case BinaryOp::Mod: return std::fmod(a, b);
    case BinaryOp::Pow: return std::pow(a, b);
    case BinaryOp::Atan2: return std::atan2(a, b);
    default: return compare(op, a, b) ? 1 : 0;
    }
}

bool compare(BinaryOp op, double a, double b)
{
    switch (op) {
    case BinaryOp::Equal: return a == b;
    case BinaryOp::NotEqual: return a != b;
    case BinaryOp::Less: return a < b;
    case BinaryOp::LessEqual: return a <= b;
    case BinaryOp::Greater: return a > b;
    case BinaryOp::GreaterEqual: return a >= b;
    default: return false;
    }
}

Result<Columns> Evaluator::binary(const Binary &b, const Grid &grid)
{
    if (b.lhs->type == ValueType::Scalar || b.rhs->type == ValueType::Scalar)
        return withScalar(b, grid);
    auto lhs = eval(*b.lhs, grid);
    if (!lhs)
        return lhs;
    auto rhs = eval(*b.rhs, grid);
    if (!rhs)
        return rhs;
    return isSetOperator(b.op) ? setOperation(b, std::move(*lhs), std::move(*rhs), grid) : matched(b, *lhs, *rhs, grid);
}

/// At least one side is a scalar. A comparison keeps the vector's value, on whichever side it stands.
Result<Columns> Evaluator::withScalar(const Binary &b, const Grid &grid)
{
    auto lhs = eval(*b.lhs, grid);
    if (!lhs)
        return lhs;
    auto rhs = eval(*b.rhs, grid);
    if (!rhs)
        return rhs;
    const bool scalarLeft = b.lhs->type == ValueType::Scalar;
    const bool scalars = scalarLeft && b.rhs->type == ValueType::Scalar;
    const bool filters = isComparison(b.op) && !b.returnBool && !scalars;
    const std::vector<double> scalar = std::move((scalarLeft ? *lhs : *rhs)[0].values);
    Columns &vector = scalarLeft ? *rhs : *lhs;
    for (ColumnSeries &series : vector) {
        for (std::size_t i = 0; i < grid.count; ++i) {
            double &v = series.values[i];
            if (isStale(v))
                continue;
            const double left = scalarLeft ? scalar[i] : v;
            const double right = scalarLeft ? v : scalar[i];
            if (!filters)
                v = arithmetic(b.op, left, right);
            else if (!compare(b.op, left, right))
                v = staleMarker();
        }
    }
    return filters ? std::move(vector) : nameless(b, std::move(vector));
}

} // namespace belfry::promql
