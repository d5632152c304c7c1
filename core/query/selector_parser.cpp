// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SyntaxParser that reads selectors and what follows them: matchers, ranges, offset and @.
#include "query/characters.h"
#include "query/numbers.h"
#include "query/regex.h"
#include "query/syntax_parser.h"

#include <cmath>

namespace belfry::promql {

namespace {

constexpr double kMaxSeconds = 9223372036.0; // 64 bits of nanoseconds

std::int64_t toMs(double seconds)
{
    return static_cast<std::int64_t>(std::trunc(std::round(seconds * 1e9) / 1e6));
}

MatchOp matchOp(TokenKind kind)
{
    switch (kind) {
    case TokenKind::NotEqual: return MatchOp::NotEqual;
    case TokenKind::MatchRegex: return MatchOp::Regex;
    case TokenKind::MatchNotRegex: return MatchOp::NotRegex;
    default: return MatchOp::Equal;
    }
}

bool isMatchOp(TokenKind kind)
{
    return kind == TokenKind::Assign || kind == TokenKind::NotEqual || kind == TokenKind::MatchRegex ||
           kind == TokenKind::MatchNotRegex;
}

} // namespace

std::unique_ptr<VectorSelector> SyntaxParser::selector()
{
    auto node = std::make_unique<VectorSelector>(token().range);
    if (canNameMetric())
        node->name = take().text;
    if (is(TokenKind::LeftBrace) && !matchers(*node))
        return nullptr;
    if (!node->name.empty()) {
        for (const Matcher &m : node->matchers) {
            if (m.label == kMetricName)
                return fail({node->range.start, m_lastEnd},
                            "metric name must not be set twice: " + quote(node->name) + " or " + quote(m.value));
        }
        node->matchers.push_back({std::string(kMetricName), MatchOp::Equal, node->name});
    }
    node->range.end = m_lastEnd;
    return node;
}

bool SyntaxParser::matchers(VectorSelector &node)
{
    take(); // {
    while (!accept(TokenKind::RightBrace)) {
        if (!matcher(node))
            return false;
        if (!is(TokenKind::RightBrace) && !accept(TokenKind::Comma))
            return unexpected("label matching", "\",\" or \"}\"");
    }
    return true;
}

bool SyntaxParser::matcher(VectorSelector &node)
{
    if (!is(TokenKind::Identifier) && !is(TokenKind::String))
        return unexpected("label matching", "identifier or \"}\"");
    const Token label = take();
    std::string name = label.kind == TokenKind::String ? unquote(label.text) : std::string(label.text);
    if (label.kind == TokenKind::String && !isMatchOp(token().kind)) {
        node.matchers.push_back({std::string(kMetricName), MatchOp::Equal, std::move(name)});
        return true;
    }
    if (!isMatchOp(token().kind))
        return unexpected("label matching", "label matching operator");
    const MatchOp op = matchOp(take().kind);
    if (!is(TokenKind::String))
        return unexpected("label matching", "string");
    const Token value = take();
    Matcher made{std::move(name), op, unquote(value.text)};
    if (op == MatchOp::Regex || op == MatchOp::NotRegex) {
        const Regex regex(made.value);
        if (!regex.isValid())
            return fail({label.range.start, value.range.end}, "error parsing regexp: " + regex.error());
    }
    node.matchers.push_back(std::move(made));
    return true;
}

std::optional<std::int64_t> SyntaxParser::positiveDuration(const char *context, const char *expected)
{
    if (!is(TokenKind::Number) && !is(TokenKind::Duration) && !is(TokenKind::Add) && !is(TokenKind::Sub)) {
        unexpected(context, expected);
        return std::nullopt;
    }
    const TextRange range = token().range;
    const auto seconds = signedSeconds();
    if (!seconds)
        return std::nullopt;
    if (!(*seconds > 0)) {
        fail(range, "duration must be greater than 0");
        return std::nullopt;
    }
    return std::max<std::int64_t>(1, toMs(*seconds));
}

/// A number or a duration with an optional sign, in seconds and within what nanoseconds can express.
std::optional<double> SyntaxParser::signedSeconds()
{
    const TextRange range = token().range;
    const bool minus = is(TokenKind::Sub);
    if (is(TokenKind::Sub) || is(TokenKind::Add))
        take();
    if (!is(TokenKind::Number) && !is(TokenKind::Duration)) {
        unexpected("", "number or duration");
        return std::nullopt;
    }
    const ExprPtr literal = number();
    if (!literal)
        return std::nullopt;
    const double value = static_cast<const NumberLiteral &>(*literal).value;
    if (!(std::fabs(value) < kMaxSeconds)) {
        fail(range, "duration out of range");
        return std::nullopt;
    }
    return minus ? -value : value;
}

ExprPtr SyntaxParser::brackets(ExprPtr expr)
{
    const Token open = take();
    const auto range = positiveDuration("subquery or range selector", "number or duration");
    if (!range)
        return nullptr;
    if (accept(TokenKind::RightBracket))
        return matrix(std::move(expr), *range, {open.range.start, m_lastEnd});
    if (!accept(TokenKind::Colon))
        return unexpected("subquery or range", "\":\" or \"]\"");
    std::int64_t step = 0;
    if (!is(TokenKind::RightBracket)) {
        const auto given = positiveDuration("subquery selector", "number, duration or \"]\"");
        if (!given)
            return nullptr;
        step = *given;
    }
    if (!accept(TokenKind::RightBracket))
        return unexpected("subquery selector", "\"]\"");
    const TextRange whole{expr->range.start, m_lastEnd};
    auto node = std::make_unique<Subquery>(std::move(expr), whole);
    node->rangeMs = *range;
    node->stepMs = step;
    const Expr *child = node->expr.get();
    return raised(std::move(node), {child});
}

ExprPtr SyntaxParser::matrix(ExprPtr expr, std::int64_t rangeMs, TextRange brackets)
{
    if (expr->kind != ExprKind::VectorSelector)
        return fail(brackets, "ranges only allowed for vector selectors");
    std::unique_ptr<VectorSelector> inner(static_cast<VectorSelector *>(expr.release()));
    if (inner->shift.offsetMs != 0)
        return fail(brackets, "no offset modifiers allowed before range");
    if (inner->shift.anchor != TimeShift::Anchor::None)
        return fail(brackets, "no @ modifiers allowed before range");
    const TextRange whole{inner->range.start, m_lastEnd};
    auto node = std::make_unique<MatrixSelector>(std::move(inner), whole);
    node->rangeMs = rangeMs;
    node->height = 2;
    return node;
}

TimeShift *SyntaxParser::shiftOf(Expr &expr, const char *what)
{
    switch (expr.kind) {
    case ExprKind::VectorSelector: return &static_cast<VectorSelector &>(expr).shift;
    case ExprKind::MatrixSelector: return &static_cast<MatrixSelector &>(expr).selector->shift;
    case ExprKind::Subquery: return &static_cast<Subquery &>(expr).shift;
    default:
        return fail(
            expr.range,
            std::string(what) +
                " modifier must be preceded by an instant vector selector or range vector selector or a subquery");
    }
}

bool SyntaxParser::offset(Expr &expr)
{
    take();
    if (!is(TokenKind::Number) && !is(TokenKind::Duration) && !is(TokenKind::Add) && !is(TokenKind::Sub))
        return unexpected("offset", "number or duration");
    const auto seconds = signedSeconds();
    if (!seconds)
        return false;
    TimeShift *shift = shiftOf(expr, "offset");
    if (!shift)
        return false;
    if (shift->offsetMs != 0)
        return fail(expr.range, "offset may not be set multiple times");
    shift->offsetMs = toMs(*seconds);
    expr.range.end = m_lastEnd;
    return true;
}

bool SyntaxParser::at(Expr &expr)
{
    take();
    TimeShift made;
    if (is(TokenKind::Start) || is(TokenKind::End_)) {
        made.anchor = take().kind == TokenKind::Start ? TimeShift::Anchor::Start : TimeShift::Anchor::End;
        if (!accept(TokenKind::LeftParen) || !accept(TokenKind::RightParen))
            return unexpected("@", "\"()\" after start or end");
    } else {
        if (!is(TokenKind::Number) && !is(TokenKind::Duration) && !is(TokenKind::Add) && !is(TokenKind::Sub))
            return unexpected("@", "timestamp");
        const bool minus = is(TokenKind::Sub);
        if (minus || is(TokenKind::Add))
            take();
        if (!is(TokenKind::Number) && !is(TokenKind::Duration))
            return unexpected("@", "timestamp");
        const ExprPtr literal = number();
        if (!literal)
            return false;
        const double seconds = static_cast<const NumberLiteral &>(*literal).value * (minus ? -1 : 1);
        if (!(std::fabs(seconds) < 9.2e15))
            return fail(expr.range, "timestamp out of bounds for @ modifier: " + printNumber(seconds));
        made.anchor = TimeShift::Anchor::Time;
        made.at = std::llround(seconds * 1000);
    }
    TimeShift *shift = shiftOf(expr, "@");
    if (!shift)
        return false;
    if (shift->anchor != TimeShift::Anchor::None)
        return fail(expr.range, "@ <timestamp> may not be set multiple times");
    shift->anchor = made.anchor;
    shift->at = made.at;
    expr.range.end = m_lastEnd;
    return true;
}

} // namespace belfry::promql
