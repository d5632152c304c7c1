// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/characters.h"

#include <cstdio>

namespace belfry::promql {

namespace {

bool isContinuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

std::uint32_t decode(std::string_view text, std::size_t at, std::size_t length)
{
    static constexpr unsigned char kMask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    std::uint32_t value = static_cast<unsigned char>(text[at]) & kMask[length];
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3f);
    return value;
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char l = static_cast<char>(c | 0x20);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

/// Reads `digits` digits; the lexer has checked them.
std::uint32_t readDigits(std::string_view text, std::size_t &at, int digits, std::uint32_t base)
{
    std::uint32_t value = 0;
    for (; digits > 0 && at < text.size(); --digits)
        value = value * base + static_cast<std::uint32_t>(hexValue(text[at++]));
    return value;
}

void appendEscape(std::string &out, std::string_view text, std::size_t &at)
{
    const char c = text[at++];
    switch (c) {
    case 'a': out += '\a'; return;
    case 'b': out += '\b'; return;
    case 'f': out += '\f'; return;
    case 'n': out += '\n'; return;
    case 'r': out += '\r'; return;
    case 't': out += '\t'; return;
    case 'v': out += '\v'; return;
    case 'x': out += static_cast<char>(readDigits(text, at, 2, 16)); return;
    case 'u': appendUtf8(out, readDigits(text, at, 4, 16)); return;
    case 'U': appendUtf8(out, readDigits(text, at, 8, 16)); return;
    default: break;
    }
    if (c >= '0' && c <= '7') {
        --at;
        out += static_cast<char>(readDigits(text, at, 3, 8));
    } else {
        out += c; // backslash or the quote itself
    }
}

void appendQuoted(std::string &out, char c)
{
    static constexpr std::string_view kNamed = "\a\b\t\n\v\f\r";
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (const auto named = kNamed.find(c); named != std::string_view::npos) {
        out += '\\';
        out += "abtnvfr"[named];
    } else if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) {
        char hex[5];
        std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += hex;
    } else {
        out += c;
    }
}

} // namespace

std::size_t utf8Length(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 && lead <= 0xf4  ? 4
                               : lead >= 0xe0 && lead < 0xf0 ? 3
                               : lead >= 0xc2 && lead < 0xe0 ? 2
                                                             : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text, at + i))
            return 0;
    }
    if (length == 0)
        return 0;
    const std::uint32_t value = decode(text, at, length);
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    return overlong || surrogate || value > 0x10ffff ? 0 : length;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c | 0x20);
    }
    return out;
}

std::string quote(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length > 1)
            out += text.substr(at, length);
        else
            appendQuoted(out, text[at]);
        at += length > 1 ? length : 1;
    }
    return out + '"';
}

std::string unquote(std::string_view literal)
{
    const char open = literal.front();
    const std::string_view inside = literal.substr(1, literal.size() - 2);
    if (open == '`')
        return std::string(inside);
    std::string out;
    for (std::size_t at = 0; at < inside.size();) {
        if (inside[at] == '\\')
            appendEscape(out, inside, ++at);
        else
            out += inside[at++];
    }
    return out;
}

} // namespace belfry::promql
