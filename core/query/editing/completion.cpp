// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/editing/completion.h"

#include "query/editing/loose_selector.h"
#include "query/editing/loose_text.h"
#include "query/functions/function_table.h"
#include "query/lexer.h"

#include <algorithm>

namespace belfry::promql {

namespace {

constexpr std::size_t kNone = LooseText::kNone;

bool isFunction(QStringView word)
{
    return findFunction(word.toString().toStdString()) != nullptr;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *each : list)
        result.append(QString::fromLatin1(each));
    return result;
}

/// Finds out what is expected at one place.
class Completer
{
public:
    Completer(const QString &text, qsizetype cursor)
        : m_text(text), m_cursor(std::clamp<qsizetype>(cursor, 0, text.size()))
    {
    }

    CompletionPoint run()
    {
        m_point.start = m_point.end = m_cursor;
        findToken();
        if (m_inComment)
            return m_point;
        if (m_open != kNone && m_text.is(m_open, '{'))
            inBraces();
        else if (m_open != kNone && m_text.is(m_open, '['))
            m_point.expected = isUnder(LooseKind::Variable) ? Expected::Nothing : Expected::Duration;
        else if (m_open != kNone && m_text.isGrouping(m_open))
            inGrouping();
        else
            inExpression();
        m_point.prefix = m_text.text().mid(m_point.start, m_cursor - m_point.start);
        return m_point;
    }

private:
    const LooseToken &token(std::size_t i) const { return m_text.tokens()[i]; }
    bool isUnder(LooseKind kind) const { return m_under != kNone && token(m_under).kind == kind; }

    void findToken();
    void inBraces();
    void inValue(std::size_t matchOperator);
    void narrowToAlternative();
    void inGrouping();
    void inExpression();
    void afterWord(std::size_t word);
    void afterParenthesis(std::size_t close);
    void expectOperand(const QStringList &keywords = {});
    void expectOperator(const QStringList &more = {});
    QString functionAround() const;

