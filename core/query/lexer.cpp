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

    /// The character at the position as an error message quotes it.
    std::string shown() const
    {
        if (atEnd())
            return "end of input";
        const std::size_t length = std::max<std::size_t>(1, utf8Length(m_input, m_at));
        std::string text = quote(m_input.substr(m_at, length));
        text.front() = text.back() = '\'';
        return text;
    }

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
    bool scanEscape(char open);
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
    const auto keyword = keywords().find(lower(word));
    if (keyword != keywords().end())
        put(keyword->second);
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
    const char open = peek();
    ++m_at;
    for (;;) {
        if (atEnd())
            return fail(open == '`' ? "unterminated raw string" : "unterminated quoted string");
        const char c = peek();
        if (c == open)
            return put(TokenKind::String, 1);
        if (c == '\n' && open != '`')
            return fail("unterminated quoted string");
        if (c == '\\' && open != '`') {
            if (!scanEscape(open))
                return;
            continue;
        }
        const std::size_t length = utf8Length(m_input, m_at);
        if (length == 0)
            return fail("invalid UTF-8 rune");
        m_at += length;
    }
}

bool Lexer::scanEscape(char open)
{
    ++m_at;
    const char c = peek();
    int digits = 0;
    std::uint32_t base = 16;
    std::uint32_t limit = 255;
    switch (c) {
    case 'a':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'v':
    case '\\': ++m_at; return true;
    case 'x': digits = 2; break;
    case 'u':
        digits = 4;
        limit = 0x10ffff;
        break;
    case 'U':
        digits = 8;
        limit = 0x10ffff;
        break;
    default:
        if (c == open && !atEnd()) {
            ++m_at;
            return true;
        }
        if (c < '0' || c > '7') {
            fail(atEnd() ? std::string("escape sequence not terminated") : "unknown escape sequence " + shown());
            return false;
        }
        digits = 3;
        base = 8;
    }
    m_at += base == 16 ? 1 : 0;
    std::uint64_t value = 0;
    for (; digits > 0; --digits, ++m_at) {
        const char d = static_cast<char>(peek() | 0x20);
        const std::uint32_t v = isDigit(peek())        ? static_cast<std::uint32_t>(peek() - '0')
                                : d >= 'a' && d <= 'f' ? static_cast<std::uint32_t>(d - 'a' + 10)
                                                       : 16;
        if (v >= base) {
            fail(atEnd() ? std::string("escape sequence not terminated")
                         : "illegal character " + shown() + " in escape sequence");
            return false;
        }
        value = value * base + v;
    }
    if (value > limit || (value >= 0xd800 && value < 0xe000)) {
        fail("escape sequence is an invalid Unicode code point");
        return false;
    }
    return true;
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

std::vector<Token> tokenize(std::string_view input)
{
    return Lexer(input).run();
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
