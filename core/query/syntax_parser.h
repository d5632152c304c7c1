// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/lexer.h"
#include "query/parser.h"

namespace belfry::promql {

/// Levels of nesting that are accepted; evaluation recurses as deep.
inline constexpr std::uint32_t kMaxHeight = 250;

/// How tightly binary operators bind.
enum Precedence { kOr = 1, kAnd, kComparison, kSum, kProduct, kPower };

/// Builds the tree from tokens by recursive descent. Checks syntax alone; types are checkTypes()'s.
class SyntaxParser
{
public:
    explicit SyntaxParser(std::string_view text) : m_text(text), m_tokens(tokenize(text)) {}

    Result<ExprPtr> parseExpression();
    Result<std::unique_ptr<VectorSelector>> parseOnlySelector();

private:
    /// What a function of the parser returns on failure, whatever its type.
    struct Failed {
        template<typename T>
        operator std::unique_ptr<T>() const
        {
            return nullptr;
        }
        operator TimeShift *() const { return nullptr; }
        operator bool() const { return false; }
    };

    /// The first failure wins.
    Failed fail(TextRange range, const std::string &message);
    Failed unexpected(const char *context, const char *expected);

    const Token &token() const { return m_tokens[m_next]; }
    bool is(TokenKind kind) const { return token().kind == kind; }
    TokenKind kindAfter() const { return m_tokens[std::min(m_next + 1, m_tokens.size() - 1)].kind; }
    Token take();
    bool accept(TokenKind kind);
    bool canNameMetric() const;

    ExprPtr expression(int minPrecedence);
    ExprPtr unary();
    ExprPtr postfix(ExprPtr expr);
    ExprPtr primary();
    ExprPtr number();
    ExprPtr paren();
    ExprPtr call();
    ExprPtr aggregate();
    ExprPtr binary(ExprPtr lhs, int precedence);
    ExprPtr brackets(ExprPtr expr);
    ExprPtr matrix(ExprPtr expr, std::int64_t rangeMs, TextRange brackets);
    bool modifiers(Binary &binary);
    bool offset(Expr &expr);
    bool at(Expr &expr);
    TimeShift *shiftOf(Expr &expr, const char *what);
    std::unique_ptr<VectorSelector> selector();
    bool matchers(VectorSelector &selector);
    bool matcher(VectorSelector &selector);
    bool arguments(std::vector<ExprPtr> &args);
    bool grouping(std::vector<std::string> &labels);
    bool aggregateGrouping(Aggregate &aggregate);
    std::optional<std::int64_t> positiveDuration(const char *context, const char *expected);
    std::optional<double> signedSeconds();
    ExprPtr raised(ExprPtr expr, std::initializer_list<const Expr *> children);

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    std::uint32_t m_lastEnd = 0; ///< where the last token taken ended
    std::uint32_t m_depth = 0;
    std::optional<Error> m_error;
};

/// Sets every node's type and stepInvariant; the first that doesn't fit is the error.
std::optional<Error> checkTypes(Expr &root, std::string_view text);

/// "parse error: …" at a range of the text.
Error parseError(std::string_view text, TextRange range, const std::string &message);

} // namespace belfry::promql
