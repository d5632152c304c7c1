// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/editing/highlight.h"

#include "query/editing/loose_text.h"
#include "query/functions/function_table.h"
#include "query/lexer.h"

#include <optional>

namespace belfry::promql {

namespace {

HighlightKind kindOfWord(const LooseText &text, std::size_t i)
{
    const std::size_t open = text.enclosing(i);
    if (open != LooseText::kNone && (text.is(open, '{') || text.isGrouping(open)))
        return HighlightKind::Label;
    const std::string word = text.textOf(i).toString().toStdString();
    const auto known = text.keywordAt(i);
    if (known == TokenKind::Aggregator)
        return HighlightKind::Aggregation;
    if (known == TokenKind::Number)
        return HighlightKind::Number;
    const std::size_t next = text.after(i);
    const bool isCalled = next != LooseText::kNone && text.is(next, '(');
    if (isCalled && findFunction(word))
        return HighlightKind::Function;
    if (known && known != TokenKind::Reserved)
        return HighlightKind::Keyword;
    return HighlightKind::Metric;
}

std::optional<HighlightKind> kindOf(const LooseText &text, std::size_t i)
{
    switch (text.tokens()[i].kind) {
    case LooseKind::Word: return kindOfWord(text, i);
    case LooseKind::Comment: return HighlightKind::Comment;
    case LooseKind::Variable: return HighlightKind::Variable;
    case LooseKind::Number: return HighlightKind::Number;
    case LooseKind::String: return HighlightKind::String;
    case LooseKind::Other: return HighlightKind::Wrong;
    default: return std::nullopt;
    }
}

} // namespace

std::vector<HighlightSpan> highlightsOf(const QString &text)
{
    const LooseText loose(text);
    std::vector<HighlightSpan> spans;
    for (std::size_t i = 0; i < loose.tokens().size(); ++i) {
        if (const auto kind = kindOf(loose, i))
            spans.push_back({loose.tokens()[i].start, loose.tokens()[i].end, *kind});
    }
    return spans;
}

} // namespace belfry::promql
