// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_table.h"
#include "query/parser.h"
#include "query/printer.h"

namespace belfry::promql {

namespace {

/// Expressions up to this length stay on one line.
constexpr std::size_t kMaxLine = 100;

std::string indent(int level)
{
    return std::string(static_cast<std::size_t>(level) * 2, ' ');
}

std::string pretty(const Expr &expr, int level);

std::string block(const std::string &head, const std::string &body, int level)
{
    return indent(level) + head + "(\n" + body + '\n' + indent(level) + ')';
}

std::string prettyCall(const Call &call, int level)
{
    std::string body;
    for (const ExprPtr &arg : call.args)
        body += (body.empty() ? "" : ",\n") + pretty(*arg, level + 1);
    return block(std::string(call.function->name), body, level);
}

std::string prettyAggregate(const Aggregate &aggregate, int level)
{
    std::string body = aggregate.param ? pretty(*aggregate.param, level + 1) + ",\n" : std::string();
    body += pretty(*aggregate.expr, level + 1);
    return block(aggregateHead(aggregate), body, level);
}

std::string prettyBinary(const Binary &binary, int level)
{
    return pretty(*binary.lhs, level + 1) + '\n' + indent(level) + binaryHead(binary) + '\n' +
           pretty(*binary.rhs, level + 1);
}

std::string pretty(const Expr &expr, int level)
{
    const std::string line = printExpr(expr);
    if (line.size() <= kMaxLine)
        return indent(level) + line;
    switch (expr.kind) {
    case ExprKind::Call: return prettyCall(static_cast<const Call &>(expr), level);
    case ExprKind::Aggregate: return prettyAggregate(static_cast<const Aggregate &>(expr), level);
    case ExprKind::Binary: return prettyBinary(static_cast<const Binary &>(expr), level);
    case ExprKind::Paren: return block({}, pretty(*static_cast<const Paren &>(expr).expr, level + 1), level);
    case ExprKind::Subquery: {
        const auto &subquery = static_cast<const Subquery &>(expr);
        return pretty(*subquery.expr, level) + subqueryTail(subquery);
    }
    case ExprKind::Unary: {
        const auto &unary = static_cast<const Unary &>(expr);
        const std::string inner = pretty(*unary.expr, level);
        return indent(level) + (unary.negate ? '-' : '+') + inner.substr(inner.find_first_not_of(' '));
    }
    default: return indent(level) + line;
    }
}

} // namespace

std::string prettyExpr(const Expr &expr)
{
    return pretty(expr, 0);
}

} // namespace belfry::promql
