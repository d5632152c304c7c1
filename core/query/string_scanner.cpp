// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/string_scanner.h"

#include "query/characters.h"

#include <algorithm>
#include <cstdint>

namespace belfry::promql {

namespace {

/// How an escape goes on after its letter.
struct Escape {
    int digits = 0;
    std::uint32_t base = 16;
    std::uint32_t limit = 255;
};

bool isSimple(char c, char quote)
{
    return c == quote || (c != '\0' && std::string_view("abfnrtv\\").find(c) != std::string_view::npos);
}

bool escapeOf(char c, Escape &escape)
{
    switch (c) {
    case 'x': escape = {2, 16, 255}; return true;
    case 'u': escape = {4, 16, 0x10ffff}; return true;
    case 'U': escape = {8, 16, 0x10ffff}; return true;
    default: escape = {3, 8, 255}; return c >= '0' && c <= '7';
    }
}

std::uint32_t digitValue(char c)
{
    const char l = static_cast<char>(c | 0x20);
    if (isDigit(c))
        return static_cast<std::uint32_t>(c - '0');
    return l >= 'a' && l <= 'f' ? static_cast<std::uint32_t>(l - 'a' + 10) : 16;
}

/// `at` is behind the backslash; ends behind the escape. The error, empty if there is none.
std::string scanEscape(std::string_view input, std::size_t &at, char quote)
{
    if (at >= input.size())
        return "escape sequence not terminated";
    if (isSimple(input[at], quote)) {
        ++at;
        return {};
    }
    Escape escape;
    if (!escapeOf(input[at], escape))
        return "unknown escape sequence " + showCharacter(input, at);
    at += escape.base == 16 ? 1 : 0;
    std::uint64_t value = 0;
    for (int i = 0; i < escape.digits; ++i, ++at) {
        if (at >= input.size())
            return "escape sequence not terminated";
        if (digitValue(input[at]) >= escape.base)
            return "illegal character " + showCharacter(input, at) + " in escape sequence";
        value = value * escape.base + digitValue(input[at]);
    }
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    return value > escape.limit || surrogate ? "escape sequence is an invalid Unicode code point" : std::string();
}

} // namespace

StringScan scanString(std::string_view input, std::size_t start)
{
    const char quote = input[start];
    const bool raw = quote == '`';
    std::size_t at = start + 1;
    while (at < input.size()) {
        const char c = input[at];
        if (c == quote)
            return {at + 1, {}};
        if (c == '\n' && !raw)
            break;
        if (c == '\\' && !raw) {
            if (std::string error = scanEscape(input, ++at, quote); !error.empty())
                return {at, std::move(error)};
            continue;
        }
        const std::size_t length = utf8Length(input, at);
        if (length == 0)
            return {at, "invalid UTF-8 rune"};
        at += length;
    }
    return {at, raw ? "unterminated raw string" : "unterminated quoted string"};
}

std::string showCharacter(std::string_view input, std::size_t at)
{
    if (at >= input.size())
        return "end of input";
    std::string text = belfry::promql::quote(input.substr(at, std::max<std::size_t>(1, utf8Length(input, at))));
    text.front() = text.back() = '\'';
    return text;
}

} // namespace belfry::promql
