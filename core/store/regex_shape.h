// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// What a regular expression, anchored at both ends and with a dot that takes everything, plainly says, so that most
/// of those in dashboards need no automaton: a choice of texts (`a|b|c`), a text with anything before or behind it
/// (`node_.*`, `.*_total`, `.*cpu.*`). As Prometheus's FastRegexMatcher does.
struct RegexShape {
    enum class Kind {
        General,  ///< none of these; whatever matches begins with `prefix` all the same
        Literals, ///< one of `literals`
        Parts,    ///< `prefix`, then anything, then `middle`, anything, `suffix`; each may be empty
    };
    Kind kind = Kind::General;
    std::vector<std::string> literals; ///< sorted, each once
    std::string prefix;
    std::string middle;
    std::string suffix;
    bool prefixMore = false; ///< something stands between prefix and what follows (`.+` rather than `.*`)
    bool suffixMore = false; ///< and before the suffix

    /// REQUIRES: kind isn't General.
    bool matches(std::string_view value) const;
};

/// REQUIRES: the expression is valid RE2.
RegexShape regexShape(std::string_view expression);

} // namespace belfry
