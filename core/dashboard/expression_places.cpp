// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/expression_places.h"

#include "query/characters.h"
#include "query/string_scanner.h"

namespace belfry {

namespace {

using promql::isAlpha;
using promql::isAlphaNumeric;

/// Walks over an expression once. What a string means depends on the operator before it and on the call it is in.
class PlaceWalk
{
public:
    explicit PlaceWalk(std::string_view expr) : m_expr(expr) {}

    std::vector<ExpressionPiece> run()
    {
        while (m_at < m_expr.size())
            step(m_expr[m_at]);
        put(ExpressionPlace::Code, m_at);
        return std::move(m_pieces);
    }

private:
    struct Bracket {
        bool isLabelReplace = false;
        int argument = 0;
    };

    void put(ExpressionPlace place, std::size_t end)
    {
        if (end > m_start)
            m_pieces.push_back({place, m_expr.substr(m_start, end - m_start)});
        m_start = end;
    }

    void step(char c)
    {
        if (c == '"' || c == '\'' || c == '`')
            return takeString();
        if (c == '#')
            return takeComment();
        if (isAlpha(c) || c == '$')
            return takeWord();
        if ((c == '=' || c == '!') && m_at + 1 < m_expr.size() && m_expr[m_at + 1] == '~') {
            m_afterRegexOperator = true;
            m_at += 2;
            return;
        }
        if (!promql::isSpace(c)) {
            m_afterRegexOperator = false;
            takeSymbol(c);
        }
        ++m_at;
    }

    void takeSymbol(char c)
    {
        if (c == '(' || c == '{' || c == '[')
            m_brackets.push_back({c == '(' && m_word == "label_replace", 0});
        else if ((c == ')' || c == '}' || c == ']') && !m_brackets.empty())
            m_brackets.pop_back();
        else if (c == ',' && !m_brackets.empty())
            ++m_brackets.back().argument;
        m_word = {};
    }

    void takeWord()
    {
        const std::size_t start = m_at++;
        while (m_at < m_expr.size() && (isAlphaNumeric(m_expr[m_at]) || m_expr[m_at] == ':'))
            ++m_at;
        m_word = m_expr.substr(start, m_at - start);
        m_afterRegexOperator = false;
    }

    void takeComment()
    {
        put(ExpressionPlace::Code, m_at);
        while (m_at < m_expr.size() && m_expr[m_at] != '\n' && m_expr[m_at] != '\r')
            ++m_at;
        put(ExpressionPlace::Fixed, m_at);
    }

    void takeString()
    {
        put(ExpressionPlace::Code, m_at);
        const promql::StringScan scan = promql::scanString(m_expr, m_at);
        m_at = scan.error.empty() ? scan.end : m_expr.size();
        put(scan.error.empty() ? placeOfString() : ExpressionPlace::Fixed, m_at);
        m_afterRegexOperator = false;
        m_word = {};
    }

    ExpressionPlace placeOfString() const
    {
        constexpr int kReplacement = 2;
        constexpr int kRegex = 4;
        const bool isArgument = !m_brackets.empty() && m_brackets.back().isLabelReplace;
        if (m_afterRegexOperator || (isArgument && m_brackets.back().argument == kRegex))
            return ExpressionPlace::Regex;
        return isArgument && m_brackets.back().argument == kReplacement ? ExpressionPlace::Replacement
                                                                        : ExpressionPlace::Text;
    }

    std::string_view m_expr;
    std::size_t m_at = 0;
    std::size_t m_start = 0; ///< of the piece
    std::string_view m_word; ///< the last one, if nothing but space came after it
    bool m_afterRegexOperator = false;
    std::vector<Bracket> m_brackets;
    std::vector<ExpressionPiece> m_pieces;
};

/// Splits a text at its variables.
class TemplateWalk
{
public:
    TemplateWalk(std::string_view text, TemplateKind kind) : m_text(text), m_kind(kind) {}

    std::vector<TemplatePiece> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\\' && m_kind == TemplateKind::Regex)
                keep(std::min<std::size_t>(2, m_text.size() - m_at));
            else if (c == '$' && peek(1) == '$' && opensVariable(2))
                ++m_at, keep(1);
            else if (c == '$' && opensVariable(1))
                takeVariable();
            else
                keep(1);
        }
        finishText();
        return std::move(m_pieces);
    }

private:
    char peek(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool opensVariable(std::size_t ahead) const
    {
        return isAlpha(peek(ahead)) || (peek(ahead) == '{' && isAlpha(peek(ahead + 1)));
    }

    void keep(std::size_t count)
    {
        m_literal += m_text.substr(m_at, count);
        m_at += count;
    }

    void finishText()
    {
        if (!m_literal.empty())
            m_pieces.push_back({std::exchange(m_literal, {}), {}, {}, 0, false});
    }

    std::string takeLetters()
    {
        const std::size_t start = m_at;
        while (isAlphaNumeric(peek(0)))
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    void takeVariable()
    {
        finishText();
        TemplatePiece piece;
        const std::size_t start = m_at++;
        const bool hasBraces = peek(0) == '{';
        m_at += hasBraces ? 1 : 0;
        piece.nameAt = m_at;
        piece.name = takeLetters();
        if (hasBraces) {
            if (peek(0) == ':') {
                ++m_at;
                piece.format = takeLetters();
            }
            piece.isBroken = peek(0) != '}';
            m_at += piece.isBroken ? 0 : 1;
        }
        piece.text = m_text.substr(start, m_at - start);
        m_pieces.push_back(std::move(piece));
    }

    std::string_view m_text;
    const TemplateKind m_kind;
    std::size_t m_at = 0;
    std::string m_literal;
    std::vector<TemplatePiece> m_pieces;
};

} // namespace

std::vector<ExpressionPiece> expressionPieces(std::string_view expr)
{
    return PlaceWalk(expr).run();
}

std::vector<TemplatePiece> templatePieces(std::string_view text, TemplateKind kind)
{
    return TemplateWalk(text, kind).run();
}

} // namespace belfry
