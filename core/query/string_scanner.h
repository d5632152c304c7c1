// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace belfry::promql {

/// Where a string literal ends and what is wrong with it, if anything.
struct StringScan {
    std::size_t end = 0; ///< behind the closing quote
    std::string error;   ///< empty for a good literal
};

/// The literal that starts with the quote at `start`: "…" and '…' with escapes on one line, `…` as it stands.
StringScan scanString(std::string_view input, std::size_t start);

/// The character at a position as an error message quotes it: 'x'.
std::string showCharacter(std::string_view input, std::size_t at);

} // namespace belfry::promql
