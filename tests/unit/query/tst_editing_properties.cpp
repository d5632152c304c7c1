// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Completion and highlighting take whatever somebody has typed so far: any text, any place in it.

#include "query/editing/completion.h"
#include "query/editing/highlight.h"
#include "query/editing/loose_text.h"
#include "query/parser.h"

#include <rapidcheck.h>

using namespace belfry;
using namespace belfry::promql;

namespace {

/// Pieces of expressions in any order, and what no expression has.
rc::Gen<QString> anyText()
{
    static const std::vector<std::string> pieces{
        "sum", "by", "rate", "node_load1", "mode", "on", "group_left", "offset", "5m",         "1e-5", "0x1F",
        "(",   ")",  "{",    "}",          "[",    "]",  ",",          "=",      "=~",         "!=",   "!",
        "\"",  "'",  "`",    "\\",         "|",    "$",  "${",         "$name",  "${name}",    "#",    "\n",
        " ",   "\t", ":",    "@",          "+",    "é",  "😀",          "\"a\"",  "x{a=\"b\"}", ";"};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string> &parts) {
                            QString text;
                            for (const std::string &part : parts)
                                text += QString::fromStdString(part);
                            return text;
                        });
}

void checkPoint(const QString &text, qsizetype wanted)
{
    const qsizetype cursor = std::clamp<qsizetype>(wanted, 0, text.size());
    const CompletionPoint point = completionAt(text, wanted);
    RC_ASSERT(point.start >= 0 && point.start <= cursor);
    RC_ASSERT(cursor <= point.end && point.end <= text.size());
    RC_ASSERT(point.selector.isEmpty() || parseSelector(point.selector.toStdString()).has_value());
    for (const CandidateKind kind : {CandidateKind::Metric, CandidateKind::Function, CandidateKind::Keyword,
                                     CandidateKind::LabelName, CandidateKind::LabelValue}) {
        const Replacement change = replacementFor(text, point, kind, QStringLiteral("name"));
        RC_ASSERT(change.start == point.start && change.end == point.end);
        const qsizetype size = text.size() - (change.end - change.start) + change.text.size();
        RC_ASSERT(change.cursor >= change.start && change.cursor <= size);
    }
}

/// What is replaced is a whole token, or what stands in its quotes, or nothing.
void checkToken(const QString &text, qsizetype cursor)
{
    const CompletionPoint point = completionAt(text, cursor);
    if (point.start == point.end)
        return;
    const LooseText loose(text);
    const auto holds = [&](const LooseToken &token) {
        if (token.kind != LooseKind::String || point.expected != Expected::LabelValue)
            return token.start == point.start && token.end == point.end;
        const bool isWhole = token.start + 1 == point.start && token.end - (token.closed ? 1 : 0) == point.end;
        return isWhole || (point.regex && token.start < point.start && token.end >= point.end);
    };
    RC_ASSERT(std::any_of(loose.tokens().begin(), loose.tokens().end(), holds));
}

} // namespace

int main()
{
    bool good = rc::check("tokens follow each other without a hole", [] {
        const QString text = *anyText();
        const LooseText loose(text);
        qsizetype at = 0;
        for (std::size_t i = 0; i < loose.tokens().size(); ++i) {
            RC_ASSERT(loose.tokens()[i].start == at);
            RC_ASSERT(loose.tokens()[i].end > at);
            at = loose.tokens()[i].end;
            const std::size_t partner = loose.partner(i);
            RC_ASSERT((partner == LooseText::kNone || loose.partner(partner) == i)); // || of RC_ASSERT asks both
        }
        RC_ASSERT(at == text.size());
    });
    good &= rc::check("completion takes any text and place", [] {
        const QString text = *anyText();
        checkPoint(text, *rc::gen::inRange<int>(-2, int(text.size()) + 3));
    });
    good &= rc::check("what is replaced is the token under the cursor", [] {
        const QString text = *anyText();
        checkToken(text, *rc::gen::inRange<int>(0, int(text.size()) + 1));
    });
    good &= rc::check("what is marked and coloured lies in the text", [] {
        const QString text = *anyText();
        const LooseText loose(text);
        const LooseRange range = markedAt(loose, *rc::gen::inRange<int>(-1, int(text.size()) + 2));
        RC_ASSERT(range.start >= 0 && range.end <= text.size());
        RC_ASSERT(range.start < range.end || text.isEmpty());
        qsizetype at = 0;
        for (const HighlightSpan &span : highlightsOf(text)) {
            RC_ASSERT(span.start >= at && span.end > span.start);
            at = span.end;
        }
        RC_ASSERT(at <= text.size());
    });
    return good ? 0 : 1;
}
