// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/editing/loose_selector.h"

#include "query/lexer.h"
#include "query/parser.h"

#include <QStringList>

#include <algorithm>

namespace belfry::promql {

namespace {

LooseKind kindAt(const LooseText &text, std::size_t token)
{
    return text.tokens()[token].kind;
}

/// What isn't a selector after all is none.
QString checkedSelector(const QString &selector, const QString &otherwise)
{
    if (selector.isEmpty() || parseSelector(selector.toStdString()))
        return selector;
    return otherwise == selector ? QString() : checkedSelector(otherwise, {});
}

/// The first selector among some tokens.
QString selectorIn(const LooseText &text, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < std::min(to, text.tokens().size()); ++i) {
        const bool isInLabels = text.enclosing(i) != LooseText::kNone &&
                                (text.is(text.enclosing(i), '{') || text.isGrouping(text.enclosing(i)));
        if (isInLabels)
            continue;
        const std::size_t next = text.after(i);
        const bool hasBraces = next != LooseText::kNone && text.is(next, '{');
        if (text.is(i, '{'))
            return selectorOf(text, i, LooseText::kNone);
        const bool isCall = next != LooseText::kNone && text.is(next, '(');
        if (kindAt(text, i) == LooseKind::Word && !isCall && !text.keywordAt(i))
            return hasBraces ? selectorOf(text, next, LooseText::kNone)
                             : checkedSelector(text.textOf(i).toString(), {});
    }
    return {};
}

} // namespace

QString selectorOf(const LooseText &text, std::size_t brace, std::size_t without)
{
    const std::size_t word = text.before(brace);
    const bool hasName = word != LooseText::kNone && kindAt(text, word) == LooseKind::Word && !text.keywordAt(word);
    const QString name = hasName ? text.textOf(word).toString() : QString();
    QStringList matchers;
    const std::size_t close = std::min(text.partner(brace), text.tokens().size());
    for (std::size_t i = text.after(brace); i != LooseText::kNone && i < close; i = text.after(i)) {
        const std::size_t sign = text.after(i);
        const std::size_t value = sign == LooseText::kNone ? LooseText::kNone : text.after(sign);
        const bool isMatcher = value != LooseText::kNone && value < close &&
                               kindAt(text, sign) == LooseKind::Operator && kindAt(text, value) == LooseKind::String &&
                               text.tokens()[value].closed;
        const std::size_t first = text.before(i);
        const bool isFirst = first == brace || (first != LooseText::kNone && kindAt(text, first) == LooseKind::Comma);
        if (isMatcher && isFirst && i != without && !text.textOf(value).contains(u'$'))
            matchers.append(text.textOf(i).toString() + text.textOf(sign).toString() + text.textOf(value).toString());
    }
    return checkedSelector(matchers.isEmpty() ? name : name + u'{' + matchers.join(u',') + u'}', name);
}

QString groupedSelector(const LooseText &text, std::size_t open)
{
    const std::size_t word = text.before(open);
    const std::size_t owner = text.before(word);
    if (owner != LooseText::kNone && text.is(owner, ')') && text.partner(owner) != LooseText::kNone)
        return selectorIn(text, text.partner(owner), owner);
    const std::size_t close = text.partner(open);
    const bool isAggregation = owner != LooseText::kNone && text.keywordAt(owner) == TokenKind::Aggregator;
    const std::size_t from = close == LooseText::kNone ? text.tokens().size() : close;
    return isAggregation ? selectorIn(text, from, text.tokens().size()) : selectorIn(text, 0, text.tokens().size());
}

} // namespace belfry::promql
