// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/characters.h"
#include "query/functions/function_table.h"
#include "query/regex.h"
#include "query/syntax_parser.h"

#include <algorithm>

namespace belfry::promql {

namespace {

/// Walks the tree once, bottom up, and stops at the first thing that doesn't fit.
class TypeCheck
{
public:
    explicit TypeCheck(std::string_view text) : m_text(text) {}

    std::optional<Error> run(Expr &root)
    {
        check(root);
        return std::move(m_error);
    }

private:
    void fail(TextRange range, const std::string &message)
    {
        if (!m_error)
            m_error = parseError(m_text, range, message);
    }

    void check(Expr &expr);
    void checkCall(Call &call);
    void checkAggregate(Aggregate &aggregate);
    void checkBinary(Binary &binary);
    void checkMatching(Binary &binary, ValueType lhs, ValueType rhs);
    void checkUnary(Unary &unary);
    void checkSubquery(Subquery &subquery);
    void checkSelector(const VectorSelector &selector);
    void expect(Expr &expr, ValueType wanted, const std::string &context);
    TextRange operatorRange(const Binary &binary) const;

    std::string_view m_text;
    std::optional<Error> m_error;
};

void set(Expr &expr, ValueType type, bool stepInvariant)
{
    expr.type = type;
    expr.stepInvariant = stepInvariant;
}

bool isFixed(const TimeShift &shift)
{
    return shift.anchor != TimeShift::Anchor::None;
}

void TypeCheck::check(Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Number: return set(expr, ValueType::Scalar, true);
    case ExprKind::String: return set(expr, ValueType::String, true);
    case ExprKind::VectorSelector: {
        const auto &selector = static_cast<VectorSelector &>(expr);
        checkSelector(selector);
        return set(expr, ValueType::Vector, isFixed(selector.shift));
    }
    case ExprKind::MatrixSelector: {
        auto &matrix = static_cast<MatrixSelector &>(expr);
        check(*matrix.selector);
        return set(expr, ValueType::Matrix, matrix.selector->stepInvariant);
    }
    case ExprKind::Subquery: return checkSubquery(static_cast<Subquery &>(expr));
    case ExprKind::Paren: {
        Expr &inner = *static_cast<Paren &>(expr).expr;
        check(inner);
        return set(expr, inner.type, inner.stepInvariant);
    }
    case ExprKind::Unary: return checkUnary(static_cast<Unary &>(expr));
    case ExprKind::Binary: return checkBinary(static_cast<Binary &>(expr));
    case ExprKind::Call: return checkCall(static_cast<Call &>(expr));
    case ExprKind::Aggregate: return checkAggregate(static_cast<Aggregate &>(expr));
    }
}

void TypeCheck::checkSubquery(Subquery &subquery)
{
    check(*subquery.expr);
    if (subquery.expr->type != ValueType::Vector)
        fail(subquery.range, std::string("subquery is only allowed on instant vector, got ") +
                                 documentedType(subquery.expr->type) + " instead");
    set(subquery, ValueType::Matrix, isFixed(subquery.shift));
}

void TypeCheck::checkUnary(Unary &unary)
{
    check(*unary.expr);
    const ValueType type = unary.expr->type;
    if (type != ValueType::Scalar && type != ValueType::Vector)
        fail(unary.range, "unary expression only allowed on expressions of type scalar or instant vector, got \"" +
                              std::string(documentedType(type)) + '"');
    set(unary, type, unary.expr->stepInvariant);
}

void TypeCheck::checkSelector(const VectorSelector &selector)
{
    const auto matchesEmpty = [](const Matcher &m) {
        switch (m.op) {
        case MatchOp::Equal: return m.value.empty();
        case MatchOp::NotEqual: return !m.value.empty();
        case MatchOp::Regex: return Regex(m.value).matches("");
        case MatchOp::NotRegex: return !Regex(m.value).matches("");
        }
        return true;
    };
    if (selector.name.empty() && std::all_of(selector.matchers.begin(), selector.matchers.end(), matchesEmpty))
        fail(selector.range, "vector selector must contain at least one non-empty matcher");
}

void TypeCheck::expect(Expr &expr, ValueType wanted, const std::string &context)
{
    check(expr);
    if (expr.type != wanted)
        fail(expr.range, std::string("expected type ") + documentedType(wanted) + " in " + context + ", got " +
                             documentedType(expr.type));
}

void TypeCheck::checkAggregate(Aggregate &aggregate)
{
    expect(*aggregate.expr, ValueType::Vector, "aggregation expression");
    bool invariant = aggregate.expr->stepInvariant;
    if (aggregate.param) {
        expect(*aggregate.param, aggregate.op == AggregateOp::CountValues ? ValueType::String : ValueType::Scalar,
               "aggregation parameter");
        invariant = invariant && aggregate.param->stepInvariant;
    }
    set(aggregate, ValueType::Vector, invariant);
}

void TypeCheck::checkCall(Call &call)
{
    const Function &function = *call.function;
    const std::string name = quote(function.name);
    const std::size_t given = call.args.size();
    const std::size_t wanted = function.args.size();
    const auto count = [&](const char *how, std::size_t n) {
        fail(call.range, std::string("expected ") + how + std::to_string(n) + " argument(s) in call to " + name +
                             ", got " + std::to_string(given));
    };
    if (function.variadic == 0 && given != wanted)
        count("", wanted);
    else if (function.variadic != 0 && given + 1 < wanted)
        count("at least ", wanted - 1);
    else if (function.variadic > 0 && given > wanted - 1 + static_cast<std::size_t>(function.variadic))
        count("at most ", wanted - 1 + static_cast<std::size_t>(function.variadic));
    bool invariant = !function.dependsOnTime;
    bool fixedSelector = function.kind == FunctionKind::Timestamp;
    for (std::size_t i = 0; i < given && !m_error; ++i) {
        expect(*call.args[i], function.args[std::min(i, wanted - 1)], "call to function " + name);
        invariant = invariant && call.args[i]->stepInvariant;
        fixedSelector = fixedSelector && call.args[i]->stepInvariant &&
                        withoutParens(*call.args[i]).kind == ExprKind::VectorSelector;
    }
    set(call, function.result, invariant || fixedSelector);
}

TextRange TypeCheck::operatorRange(const Binary &binary) const
{
    TextRange range{binary.lhs->range.end, binary.rhs->range.start};
    while (range.start < range.end && isSpace(m_text[range.start]))
        ++range.start;
    return range;
}

void TypeCheck::checkBinary(Binary &binary)
{
    check(*binary.lhs);
    check(*binary.rhs);
    const ValueType lhs = binary.lhs->type;
    const ValueType rhs = binary.rhs->type;
    const bool scalars = lhs == ValueType::Scalar && rhs == ValueType::Scalar;
    if (binary.returnBool && !isComparison(binary.op))
        fail(operatorRange(binary), "bool modifier can only be used on comparison operators");
    if (isComparison(binary.op) && !binary.returnBool && scalars)
        fail(operatorRange(binary), "comparisons between scalars must use BOOL modifier");
    for (const auto &[side, type] : {std::pair{binary.lhs.get(), lhs}, std::pair{binary.rhs.get(), rhs}}) {
        if (type != ValueType::Scalar && type != ValueType::Vector)
            fail(side->range, "binary expression must contain only scalar and instant vector types");
    }
    checkMatching(binary, lhs, rhs);
    set(binary, scalars ? ValueType::Scalar : ValueType::Vector,
        binary.lhs->stepInvariant && binary.rhs->stepInvariant);
}

void TypeCheck::checkMatching(Binary &binary, ValueType lhs, ValueType rhs)
{
    VectorMatching &matching = binary.matching;
    for (const std::string &label : matching.labels) {
        if (matching.on && std::find(matching.include.begin(), matching.include.end(), label) != matching.include.end())
            fail(operatorRange(binary), "label " + quote(label) + " must not occur in ON and GROUP clause at once");
    }
    const bool vectors = lhs == ValueType::Vector && rhs == ValueType::Vector;
    if (!vectors && !matching.labels.empty())
        fail(binary.range, "vector matching only allowed between instant vectors");
    if (!isSetOperator(binary.op))
        return;
    const std::string op = quote(toString(binary.op));
    if (!vectors)
        return fail(binary.range, "set operator " + op + " not allowed in binary scalar expression");
    if (matching.card != Cardinality::OneToOne)
        fail(binary.range, "no grouping allowed for " + op + " operation");
    matching.card = Cardinality::ManyToMany;
}

} // namespace

std::optional<Error> checkTypes(Expr &root, std::string_view text)
{
    return TypeCheck(text).run(root);
}

} // namespace belfry::promql
