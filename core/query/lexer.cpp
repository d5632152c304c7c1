// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/lexer.h"

#include "query/characters.h"
#include "query/string_scanner.h"

namespace belfry::promql {

namespace {

/// Walks over the input once. Which characters mean what depends on being inside {} or [].
class Lexer
{
public:
    explicit Lexer(std::string_view input) : m_input(input) {}

    std::vector<Token> run()
    {
        while (m_tokens.empty() || (m_tokens.back().kind != TokenKind::End && m_tokens.back().kind != TokenKind::Error))
            next();
        return std::move(m_tokens);
    }

private:
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_input.size() ? m_input[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_input.size(); }

    void put(TokenKind kind)
    {
        m_tokens.push_back({kind,
                            {static_cast<std::uint32_t>(m_start), static_cast<std::uint32_t>(m_at)},
                            m_input.substr(m_start, m_at - m_start),
                            {}});
        m_start = m_at;
    }

    void put(TokenKind kind, std::size_t length)
    {
        m_at += length;
        put(kind);
    }

    void fail(std::string message)
    {
        m_tokens.push_back({TokenKind::Error,
                            {static_cast<std::uint32_t>(m_start), static_cast<std::uint32_t>(m_input.size())},
                            {},
                            std::move(message)});
    }

    std::string shown() const { return showCharacter(m_input, m_at); }

    void skipBlank();
    void next();
    void lexSymbol();
    void lexBraces();
    void lexWord();
    void lexBraceWord();
    void lexNumber();
    bool scanNumber();
    bool scanDuration();
    void lexString();
    void lexEnd();

