// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// What a piece of an expression means to whatever is put into it.
enum class ExpressionPlace {
    Code,        ///< outside of strings
    Text,        ///< a string
    Regex,       ///< a string that is a regular expression
    Replacement, ///< a string with $1 for a group: the third argument of label_replace
    Fixed,       ///< a comment, or a string that doesn't end: left alone
};

struct ExpressionPiece {
    ExpressionPlace place = ExpressionPlace::Code;
    std::string_view text; ///< of strings with their quotes; into the expression
};

/// All of an expression in order. It needn't be PromQL yet: $name may stand anywhere.
std::vector<ExpressionPiece> expressionPieces(std::string_view expr);

/// A piece of a text that may have variables in it.
struct TemplatePiece {
    std::string text;       ///< what it says, escapes resolved; of a variable as written
    std::string name;       ///< of a variable; empty: a text
    std::string format;     ///< behind the colon; empty: none
    std::size_t nameAt = 0; ///< where in the text that was split the name begins
    bool isBroken = false;  ///< ${name without an end
};

enum class TemplateKind { Text, Regex };

/// Texts and variables in order. In a regular expression, what has a backslash in front is no variable.
std::vector<TemplatePiece> templatePieces(std::string_view text, TemplateKind kind);

} // namespace belfry
