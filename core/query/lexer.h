// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belfry::promql {

enum class TokenKind {
    Error, ///< the text in `error` says why; always the last token
    End,
    Identifier,
    MetricIdentifier, ///< an identifier with colons
    String,           ///< with its quotes
    Number,
    Duration,
    LeftParen,
    RightParen,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Comma,
    Colon,
    At,
    Assign,
    MatchRegex,
    MatchNotRegex, // inside braces; != is NotEqual there too
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Pow,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Unless,
    Atan2,
    Aggregator, ///< sum, topk …; the text says which
    By,
    Without,
    On,
    Ignoring,
    GroupLeft,
    GroupRight,
    Bool,
    Offset,
    Start,
    End_,
    Reserved, ///< a keyword of an experimental feature: usable as a name only
};

struct Token {
    TokenKind kind = TokenKind::End;
    TextRange range;
    std::string_view text; ///< into the input
    std::string error;     ///< of TokenKind::Error
};

/// Splits an expression into tokens. The last is End or Error; comments and white space are dropped.
std::vector<Token> tokenize(std::string_view input);

/// How an error message names a token: "identifier \"x\"", "<by>", "end of input".
std::string describe(const Token &token);

/// The keyword a word is, in any case of letters.
std::optional<TokenKind> keyword(std::string_view word);
/// The aggregation a word names; limitk and limit_ratio are experimental and none.
std::optional<AggregateOp> aggregateOp(std::string_view word);
std::optional<BinaryOp> binaryOp(TokenKind kind);

} // namespace belfry::promql
