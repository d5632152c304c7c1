// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/syntax_parser.h"

#include "query/characters.h"
#include "query/numbers.h"

#include <cmath>

namespace belfry::promql {

namespace {

int precedenceOf(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Or: return kOr;
    case BinaryOp::And:
    case BinaryOp::Unless: return kAnd;
    case BinaryOp::Add:
    case BinaryOp::Sub: return kSum;
    case BinaryOp::Mul:
    case BinaryOp::Div:
    case BinaryOp::Mod:
    case BinaryOp::Atan2: return kProduct;
    case BinaryOp::Pow: return kPower;
    default: return kComparison;
    }
}

std::string tooDeep()
{
    return "the expression is nested too deeply, expected at most " + std::to_string(kMaxHeight) + " levels";
}

} // namespace

SyntaxParser::Failed SyntaxParser::fail(TextRange range, const std::string &message)
{
    if (!m_error)
        m_error = parseError(m_text, range, message);
    return {};
}

SyntaxParser::Failed SyntaxParser::unexpected(const char *context, const char *expected)
{
    if (is(TokenKind::Error))
        return fail(token().range, token().error);
    std::string message = "unexpected " + describe(token());
    if (*context)
        message += std::string(" in ") + context;
    if (*expected)
        message += std::string(", expected ") + expected;
    return fail(token().range, message);
}

Token SyntaxParser::take()
{
    Token taken = token();
    m_lastEnd = taken.range.end;
    if (m_next + 1 < m_tokens.size())
        ++m_next;
    return taken;
}

bool SyntaxParser::accept(TokenKind kind)
{
    if (!is(kind))
        return false;
    take();
    return true;
}

Result<ExprPtr> SyntaxParser::parseExpression()
{
    if (is(TokenKind::End))
        fail({0, 0}, "no expression found in input");
    ExprPtr expr = m_error ? nullptr : expression(kOr);
    if (expr && !is(TokenKind::End))
        unexpected("", "an operator or the end of the expression");
    if (m_error)
        return tl::unexpected(*m_error);
    return expr;
}

Result<std::unique_ptr<VectorSelector>> SyntaxParser::parseOnlySelector()
{
    std::unique_ptr<VectorSelector> found;
    if (is(TokenKind::LeftBrace) || canNameMetric())
        found = selector();
    else
        unexpected("", "a metric name or \"{\"");
    if (found && !is(TokenKind::End))
        unexpected("", "the end of the selector");
    if (m_error)
        return tl::unexpected(*m_error);
    return found;
}

/// Enters a new parent's height; refuses trees too deep to walk safely.
ExprPtr SyntaxParser::raised(ExprPtr expr, std::initializer_list<const Expr *> children)
{
    for (const Expr *child : children)
        expr->height = std::max(expr->height, child->height + 1);
    if (expr->height > kMaxHeight)
        return fail(expr->range, tooDeep());
    return expr;
}

ExprPtr SyntaxParser::expression(int minPrecedence)
{
    if (++m_depth > 2 * kMaxHeight)
        return fail(token().range, tooDeep());
    ExprPtr lhs = unary();
    while (lhs) {
        const auto op = binaryOp(token().kind);
        if (!op || precedenceOf(*op) < minPrecedence)
            break;
        lhs = binary(std::move(lhs), precedenceOf(*op));
    }
    --m_depth;
    return lhs;
}

ExprPtr SyntaxParser::binary(ExprPtr lhs, int precedence)
{
    const Token opToken = take();
    auto node = std::make_unique<Binary>(*binaryOp(opToken.kind), TextRange{lhs->range.start, 0});
    if (!modifiers(*node))
        return nullptr;
    // Power is the one operator that groups to the right.
    node->rhs = expression(precedence == kPower ? kPower : precedence + 1);
    if (!node->rhs)
        return nullptr;
    node->lhs = std::move(lhs);
    node->range.end = node->rhs->range.end;
    const Expr *l = node->lhs.get();
    const Expr *r = node->rhs.get();
    return raised(std::move(node), {l, r});
}

bool SyntaxParser::modifiers(Binary &node)
{
    node.returnBool = accept(TokenKind::Bool);
    VectorMatching &matching = node.matching;
    if (!is(TokenKind::On) && !is(TokenKind::Ignoring))
        return true;
    matching.on = take().kind == TokenKind::On;
    if (!grouping(matching.labels))
        return false;
    if (!is(TokenKind::GroupLeft) && !is(TokenKind::GroupRight))
        return true;
    matching.card = take().kind == TokenKind::GroupLeft ? Cardinality::ManyToOne : Cardinality::OneToMany;
    return !is(TokenKind::LeftParen) || grouping(matching.include);
}

