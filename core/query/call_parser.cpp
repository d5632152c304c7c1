// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SyntaxParser that reads calls and aggregations with what stands in their parentheses.
#include "query/characters.h"
#include "query/functions/function_table.h"
#include "query/syntax_parser.h"

namespace belfry::promql {

ExprPtr SyntaxParser::call()
{
    const Token name = take();
    const Function *function = findFunction(name.text);
    if (!function) {
        if (name.kind != TokenKind::Identifier)
            return fail(name.range, "function " + quote(name.text) + " is not enabled");
        return fail(name.range, "unknown function with name " + quote(name.text));
    }
    auto node = std::make_unique<Call>(function, name.range);
    if (!arguments(node->args))
        return nullptr;
    node->range.end = m_lastEnd;
    Call *made = node.get();
    ExprPtr result = std::move(node);
    for (const ExprPtr &arg : made->args) {
        result = raised(std::move(result), {arg.get()});
        if (!result)
            return nullptr;
    }
    return result;
}

bool SyntaxParser::arguments(std::vector<ExprPtr> &args)
{
    take(); // (
    if (accept(TokenKind::RightParen))
        return true;
    for (;;) {
        ExprPtr arg = expression(kOr);
        if (!arg)
            return false;
        args.push_back(std::move(arg));
        if (accept(TokenKind::RightParen))
            return true;
        if (!is(TokenKind::Comma)) {
            unexpected("call arguments", "\",\" or \")\"");
            return false;
        }
        const Token comma = take();
        if (is(TokenKind::RightParen)) {
            fail(comma.range, "trailing commas not allowed in function call args");
            return false;
        }
    }
}

ExprPtr SyntaxParser::aggregate()
{
    const Token name = take();
    const auto op = aggregateOp(name.text);
    if (!op)
        return fail(name.range, lower(name.text) + "() is experimental and not enabled");
    auto node = std::make_unique<Aggregate>(*op, name.range);
    std::vector<ExprPtr> args;
    const bool before = !is(TokenKind::LeftParen);
    if (before && !aggregateGrouping(*node))
        return nullptr;
    if (!is(TokenKind::LeftParen))
        return unexpected("aggregation", "\"(\"");
    if (!arguments(args))
        return nullptr;
    if (!before && (is(TokenKind::By) || is(TokenKind::Without)) && !aggregateGrouping(*node))
        return nullptr;
    node->range.end = m_lastEnd;
    const std::size_t wanted = takesParameter(*op) ? 2 : 1;
    if (args.empty())
        return fail(node->range, "no arguments for aggregate expression provided");
    if (args.size() != wanted)
        return fail(node->range, "wrong number of arguments for aggregate expression provided, expected " +
                                     std::to_string(wanted) + ", got " + std::to_string(args.size()));
    node->expr = std::move(args.back());
    if (wanted == 2)
        node->param = std::move(args.front());
    const Expr *child = node->expr.get();
    const Expr *param = node->param ? node->param.get() : child;
    return raised(std::move(node), {child, param});
}

bool SyntaxParser::aggregateGrouping(Aggregate &node)
{
    node.without = take().kind == TokenKind::Without;
    return grouping(node.grouping);
}

bool SyntaxParser::grouping(std::vector<std::string> &labels)
{
    if (!accept(TokenKind::LeftParen))
        return unexpected("grouping opts", "\"(\"");
    while (!accept(TokenKind::RightParen)) {
        const Token label = token();
        const bool word = label.kind == TokenKind::Identifier || label.kind == TokenKind::MetricIdentifier ||
                          label.kind == TokenKind::Aggregator ||
                          (label.kind >= TokenKind::And && label.kind <= TokenKind::Atan2) ||
                          label.kind >= TokenKind::By;
        if (!word && label.kind != TokenKind::String)
            return unexpected("grouping opts", "label");
        take();
        std::string name = word ? std::string(label.text) : unquote(label.text);
        if (name.empty() || !isUtf8(name))
            return fail(label.range, "invalid label name for grouping: " + quote(name));
        labels.push_back(std::move(name));
        if (!is(TokenKind::RightParen) && !accept(TokenKind::Comma))
            return unexpected("grouping opts", "\",\" or \")\"");
    }
    return true;
}

} // namespace belfry::promql
