// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/script/script_support.h"

#include "query/functions/function_table.h"
#include "query/lexer.h"
#include "query/parser.h"

#include <algorithm>
#include <set>

namespace belfry::promql {

namespace {

bool isExperimentalName(std::string_view name)
{
    static const std::set<std::string_view> names{"info", "histogram_quantiles", "start_timestamp",
                                                  "fill", "fill_left",           "fill_right"};
    return names.contains(name);
}

/// A token sequence that only experimental features give a meaning to.
bool isExperimental(const std::vector<Token> &tokens)
{
    using enum TokenKind;
    int brackets = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const TokenKind next = tokens[i + 1].kind;
        const bool afterAt = i > 0 && tokens[i - 1].kind == At;
        brackets += token.kind == LeftBracket ? 1 : token.kind == RightBracket ? -1 : 0;
        if (token.kind == Aggregator && !aggregateOp(token.text) &&
            (next == LeftParen || next == By || next == Without))
            return true;
        if (token.kind == Reserved && (next == LeftParen || token.text == "anchored" || token.text == "smoothed"))
            return true;
        if ((token.kind == Start || token.kind == End_) && next == LeftParen && !afterAt)
            return true;
        if (token.kind == Identifier && next == LeftParen && isExperimentalName(token.text))
            return true;
        if ((token.kind == Less || token.kind == Greater) && next == Div)
            return true; // trims native histograms
        if (token.kind == Offset && (next == LeftParen || next == Reserved))
            return true;
        if (brackets > 0 && (next == LeftParen || (next >= Add && next <= Pow)))
            return true; // arithmetic with durations
    }
    return false;
}

} // namespace

QString unsupportedReason(const EvalCommand &command)
{
    const auto parsed = parseQuery(command.expr);
    if (!parsed && isExperimental(tokenize(command.expr)))
        return QStringLiteral("experimental syntax: %1").arg(parsed.error().message);
    if (std::any_of(command.series.begin(), command.series.end(),
                    [](const ScriptSeries &s) { return !s.histograms.empty(); }))
        return QStringLiteral("returns native histograms");
    return {};
}

std::map<Labels, std::set<std::size_t>> nativeHistogramsOf(const LoadCommand &command)
{
    std::map<Labels, std::set<std::size_t>> made;
    for (const ScriptSeries &series : command.series) {
        const std::string_view name = series.labels.metric();
        for (const std::string_view suffix : {"_bucket", "_sum", "_count"}) {
            if (!name.ends_with(suffix))
                continue;
            auto &indices =
                made[series.labels.without("le").with(kMetricName, name.substr(0, name.size() - suffix.size()))];
            for (std::size_t i = 0; i < series.values.size(); ++i) {
                if (series.values[i])
                    indices.insert(i);
            }
        }
    }
    return made;
}

} // namespace belfry::promql