ExprPtr SyntaxParser::unary()
{
    if (!is(TokenKind::Add) && !is(TokenKind::Sub)) {
        ExprPtr expr = primary();
        return expr ? postfix(std::move(expr)) : nullptr;
    }
    const Token sign = take();
    ExprPtr operand = expression(kPower);
    if (!operand)
        return nullptr;
    const bool minus = sign.kind == TokenKind::Sub;
    if (operand->kind == ExprKind::Number) {
        auto *literal = static_cast<NumberLiteral *>(operand.get());
        literal->value = minus ? literal->value * -1 : literal->value;
        literal->range.start = sign.range.start;
        return operand;
    }
    const TextRange range{sign.range.start, operand->range.end};
    const Expr *child = operand.get();
    return raised(std::make_unique<Unary>(minus, std::move(operand), range), {child});
}

/// Ranges, subqueries, offset and @ bind tighter than any operator and may follow each other.
ExprPtr SyntaxParser::postfix(ExprPtr expr)
{
    while (expr) {
        if (is(TokenKind::LeftBracket))
            expr = brackets(std::move(expr));
        else if (is(TokenKind::Offset))
            expr = offset(*expr) ? std::move(expr) : nullptr;
        else if (is(TokenKind::At))
            expr = at(*expr) ? std::move(expr) : nullptr;
        else
            break;
    }
    return expr;
}

bool SyntaxParser::canNameMetric() const
{
    switch (token().kind) {
    case TokenKind::Identifier:
    case TokenKind::MetricIdentifier:
    case TokenKind::Aggregator:
    case TokenKind::And:
    case TokenKind::Or:
    case TokenKind::Unless:
    case TokenKind::By:
    case TokenKind::Without:
    case TokenKind::Offset:
    case TokenKind::Start:
    case TokenKind::End_:
    case TokenKind::Reserved: return true;
    default: return false;
    }
}

ExprPtr SyntaxParser::primary()
{
    const TokenKind after = kindAfter();
    switch (token().kind) {
    case TokenKind::Number:
    case TokenKind::Duration: return number();
    case TokenKind::String: {
        const Token text = take();
        return std::make_unique<StringLiteral>(unquote(text.text), text.range);
    }
    case TokenKind::LeftParen: return paren();
    case TokenKind::LeftBrace: return selector();
    case TokenKind::Aggregator:
        if (after == TokenKind::LeftParen || after == TokenKind::By || after == TokenKind::Without)
            return aggregate();
        break;
    case TokenKind::Identifier:
    case TokenKind::Start:
    case TokenKind::End_:
    case TokenKind::Reserved:
        if (after == TokenKind::LeftParen)
            return call();
        break;
    default: break;
    }
    if (canNameMetric())
        return selector();
    return unexpected("", "an expression");
}

ExprPtr SyntaxParser::number()
{
    const Token text = take();
    if (text.kind == TokenKind::Duration) {
        const auto ms = parseDuration(text.text);
        if (!ms)
            return fail(text.range, "not a valid duration string: " + quote(text.text));
        auto literal = std::make_unique<NumberLiteral>(static_cast<double>(*ms) / 1000, text.range);
        literal->duration = true;
        return literal;
    }
    const auto value = parseNumber(text.text);
    if (!value)
        return fail(text.range, "error parsing number: " + quote(text.text));
    return std::make_unique<NumberLiteral>(*value, text.range);
}

ExprPtr SyntaxParser::paren()
{
    const Token open = take();
    ExprPtr inner = expression(kOr);
    if (!inner)
        return nullptr;
    if (!is(TokenKind::RightParen))
        return unexpected("parentheses", "an operator or \")\"");
    const Token close = take();
    const Expr *child = inner.get();
    return raised(std::make_unique<Paren>(std::move(inner), TextRange{open.range.start, close.range.end}), {child});
}

Error parseError(std::string_view text, TextRange range, const std::string &message)
{
    return {QStringLiteral("parse error: ") + QString::fromStdString(message), ErrorKind::Invalid,
            placeOf(text, range.start)};
}

} // namespace belfry::promql
