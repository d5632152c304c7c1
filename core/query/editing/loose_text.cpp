// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/editing/loose_text.h"

#include <algorithm>

namespace belfry::promql {

namespace {

bool isWordStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || isAsciiDigit(c);
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator ||
           c == QChar::LineSeparator || c == QChar::Nbsp;
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

QChar closerOf(QChar open)
{
    return open == u'(' ? u')' : open == u'{' ? u'}' : u']';
}

bool isSilent(const LooseToken &token)
{
    return token.kind == LooseKind::Space || token.kind == LooseKind::Comment;
}

} // namespace

LooseText::LooseText(QString text) : m_text(std::move(text))
{
    split();
    match();
}

QStringView LooseText::textOf(std::size_t token) const
{
    return QStringView(m_text).mid(m_tokens[token].start, m_tokens[token].end - m_tokens[token].start);
}

bool LooseText::is(std::size_t token, char character) const
{
    return token != kNone && textOf(token) == QLatin1Char(character);
}

std::size_t LooseText::before(std::size_t token) const
{
    for (std::size_t i = std::min(token, m_tokens.size()); i-- > 0;) {
        if (!isSilent(m_tokens[i]))
            return i;
    }
    return kNone;
}

std::size_t LooseText::after(std::size_t token) const
{
    for (std::size_t i = token + 1; i < m_tokens.size(); ++i) {
        if (!isSilent(m_tokens[i]))
            return i;
    }
    return kNone;
}

std::optional<TokenKind> LooseText::keywordAt(std::size_t token) const
{
    return m_tokens[token].kind == LooseKind::Word ? keyword(textOf(token).toString().toStdString()) : std::nullopt;
}

bool LooseText::isGrouping(std::size_t open) const
{
    const std::size_t word = is(open, '(') ? before(open) : kNone;
    const auto kind = word == kNone ? std::nullopt : keywordAt(word);
    return kind && *kind >= TokenKind::By && *kind <= TokenKind::GroupRight;
}

void LooseText::put(LooseKind kind, qsizetype end, bool closed)
{
    m_tokens.push_back({kind, m_at, end, closed});
    m_at = end;
}

void LooseText::split()
{
    while (m_at < m_text.size()) {
        const QChar c = at(m_at);
        if (isBlank(c) || c == u'#')
            scanSpace();
        else if (isWordStart(c) && !(c == u':' && !m_open.empty() && m_open.back() == u'['))
            scanWord();
        else if (isAsciiDigit(c) || (c == u'.' && isAsciiDigit(at(m_at + 1))))
            scanNumber();
        else if (c == u'$')
            scanVariable();
        else if (c == u'"' || c == u'\'' || c == u'`')
            scanString();
        else
            scanSymbol();
    }
}

void LooseText::scanSpace()
{
    qsizetype end = m_at;
    if (at(m_at) == u'#') {
        while (end < m_text.size() && !isLineEnd(at(end)))
            ++end;
        return put(LooseKind::Comment, end);
    }
    while (end < m_text.size() && isBlank(at(end)))
        ++end;
    put(LooseKind::Space, end);
}

void LooseText::scanWord()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isWordPart(at(end)))
        ++end;
    put(LooseKind::Word, end);
}

void LooseText::scanNumber()
{
    qsizetype end = m_at;
    const bool isHex = at(m_at) == u'0' && at(m_at + 1).toLower() == u'x';
    while (end < m_text.size()) {
        const QChar c = at(end);
        const bool isExponent = !isHex && c.toLower() == u'e' && (at(end + 1) == u'+' || at(end + 1) == u'-');
        if (isExponent)
            end += 2;
        else if ((isWordPart(c) && c != u':') || c == u'.')
            ++end;
        else
            break;
    }
    put(LooseKind::Number, end);
}

/// A name whose brace isn't closed ends where the name ends.
void LooseText::scanVariable()
{
    const auto wordFrom = [this](qsizetype end) {
        while (end < m_text.size() && (isWordPart(at(end)) || at(end) == u'.'))
            ++end;
        return end;
    };
    if (at(m_at + 1) != u'{') {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isWordPart(at(end)) && at(end) != u':')
            ++end;
        return put(LooseKind::Variable, end);
    }
    const qsizetype end = wordFrom(m_at + 2);
    put(LooseKind::Variable, at(end) == u'}' ? end + 1 : end);
}

/// What may follow the value of a matcher.
bool LooseText::endsMatcher(qsizetype offset) const
{
    while (offset < m_text.size() && isBlank(at(offset)))
        ++offset;
    const QChar c = at(offset);
    return offset >= m_text.size() || c == u',' || c == u'}' || c == u'=' || c == u'!' || c == u'#';
}

