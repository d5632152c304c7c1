// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/escaped_name.h"

#include "query/characters.h"

#include <charconv>

namespace belfry {

namespace {

constexpr std::string_view kPrefix = "U__";

/// Reads "2e_" and appends the character; false if it isn't that.
bool appendCodePoint(std::string &out, std::string_view &rest)
{
    const std::size_t length = rest.find('_');
    if (length == std::string_view::npos || length > 6)
        return false;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + length, value, 16);
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    if (error != std::errc() || end != rest.data() + length || surrogate || value > 0x10ffff)
        return false;
    promql::appendUtf8(out, value);
    rest.remove_prefix(length + 1);
    return true;
}

std::optional<std::string> unescaped(std::string_view rest)
{
    std::string name;
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c != '_') {
            name += c;
        } else if (rest.starts_with('_')) {
            name += '_';
            rest.remove_prefix(1);
        } else if (!appendCodePoint(name, rest)) {
            return std::nullopt;
        }
    }
    return name;
}

} // namespace

std::optional<std::string> labelNameOfPath(std::string_view part)
{
    std::string name(part);
    if (part.starts_with(kPrefix))
        name = unescaped(part.substr(kPrefix.size())).value_or(name);
    return !name.empty() && promql::isUtf8(name) ? std::optional(std::move(name)) : std::nullopt;
}

} // namespace belfry