    std::string_view m_input;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    int m_parens = 0;
    bool m_braces = false;
    bool m_brackets = false;
    std::vector<Token> m_tokens;
};

void Lexer::skipBlank()
{
    for (;;) {
        while (!atEnd() && isSpace(peek()))
            ++m_at;
        if (peek() != '#' || atEnd())
            break;
        while (!atEnd() && peek() != '\n' && peek() != '\r')
            ++m_at;
    }
    m_start = m_at;
}

void Lexer::next()
{
    skipBlank();
    if (atEnd())
        return lexEnd();
    const char c = peek();
    if (c == '"' || c == '\'' || c == '`')
        return lexString();
    if (m_braces)
        return lexBraces();
    if (isDigit(c) || (c == '.' && isDigit(peek(1))))
        return lexNumber();
    if (m_brackets && c == ':')
        return put(TokenKind::Colon, 1);
    if (isAlpha(c) || c == ':')
        return lexWord();
    lexSymbol();
}

void Lexer::lexEnd()
{
    if (m_braces)
        return fail("unexpected end of input inside braces");
    if (m_brackets)
        return fail("unclosed left bracket");
    if (m_parens > 0)
        return fail("unclosed left parenthesis");
    put(TokenKind::End);
}

void Lexer::lexSymbol()
{
    using enum TokenKind;
    const bool equals = peek(1) == '=';
    switch (peek()) {
    case ',': return put(Comma, 1);
    case '*': return put(Mul, 1);
    case '/': return put(Div, 1);
    case '%': return put(Mod, 1);
    case '+': return put(Add, 1);
    case '-': return put(Sub, 1);
    case '^': return put(Pow, 1);
    case '@': return put(At, 1);
    case '=':
        if (peek(1) == '~')
            return fail("unexpected character after '=': '~'");
        return equals ? put(Equal, 2) : put(Assign, 1);
    case '!': return equals ? put(NotEqual, 2) : fail("unexpected character after '!', expected '='");
    case '<': return equals ? put(LessEqual, 2) : put(Less, 1);
    case '>': return equals ? put(GreaterEqual, 2) : put(Greater, 1);
    case '(': ++m_parens; return put(LeftParen, 1);
    case ')':
        if (--m_parens < 0)
            return fail("unexpected right parenthesis ')'");
        return put(RightParen, 1);
    case '{': m_braces = true; return put(LeftBrace, 1);
    case '[':
        if (m_brackets)
            return fail("unexpected left bracket '['");
        m_brackets = true;
        return put(LeftBracket, 1);
    case ']':
        if (!m_brackets)
            return fail("unexpected right bracket ']'");
        m_brackets = false;
        return put(RightBracket, 1);
    default: fail("unexpected character: " + shown());
    }
}

void Lexer::lexBraces()
{
    using enum TokenKind;
    const char c = peek();
    if (isAlpha(c))
        return lexBraceWord();
    switch (c) {
    case ',': return put(Comma, 1);
    case '=': return peek(1) == '~' ? put(MatchRegex, 2) : put(Assign, 1);
    case '!':
        if (peek(1) == '~')
            return put(MatchNotRegex, 2);
        if (peek(1) == '=')
            return put(NotEqual, 2);
        return fail("unexpected character after '!' inside braces, expected '=' or '~'");
    case '{': return fail("unexpected left brace '{'");
    case '}': m_braces = false; return put(RightBrace, 1);
    default: fail("unexpected character inside braces: " + shown());
    }
}

void Lexer::lexBraceWord()
{
    while (isAlphaNumeric(peek()))
        ++m_at;
    put(TokenKind::Identifier);
}

void Lexer::lexWord()
{
    while (isAlphaNumeric(peek()) || peek() == ':')
        ++m_at;
    const std::string_view word = m_input.substr(m_start, m_at - m_start);
    if (const auto kind = keyword(word))
        put(*kind);
    else
        put(word.find(':') == std::string_view::npos ? TokenKind::Identifier : TokenKind::MetricIdentifier);
}

void Lexer::lexNumber()
{
    if (scanNumber())
        return put(TokenKind::Number);
    if (scanDuration())
        return put(TokenKind::Duration);
    fail("bad number or duration syntax: " +
         quote(m_input.substr(m_start, std::min(m_at + 1, m_input.size()) - m_start)));
}

/// Digits with underscores between them, one dot, one exponent; hexadecimal after 0x. What it accepts is not
/// necessarily a number yet: the parser converts it.
bool Lexer::scanNumber()
{
    const bool hex = peek() == '0' && (peek(1) == 'x' || peek(1) == 'X');
    if (hex)
        m_at += 2;
    bool dot = hex; // no fraction after 0x
    bool exponent = hex;
    for (;; ++m_at) {
        const char c = peek();
        const char l = static_cast<char>(c | 0x20);
        if (isDigit(c) || (hex && l >= 'a' && l <= 'f'))
            continue;
        if (c == '_' && isAlphaNumeric(peek(1)) && peek(1) != '_')
            continue;
        if (c == '.' && !dot && !exponent) {
            dot = true;
        } else if (l == 'e' && !exponent) {
            exponent = true;
            if (peek(1) == '+' || peek(1) == '-')
                ++m_at;
            if (!isDigit(peek(1)))
                return false;
        } else {
            break;
        }
    }
    return !isAlphaNumeric(peek()) && peek() != '.';
}

bool Lexer::scanDuration()
{
    m_at = m_start;
    while (isDigit(peek())) {
        while (isDigit(peek()))
            ++m_at;
        if (peek() == '\0' || std::string_view("smhdwy").find(peek()) == std::string_view::npos)
            return false;
        ++m_at;
        if (peek() == 's') // of "ms"; a wrong unit is the parser's to refuse
            ++m_at;
    }
    return m_at > m_start && !isAlphaNumeric(peek());
}

void Lexer::lexString()
{
    const StringScan scan = scanString(m_input, m_start);
    m_at = scan.end;
    if (scan.error.empty())
        put(TokenKind::String);
    else
        fail(scan.error);
}

} // namespace

std::vector<Token> tokenize(std::string_view input)
{
    return Lexer(input).run();
}

} // namespace belfry::promql