    const LooseText m_text;
    const qsizetype m_cursor;
    CompletionPoint m_point;
    std::size_t m_under = kNone;  ///< the token that the cursor is in or at the end of, if it is one to replace
    std::size_t m_before = kNone; ///< what stands before that, or before the cursor
    std::size_t m_open = kNone;   ///< the bracket around
    bool m_inComment = false;
};

void Completer::findToken()
{
    std::size_t behind = m_text.tokens().size(); // the first token that isn't before the cursor
    for (std::size_t i = 0; i < m_text.tokens().size(); ++i) {
        const LooseToken &each = token(i);
        if (each.start >= m_cursor) {
            behind = i;
            break;
        }
        if (each.end < m_cursor)
            continue;
        const bool isLeft = each.kind == LooseKind::String && each.closed && each.end == m_cursor;
        const bool isWordLike = each.kind == LooseKind::Word || each.kind == LooseKind::Number ||
                                each.kind == LooseKind::Variable || each.kind == LooseKind::String;
        m_inComment = each.kind == LooseKind::Comment;
        if (isWordLike && !isLeft) {
            m_under = i;
            m_point.start = each.start;
            m_point.end = each.end;
            m_before = m_text.before(i);
            m_open = m_text.enclosing(i);
            return;
        }
    }
    m_before = m_text.before(behind);
    if (m_before == kNone)
        return;
    m_open = token(m_before).kind == LooseKind::Open ? m_before : m_text.enclosing(m_before);
}

void Completer::inBraces()
{
    if (m_before == m_open || token(m_before).kind == LooseKind::Comma) {
        if (isUnder(LooseKind::Word) || m_under == kNone) {
            m_point.expected = Expected::LabelName;
            m_point.selector = selectorOf(m_text, m_open, m_under);
        }
        return;
    }
    switch (token(m_before).kind) {
    case LooseKind::Operator:
        if (!isUnder(LooseKind::Variable))
            inValue(m_before);
        return;
    case LooseKind::Word:
        if (m_under == kNone)
            m_point.expected = Expected::MatchOperator;
        return;
    default: return;
    }
}

void Completer::inValue(std::size_t matchOperator)
{
    const std::size_t label = m_text.before(matchOperator);
    if (label == kNone || label == m_open)
        return;
    m_point.expected = Expected::LabelValue;
    m_point.label = m_text.textOf(label).toString();
    if (token(label).kind == LooseKind::String)
        m_point.label = m_point.label.mid(1, m_point.label.size() - (token(label).closed ? 2 : 1));
    m_point.selector = selectorOf(m_text, m_open, label);
    m_point.regex = m_text.textOf(matchOperator).endsWith(u'~');
    if (isUnder(LooseKind::String)) {
        m_point.quote = m_text.textOf(m_under).front();
        m_point.closed = token(m_under).closed;
        m_point.start += 1;
        m_point.end -= m_point.closed ? 1 : 0;
        if (m_point.regex)
            narrowToAlternative();
    }
}

/// "user|sys|idle": one of them.
void Completer::narrowToAlternative()
{
    const QString &text = m_text.text();
    const auto separates = [&text](qsizetype i) { return text[i] == u'|' || text[i] == u'(' || text[i] == u')'; };
    qsizetype start = m_cursor;
    while (start > m_point.start && !separates(start - 1))
        --start;
    qsizetype end = m_cursor;
    while (end < m_point.end && !separates(end))
        ++end;
    m_point.start = start;
    m_point.end = end;
}

void Completer::inGrouping()
{
    if (m_under != kNone && !isUnder(LooseKind::Word))
        return;
    if (m_before != m_open && token(m_before).kind != LooseKind::Comma)
        return;
    m_point.expected = Expected::LabelName;
    m_point.grouping = true;
    m_point.selector = groupedSelector(m_text, m_open);
}

void Completer::inExpression()
{
    m_point.function = functionAround();
    if (m_under != kNone && !isUnder(LooseKind::Word)) {
        const bool isOffset = m_before != kNone && token(m_before).kind == LooseKind::Word &&
                              m_text.keywordAt(m_before) == TokenKind::Offset;
        m_point.expected = isOffset && isUnder(LooseKind::Number) ? Expected::Duration : Expected::Nothing;
        return;
    }
    if (m_before == kNone || m_before == m_open)
        return expectOperand();
    switch (token(m_before).kind) {
    case LooseKind::Comma: return expectOperand();
    case LooseKind::Operator:
        if (!m_text.is(m_before, '@'))
            expectOperand(words({"on", "ignoring", "bool"}));
        return;
    case LooseKind::Word: return afterWord(m_before);
    case LooseKind::Number:
    case LooseKind::Variable:
    case LooseKind::String: return expectOperator();
    case LooseKind::Close: return m_text.is(m_before, ')') ? afterParenthesis(m_before) : expectOperator();
    default: return;
    }
}

void Completer::afterWord(std::size_t word)
{
    const auto kind = m_text.keywordAt(word);
    if (!kind) {
        if (!isFunction(m_text.textOf(word)))
            expectOperator();
        return;
    }
    switch (*kind) {
    case TokenKind::Aggregator:
        m_point.expected = Expected::Operator;
        m_point.keywords = words({"by", "without"});
        return;
    case TokenKind::Offset: m_point.expected = Expected::Duration; return;
    case TokenKind::And:
    case TokenKind::Or:
    case TokenKind::Unless:
    case TokenKind::Atan2:
    case TokenKind::Bool: return expectOperand(words({"on", "ignoring"}));
    case TokenKind::GroupLeft:
    case TokenKind::GroupRight: return expectOperand();
    case TokenKind::By:
    case TokenKind::Without:
    case TokenKind::On:
    case TokenKind::Ignoring: return;
    default: return expectOperator();
    }
}

void Completer::afterParenthesis(std::size_t close)
{
    const std::size_t open = m_text.partner(close);
    const std::size_t word = open == kNone ? kNone : m_text.before(open);
    const auto kind = word == kNone || token(word).kind != LooseKind::Word ? std::nullopt : m_text.keywordAt(word);
    if (kind == TokenKind::Aggregator)
        return expectOperator(words({"by", "without"}));
    if (kind == TokenKind::On || kind == TokenKind::Ignoring)
        return expectOperand(words({"group_left", "group_right"}));
    if (kind == TokenKind::GroupLeft || kind == TokenKind::GroupRight)
        return expectOperand();
    if (kind == TokenKind::By || kind == TokenKind::Without) {
        const std::size_t owner = m_text.before(word);
        const bool isBehind = owner != kNone && m_text.is(owner, ')');
        return isBehind ? expectOperator() : void(); // else what is aggregated comes
    }
    expectOperator();
}

void Completer::expectOperand(const QStringList &keywords)
{
    m_point.expected = Expected::Operand;
    m_point.keywords = keywords;
}

void Completer::expectOperator(const QStringList &more)
{
    m_point.expected = Expected::Operator;
    m_point.keywords = more + words({"and", "or", "unless", "offset", "atan2"});
}

QString Completer::functionAround() const
{
    for (std::size_t open = m_open; open != kNone; open = m_text.enclosing(open)) {
        const std::size_t word = m_text.is(open, '(') ? m_text.before(open) : kNone;
        if (word != kNone && token(word).kind == LooseKind::Word && token(word).end == token(open).start)
            return m_text.textOf(word).toString();
    }
    return {};
}

} // namespace

CompletionPoint completionAt(const QString &text, qsizetype cursor)
{
    return Completer(text, cursor).run();
}

} // namespace belfry::promql
