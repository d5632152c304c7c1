// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/ast.h"

namespace belfry::promql {

bool isComparison(BinaryOp op)
{
    return op >= BinaryOp::Equal && op <= BinaryOp::GreaterEqual;
}

bool isSetOperator(BinaryOp op)
{
    return op >= BinaryOp::And;
}

const char *toString(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Add: return "+";
    case BinaryOp::Sub: return "-";
    case BinaryOp::Mul: return "*";
    case BinaryOp::Div: return "/";
    case BinaryOp::Mod: return "%";
    case BinaryOp::Pow: return "^";
    case BinaryOp::Atan2: return "atan2";
    case BinaryOp::Equal: return "==";
    case BinaryOp::NotEqual: return "!=";
    case BinaryOp::Less: return "<";
    case BinaryOp::LessEqual: return "<=";
    case BinaryOp::Greater: return ">";
    case BinaryOp::GreaterEqual: return ">=";
    case BinaryOp::And: return "and";
    case BinaryOp::Or: return "or";
    case BinaryOp::Unless: return "unless";
    }
    return "";
}

const char *toString(AggregateOp op)
{
    switch (op) {
    case AggregateOp::Sum: return "sum";
    case AggregateOp::Avg: return "avg";
    case AggregateOp::Count: return "count";
    case AggregateOp::Min: return "min";
    case AggregateOp::Max: return "max";
    case AggregateOp::Group: return "group";
    case AggregateOp::Stddev: return "stddev";
    case AggregateOp::Stdvar: return "stdvar";
    case AggregateOp::Topk: return "topk";
    case AggregateOp::Bottomk: return "bottomk";
    case AggregateOp::CountValues: return "count_values";
    case AggregateOp::Quantile: return "quantile";
    }
    return "";
}

bool takesParameter(AggregateOp op)
{
    return op >= AggregateOp::Topk;
}

const char *documentedType(ValueType type)
{
    switch (type) {
    case ValueType::Scalar: return "scalar";
    case ValueType::Vector: return "instant vector";
    case ValueType::Matrix: return "range vector";
    case ValueType::String: return "string";
    }
    return "";
}

const Expr &withoutParens(const Expr &expr)
{
    const Expr *inner = &expr;
    while (inner->kind == ExprKind::Paren)
        inner = static_cast<const Paren *>(inner)->expr.get();
    return *inner;
}

} // namespace belfry::promql