/// A quote that is missing is taken to be where the matcher ends: while one writes a value there is the rest of the
/// expression behind it, which isn't part of it.
void LooseText::scanString()
{
    const QChar quote = at(m_at);
    qsizetype end = m_at + 1;
    while (end < m_text.size() && at(end) != quote && (quote == u'`' || !isLineEnd(at(end))))
        end += quote != u'`' && at(end) == u'\\' && end + 1 < m_text.size() ? 2 : 1;
    if (end < m_text.size() && at(end) == quote && (!insideBraces() || endsMatcher(end + 1)))
        return put(LooseKind::String, end + 1);
    for (end = m_at + 1; end < m_text.size() && !isLineEnd(at(end)); ++end) {
        const QChar c = at(end);
        if (c == u'}' || c == u',' || (!insideBraces() && c == u')'))
            break;
    }
    put(LooseKind::String, end, false);
}

void LooseText::scanSymbol()
{
    const QChar c = at(m_at);
    const QChar next = at(m_at + 1);
    switch (c.unicode()) {
    case u'(':
    case u'{':
    case u'[': m_open.push_back(c); return put(LooseKind::Open, m_at + 1);
    case u')':
    case u'}':
    case u']': {
        // What is open inside ends with it.
        const auto open = std::find_if(m_open.rbegin(), m_open.rend(), [c](QChar o) { return closerOf(o) == c; });
        if (open != m_open.rend())
            m_open.erase(std::prev(open.base()), m_open.end());
        return put(LooseKind::Close, m_at + 1);
    }
    case u',': return put(LooseKind::Comma, m_at + 1);
    case u'=': return put(LooseKind::Operator, m_at + (next == u'~' || next == u'=' ? 2 : 1));
    case u'!': return put(LooseKind::Operator, m_at + (next == u'~' || next == u'=' ? 2 : 1));
    case u'<':
    case u'>': return put(LooseKind::Operator, m_at + (next == u'=' ? 2 : 1));
    case u'+':
    case u'-':
    case u'*':
    case u'/':
    case u'%':
    case u'^':
    case u'@':
    case u':': return put(LooseKind::Operator, m_at + 1);
    default: return put(LooseKind::Other, m_at + (c.isHighSurrogate() && next.isLowSurrogate() ? 2 : 1));
    }
}

void LooseText::match()
{
    m_enclosing.assign(m_tokens.size(), kNone);
    m_partners.assign(m_tokens.size(), kNone);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == LooseKind::Close) {
            const auto fits = [&](std::size_t o) { return closerOf(textOf(o).front()) == textOf(i).front(); };
            const auto found = std::find_if(open.rbegin(), open.rend(), fits);
            if (found != open.rend()) {
                m_partners[i] = *found;
                m_partners[*found] = i;
                open.erase(std::prev(found.base()), open.end());
            }
        }
        m_enclosing[i] = open.empty() ? kNone : open.back();
        if (m_tokens[i].kind == LooseKind::Open)
            open.push_back(i);
    }
}

std::vector<qsizetype> bracketsAt(const LooseText &text, qsizetype cursor)
{
    for (const qsizetype place : {cursor - 1, cursor}) {
        for (std::size_t i = 0; i < text.tokens().size(); ++i) {
            const LooseToken &token = text.tokens()[i];
            const bool isBracket = token.kind == LooseKind::Open || token.kind == LooseKind::Close;
            if (token.start == place && isBracket && text.partner(i) != LooseText::kNone)
                return {place, text.tokens()[text.partner(i)].start};
        }
    }
    return {};
}

LooseRange markedAt(const LooseText &text, qsizetype position)
{
    const std::vector<LooseToken> &tokens = text.tokens();
    for (const LooseToken &token : tokens) {
        if (position >= token.start && position < token.end && !isSilent(token))
            return {token.start, token.end};
    }
    if (position >= text.text().size()) {
        for (std::size_t i = tokens.size(); i-- > 0;) {
            if (tokens[i].kind == LooseKind::Open && text.partner(i) == LooseText::kNone)
                return {tokens[i].start, tokens[i].end};
        }
    }
    const auto next = std::find_if(tokens.begin(), tokens.end(), [position](const LooseToken &token) {
        return token.start >= position && !isSilent(token);
    });
    if (next != tokens.end())
        return {next->start, next->end};
    const std::size_t last = text.before(tokens.size());
    return last == LooseText::kNone ? LooseRange{0, text.text().size()}
                                    : LooseRange{tokens[last].start, tokens[last].end};
}

} // namespace belfry::promql
