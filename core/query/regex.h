// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace belfry::promql {

/// A regular expression as PromQL means it: RE2 syntax, anchored at both ends, the dot matching newlines too.
class Regex
{
public:
    explicit Regex(std::string_view pattern);
    ~Regex();
    Regex(Regex &&) noexcept;
    Regex &operator=(Regex &&) noexcept;

    bool isValid() const;
    std::string error() const;
    bool hasGroups() const;
    bool matches(std::string_view text) const;
    /// `replacement` with $1, ${1}, $name, ${name} and $$ filled in; nothing if `text` doesn't match.
    bool replace(std::string_view text, std::string_view replacement, std::string &out) const;

private:
    std::unique_ptr<re2::RE2> m_regex;
};

/// The expression that matches this text and no other, also as part of a longer one or within a character class.
std::string escapeRegex(std::string_view text);

} // namespace belfry::promql
