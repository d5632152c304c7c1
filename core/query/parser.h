// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace belfry {

/// A parsed and type-checked expression: parse once, evaluate often. Immutable.
struct ParsedQuery {
    std::string text;                   ///< as given, UTF-8; ranges in the tree refer to it
    std::unique_ptr<promql::Expr> root; ///< never null
    std::string canonical;              ///< printExpr(*root): equal for texts that differ in spelling only
    ValueType type() const { return root->type; }
};
using ParsedQueryPtr = std::shared_ptr<const ParsedQuery>;

/// Parses all that Prometheus 3 takes without feature flags, native histograms excepted. An error reads
/// `parse error: …` and its place has line and column, from 1. Nesting is limited to 250 levels, the text to
/// 1 MiB.
Result<ParsedQueryPtr> parseQuery(const QString &text);
Result<ParsedQueryPtr> parseQuery(std::string_view utf8);
inline Result<ParsedQueryPtr> parseQuery(const char *utf8)
{
    return parseQuery(std::string_view(utf8));
}

/// One instant vector selector and nothing else, as in match[]= of the HTTP API.
Result<std::vector<Matcher>> parseSelector(std::string_view utf8);

namespace promql {

/// The canonical text of a tree: parsing it gives the same tree again.
std::string printExpr(const Expr &expr);
/// For people (/api/v1/format_query): long expressions are broken over indented lines.
std::string prettyExpr(const Expr &expr);
/// {job=~"a|b"} as one matcher prints: job=~"a|b".
std::string printMatcher(const Matcher &matcher);
/// "5m", "1h30m", "500ms", "0s".
std::string printDuration(std::int64_t ms);
/// "5m", "1h30m", "1y2w": nothing if it isn't one.
std::optional<std::int64_t> parseDuration(std::string_view text);
/// Line and column, both from 1, of a byte offset.
Place placeOf(std::string_view text, std::size_t offset);

} // namespace promql
} // namespace belfry
