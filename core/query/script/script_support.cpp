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
        if (token.kind == Aggregator && !aggregateOp(token.text) && next == LeftParen)
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

void collectSelectors(const Expr &expr, std::vector<const VectorSelector *> &found)
{
    switch (expr.kind) {
    case ExprKind::VectorSelector: found.push_back(&static_cast<const VectorSelector &>(expr)); break;
    case ExprKind::MatrixSelector: found.push_back(static_cast<const MatrixSelector &>(expr).selector.get()); break;
    case ExprKind::Subquery: collectSelectors(*static_cast<const Subquery &>(expr).expr, found); break;
    case ExprKind::Paren: collectSelectors(*static_cast<const Paren &>(expr).expr, found); break;
    case ExprKind::Unary: collectSelectors(*static_cast<const Unary &>(expr).expr, found); break;
    case ExprKind::Binary:
        collectSelectors(*static_cast<const Binary &>(expr).lhs, found);
        collectSelectors(*static_cast<const Binary &>(expr).rhs, found);
        break;
    case ExprKind::Call:
        for (const ExprPtr &arg : static_cast<const Call &>(expr).args)
            collectSelectors(*arg, found);
        break;
    case ExprKind::Aggregate: {
        const auto &aggregate = static_cast<const Aggregate &>(expr);
        collectSelectors(*aggregate.expr, found);
        if (aggregate.param)
            collectSelectors(*aggregate.param, found);
        break;
    }
    case ExprKind::Number:
    case ExprKind::String: break;
    }
}

} // namespace

QString unsupportedReason(const EvalCommand &command, const ScriptStore &store)
{
    const auto parsed = parseQuery(command.expr);
    if (!parsed && isExperimental(tokenize(command.expr)))
        return QStringLiteral("experimental syntax: %1").arg(parsed.error().message);
    if (std::any_of(command.series.begin(), command.series.end(),
                    [](const ScriptSeries &s) { return s.hasHistograms; }))
        return QStringLiteral("returns native histograms");
    if (!parsed)
        return {};
    std::vector<const VectorSelector *> selectors;
    collectSelectors(*(*parsed)->root, selectors);
    for (const VectorSelector *selector : selectors) {
        if (const char *reason = store.unsupported(selector->matchers))
            return QLatin1String(reason);
    }
    return {};
}

std::vector<Labels> nativeHistogramsOf(const LoadCommand &command)
{
    std::set<Labels> made;
    for (const ScriptSeries &series : command.series) {
        std::string_view name = series.labels.metric();
        for (const std::string_view suffix : {"_bucket", "_sum", "_count"}) {
            if (name.ends_with(suffix)) {
                made.insert(series.labels.without("le").with(kMetricName, name.substr(0, name.size() - suffix.size())));
                break;
            }
        }
    }
    return {made.begin(), made.end()};
}

} // namespace belfry::promql
