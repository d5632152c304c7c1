// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/lexer.h"

#include "query/characters.h"

#include <unordered_map>

namespace belfry::promql {

namespace {

const std::unordered_map<std::string_view, TokenKind> &keywords()
{
    using enum TokenKind;
    static const std::unordered_map<std::string_view, TokenKind> words{
        {"and", And},
        {"or", Or},
        {"unless", Unless},
        {"atan2", Atan2},
        {"sum", Aggregator},
        {"avg", Aggregator},
        {"count", Aggregator},
        {"min", Aggregator},
        {"max", Aggregator},
        {"group", Aggregator},
        {"stddev", Aggregator},
        {"stdvar", Aggregator},
        {"topk", Aggregator},
        {"bottomk", Aggregator},
        {"quantile", Aggregator},
        {"count_values", Aggregator},
        {"limitk", Aggregator},
        {"limit_ratio", Aggregator},
        {"offset", Offset},
        {"by", By},
        {"without", Without},
        {"on", On},
        {"ignoring", Ignoring},
        {"group_left", GroupLeft},
        {"group_right", GroupRight},
        {"bool", Bool},
        {"start", Start},
        {"end", End_},
        {"smoothed", Reserved},
        {"anchored", Reserved},
        {"step", Reserved},
        {"range", Reserved},
        {"max_of", Reserved},
        {"min_of", Reserved},
        {"inf", Number},
        {"nan", Number},
    };
    return words;
}

const char *kindName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Identifier: return "identifier ";
    case TokenKind::MetricIdentifier: return "metric identifier ";
    case TokenKind::String: return "string ";
    case TokenKind::Number: return "number ";
    case TokenKind::Duration: return "duration ";
    default: return "";
    }
}

} // namespace

std::optional<TokenKind> keyword(std::string_view word)
{
    const auto found = keywords().find(lower(word));
    return found == keywords().end() ? std::nullopt : std::optional(found->second);
}

std::string describe(const Token &token)
{
    const std::string text(token.text);
    const TokenKind kind = token.kind;
    if (kind == TokenKind::End)
        return "end of input";
    if (kind == TokenKind::Error)
        return token.error;
    if (kind == TokenKind::Aggregator)
        return "<aggr:" + text + '>';
    if ((kind >= TokenKind::Add && kind <= TokenKind::Atan2) || kind == TokenKind::At ||
        kind == TokenKind::MatchRegex || kind == TokenKind::MatchNotRegex)
        return "<op:" + text + '>';
    if (kind >= TokenKind::By)
        return '<' + text + '>';
    return kindName(kind) + (token.text.size() > 10 && kind > TokenKind::MetricIdentifier
                                 ? quote(token.text.substr(0, 10)) + "..."
                                 : quote(token.text));
}

std::optional<AggregateOp> aggregateOp(std::string_view word)
{
    using enum AggregateOp;
    const std::string name = lower(word);
    for (const AggregateOp op :
         {Sum, Avg, Count, Min, Max, Group, Stddev, Stdvar, Topk, Bottomk, CountValues, Quantile}) {
        if (name == toString(op))
            return op;
    }
    return std::nullopt;
}

std::optional<BinaryOp> binaryOp(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Add: return BinaryOp::Add;
    case TokenKind::Sub: return BinaryOp::Sub;
    case TokenKind::Mul: return BinaryOp::Mul;
    case TokenKind::Div: return BinaryOp::Div;
    case TokenKind::Mod: return BinaryOp::Mod;
    case TokenKind::Pow: return BinaryOp::Pow;
    case TokenKind::Atan2: return BinaryOp::Atan2;
    case TokenKind::Equal: return BinaryOp::Equal;
    case TokenKind::NotEqual: return BinaryOp::NotEqual;
    case TokenKind::Less: return BinaryOp::Less;
    case TokenKind::LessEqual: return BinaryOp::LessEqual;
    case TokenKind::Greater: return BinaryOp::Greater;
    case TokenKind::GreaterEqual: return BinaryOp::GreaterEqual;
    case TokenKind::And: return BinaryOp::And;
    case TokenKind::Or: return BinaryOp::Or;
    case TokenKind::Unless: return BinaryOp::Unless;
    default: return std::nullopt;
    }
}

} // namespace belfry::promql
