// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/printer.h"
#include "query/characters.h"
#include "query/functions/function_table.h"
#include "query/numbers.h"
#include "query/parser.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace belfry::promql {

namespace {

const char *toString(MatchOp op)
{
    switch (op) {
    case MatchOp::Equal: return "=";
    case MatchOp::NotEqual: return "!=";
    case MatchOp::Regex: return "=~";
    case MatchOp::NotRegex: return "!~";
    }
    return "";
}

std::string labelName(const std::string &name)
{
    return isValidLabelName(name) ? name : quote(name);
}

std::string join(const std::vector<std::string> &labels)
{
    std::string text;
    for (const std::string &label : labels) {
        if (!text.empty())
            text += ", ";
        text += labelName(label);
    }
    return text;
}

std::string shiftText(const TimeShift &shift)
{
    std::string text;
    switch (shift.anchor) {
    case TimeShift::Anchor::None: break;
    case TimeShift::Anchor::Start: text = " @ start()"; break;
    case TimeShift::Anchor::End: text = " @ end()"; break;
    case TimeShift::Anchor::Time: {
        char seconds[40];
        std::snprintf(seconds, sizeof seconds, " @ %s%lld.%03lld", shift.at < 0 ? "-" : "",
                      static_cast<long long>(std::llabs(shift.at / 1000)),
                      static_cast<long long>(std::llabs(shift.at % 1000)));
        text = seconds;
        break;
    }
    }
    if (shift.offsetMs != 0)
        text += (shift.offsetMs < 0 ? " offset -" : " offset ") + printDuration(std::abs(shift.offsetMs));
    return text;
}

std::string selectorText(const VectorSelector &selector)
{
    std::vector<std::string> matchers;
    for (const Matcher &m : selector.matchers) {
        const bool isName =
            m.label == kMetricName && m.op == MatchOp::Equal && m.value == selector.name && !m.value.empty();
        if (!isName)
            matchers.push_back(printMatcher(m));
    }
    std::sort(matchers.begin(), matchers.end());
    std::string text = selector.name;
    for (std::size_t i = 0; i < matchers.size(); ++i)
        text += (i == 0 ? "{" : ",") + matchers[i];
    if (!matchers.empty())
        text += '}';
    return text;
}

std::string numberText(const NumberLiteral &literal)
{
    // With its sign it would be read as a unary plus in front of a power.
    if (literal.value == kInf)
        return "Inf";
    if (!literal.duration)
        return printNumber(literal.value);
    const auto ms = std::llround(literal.value * 1000);
    return ms < 0 ? '-' + printDuration(-ms) : printDuration(ms);
}

std::string callText(const Call &call)
{
    std::string text(call.function->name);
    text += '(';
    for (std::size_t i = 0; i < call.args.size(); ++i)
        text += (i == 0 ? "" : ", ") + printExpr(*call.args[i]);
    return text + ')';
}

std::string aggregateText(const Aggregate &aggregate)
{
    std::string text = aggregateHead(aggregate) + '(';
    if (aggregate.param)
        text += printExpr(*aggregate.param) + ", ";
    return text + printExpr(*aggregate.expr) + ')';
}

} // namespace

std::string aggregateHead(const Aggregate &aggregate)
{
    std::string text = toString(aggregate.op);
    if (aggregate.without)
        text += " without (" + join(aggregate.grouping) + ") ";
    else if (!aggregate.grouping.empty())
        text += " by (" + join(aggregate.grouping) + ") ";
    return text;
}

std::string binaryHead(const Binary &binary)
{
    std::string text = toString(binary.op);
    if (binary.returnBool)
        text += " bool";
    const VectorMatching &matching = binary.matching;
    const bool grouped = matching.card == Cardinality::ManyToOne || matching.card == Cardinality::OneToMany;
    if (!matching.labels.empty() || matching.on || grouped)
        text += std::string(matching.on ? " on (" : " ignoring (") + join(matching.labels) + ')';
    if (grouped)
        text += std::string(matching.card == Cardinality::ManyToOne ? " group_left (" : " group_right (") +
                join(matching.include) + ')';
    return text;
}

std::string subqueryTail(const Subquery &subquery)
{
    const std::string step = subquery.stepMs == 0 ? std::string() : printDuration(subquery.stepMs);
    return '[' + printDuration(subquery.rangeMs) + ':' + step + ']' + shiftText(subquery.shift);
}

std::string printMatcher(const Matcher &matcher)
{
    return labelName(matcher.label) + toString(matcher.op) + quote(matcher.value);
}

std::string printExpr(const Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Number: return numberText(static_cast<const NumberLiteral &>(expr));
    case ExprKind::String: return quote(static_cast<const StringLiteral &>(expr).value);
    case ExprKind::VectorSelector: {
        const auto &selector = static_cast<const VectorSelector &>(expr);
        return selectorText(selector) + shiftText(selector.shift);
    }
    case ExprKind::MatrixSelector: {
        const auto &matrix = static_cast<const MatrixSelector &>(expr);
        return selectorText(*matrix.selector) + '[' + printDuration(matrix.rangeMs) + ']' +
               shiftText(matrix.selector->shift);
    }
    case ExprKind::Subquery: {
        const auto &subquery = static_cast<const Subquery &>(expr);
        return printExpr(*subquery.expr) + subqueryTail(subquery);
    }
    case ExprKind::Paren: return '(' + printExpr(*static_cast<const Paren &>(expr).expr) + ')';
    case ExprKind::Unary: {
        const auto &unary = static_cast<const Unary &>(expr);
        return (unary.negate ? "-" : "+") + printExpr(*unary.expr);
    }
    case ExprKind::Binary: {
        const auto &binary = static_cast<const Binary &>(expr);
        return printExpr(*binary.lhs) + ' ' + binaryHead(binary) + ' ' + printExpr(*binary.rhs);
    }
    case ExprKind::Call: return callText(static_cast<const Call &>(expr));
    case ExprKind::Aggregate: return aggregateText(static_cast<const Aggregate &>(expr));
    }
    return {};
}

} // namespace belfry::promql
