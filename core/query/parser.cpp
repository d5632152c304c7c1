// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/parser.h"

#include "query/syntax_parser.h"

namespace belfry {

namespace {

constexpr std::size_t kMaxText = 1 << 20;

Result<void> checkLength(std::string_view text)
{
    if (text.size() > kMaxText)
        return failure(QStringLiteral("parse error: the expression has %1 bytes, expected at most %2")
                           .arg(text.size())
                           .arg(kMaxText),
                       ErrorKind::TooLarge);
    return {};
}

} // namespace

Result<ParsedQueryPtr> parseQuery(const QString &text)
{
    return parseQuery(std::string_view(text.toStdString()));
}

Result<ParsedQueryPtr> parseQuery(std::string_view utf8)
{
    if (const auto length = checkLength(utf8); !length)
        return tl::unexpected(length.error());
    auto query = std::make_shared<ParsedQuery>();
    query->text = utf8;
    auto root = promql::SyntaxParser(query->text).parseExpression();
    if (!root)
        return tl::unexpected(std::move(root.error()));
    query->root = std::move(*root);
    if (auto error = promql::checkTypes(*query->root, query->text))
        return tl::unexpected(std::move(*error));
    query->canonical = promql::printExpr(*query->root);
    return query;
}

Result<std::vector<Matcher>> parseSelector(std::string_view utf8)
{
    if (const auto length = checkLength(utf8); !length)
        return tl::unexpected(length.error());
    auto selector = promql::SyntaxParser(utf8).parseOnlySelector();
    if (!selector)
        return tl::unexpected(std::move(selector.error()));
    if (auto error = promql::checkTypes(**selector, utf8))
        return tl::unexpected(std::move(*error));
    return std::move((*selector)->matchers);
}

namespace promql {

Place placeOf(std::string_view text, std::size_t offset)
{
    Place place;
    place.line = 1;
    std::size_t lineStart = 0;
    offset = std::min(offset, text.size());
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++place.line;
            lineStart = i + 1;
        }
    }
    place.column = static_cast<int>(offset - lineStart) + 1;
    return place;
}

} // namespace promql
} // namespace belfry
