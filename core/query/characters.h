// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Characters of PromQL, independent of the locale.
namespace belfry::promql {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isAlpha(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isAlphaNumeric(char c)
{
    return isAlpha(c) || isDigit(c);
}

/// Bytes of the UTF-8 sequence that starts at `at`; 0 if there is none.
std::size_t utf8Length(std::string_view text, std::size_t at);
bool isUtf8(std::string_view text);
void appendUtf8(std::string &out, std::uint32_t codePoint);
std::string lower(std::string_view text);

/// In double quotes, with everything escaped that could not be read back.
std::string quote(std::string_view text);
/// The value of a literal in any of the three quotes. REQUIRES: the lexer accepted it.
std::string unquote(std::string_view literal);

} // namespace belfry::promql
