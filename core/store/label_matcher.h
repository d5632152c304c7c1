// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/queryable.h"
#include "store/regex_shape.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace belfry {

/// A Matcher ready to be asked: its regular expression is compiled, or known to be a plain comparison. Thread-safe.
class LabelMatcher
{
public:
    /// Fails with ErrorKind::Invalid on a regular expression that RE2 doesn't take.
    static Result<LabelMatcher> compile(const Matcher &matcher);

    const std::string &label() const { return m_matcher.label; }
    MatchOp op() const { return m_matcher.op; }
    const std::string &value() const { return m_matcher.value; }

    bool matches(std::string_view value) const;
    /// Where it selects from a few values only, those: of `=`, and of `=~` with a choice of texts. Empty otherwise.
    std::span<const std::string> values() const { return m_values; }
    /// What every value that it selects begins with; empty for `!=` and `!~`.
    std::string_view prefix() const { return m_prefix; }
    /// Whether a series without the label matches.
    bool matchesEmpty() const { return m_matchesEmpty; }

private:
    explicit LabelMatcher(const Matcher &matcher) : m_matcher(matcher) {}
    Result<void> compileRegex();
    bool matchesRegex(std::string_view value) const;

    Matcher m_matcher;
    RegexShape m_shape;
    std::shared_ptr<const re2::RE2> m_regex; // null where the shape says all
    std::vector<std::string> m_values;
    std::string m_prefix;
    bool m_matchesEmpty = false;
};

Result<std::vector<LabelMatcher>> compileMatchers(std::span<const Matcher> matchers);
bool matchesAll(std::span<const LabelMatcher> matchers, const Labels &labels);

} // namespace belfry
