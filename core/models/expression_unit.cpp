// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/expression_unit.h"

#include "models/explain_text.h"
#include "query/ast.h"
#include "query/functions/function_table.h"
#include "query/parser.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

using namespace promql;
using UnitGuess = std::optional<Unit>;

UnitGuess guess(const Expr &expr, bool isRate);

template<std::size_t N>
bool isAmong(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

UnitGuess guessSelector(const VectorSelector &selector, bool isRate)
{
    return selector.name.empty() ? UnitGuess() : unitOfMetric(selector.name, {}, isRate);
}

UnitGuess guessCall(const Call &call, bool isRate)
{
    static constexpr std::array<std::string_view, 3> kRates{"rate", "irate", "deriv"};
    static constexpr std::array<std::string_view, 4> kCounts{"count_over_time", "present_over_time", "changes",
                                                             "resets"};
    static constexpr std::array<std::string_view, 15> kSame{
        "abs",      "ceil",          "clamp",      "clamp_max", "clamp_min", "delta",  "floor",         "idelta",
        "increase", "label_replace", "label_join", "round",     "sort",      "scalar", "predict_linear"};
    const std::string_view name = call.function->name;
    if (isAmong(kCounts, name))
        return Unit::None;
    const bool makesRate = isAmong(kRates, name);
    if (call.args.empty() || (!makesRate && !isAmong(kSame, name) && !name.ends_with("_over_time")))
        return std::nullopt;
    const auto series = std::find_if(call.args.begin(), call.args.end(), [](const ExprPtr &each) {
        return each->type == ValueType::Vector || each->type == ValueType::Matrix;
    });
    return series == call.args.end() ? std::nullopt : guess(**series, isRate || makesRate);
}

UnitGuess guessAggregate(const Aggregate &aggregate, bool isRate)
{
    switch (aggregate.op) {
    case AggregateOp::Count:
    case AggregateOp::CountValues:
    case AggregateOp::Group: return Unit::None;
    case AggregateOp::Stdvar: return std::nullopt;
    default: return guess(*aggregate.expr, isRate);
    }
}

std::optional<double> numberIn(const Expr &expr)
{
    const Expr &inner = withoutParens(expr);
    return inner.kind == ExprKind::Number ? std::optional(static_cast<const NumberLiteral &>(inner).value)
                                          : std::nullopt;
}

/// So many times something.
UnitGuess times(double factor, UnitGuess of)
{
    if (of && factor == 8 && *of == Unit::Bytes)
        return Unit::Bits;
    if (of && factor == 8 && *of == Unit::BytesPerSec)
        return Unit::BitsPerSec;
    if (of && factor == 100 && *of == Unit::PercentUnit)
        return Unit::Percent;
    return std::nullopt;
}

UnitGuess guessBinary(const Binary &binary, bool isRate)
{
    const UnitGuess left = guess(*binary.lhs, isRate);
    const UnitGuess right = guess(*binary.rhs, isRate);
    const auto leftNumber = numberIn(*binary.lhs);
    const auto rightNumber = numberIn(*binary.rhs);
    if (isComparison(binary.op) || isSetOperator(binary.op))
        return binary.returnBool ? Unit::None : leftNumber ? right : left;
    switch (binary.op) {
    case BinaryOp::Add:
    case BinaryOp::Sub: return leftNumber ? right : rightNumber || left == right ? left : std::nullopt;
    case BinaryOp::Mul:
        return leftNumber ? times(*leftNumber, right) : rightNumber ? times(*rightNumber, left) : std::nullopt;
    case BinaryOp::Div:
        return left && left == right && *left != Unit::None ? UnitGuess(Unit::PercentUnit) : std::nullopt;
    default: return std::nullopt;
    }
}

UnitGuess guess(const Expr &expr, bool isRate)
{
    switch (expr.kind) {
    case ExprKind::VectorSelector: return guessSelector(static_cast<const VectorSelector &>(expr), isRate);
    case ExprKind::MatrixSelector: return guessSelector(*static_cast<const MatrixSelector &>(expr).selector, isRate);
    case ExprKind::Subquery: return guess(*static_cast<const Subquery &>(expr).expr, isRate);
    case ExprKind::Paren: return guess(*static_cast<const Paren &>(expr).expr, isRate);
    case ExprKind::Unary: return guess(*static_cast<const Unary &>(expr).expr, isRate);
    case ExprKind::Binary: return guessBinary(static_cast<const Binary &>(expr), isRate);
    case ExprKind::Call: return guessCall(static_cast<const Call &>(expr), isRate);
    case ExprKind::Aggregate: return guessAggregate(static_cast<const Aggregate &>(expr), isRate);
    case ExprKind::Number:
    case ExprKind::String: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Unit> unitOfExpression(const QString &expr)
{
    const auto parsed = parseQuery(expr);
    return parsed ? guess(*(*parsed)->root, false) : std::nullopt;
}

} // namespace belfry
