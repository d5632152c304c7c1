// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/queryable.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace belfry {

/// A Matcher ready to be asked: its regular expression is compiled. Thread-safe.
class LabelMatcher
{
public:
    /// Fails with ErrorKind::Invalid on a regular expression that RE2 doesn't take.
    static Result<LabelMatcher> compile(const Matcher &matcher);

    const std::string &label() const { return m_matcher.label; }
    MatchOp op() const { return m_matcher.op; }
    const std::string &value() const { return m_matcher.value; }

    bool matches(std::string_view value) const;
    /// Whether a series without the label matches.
    bool matchesEmpty() const { return m_matchesEmpty; }

private:
    explicit LabelMatcher(const Matcher &matcher) : m_matcher(matcher) {}

    Matcher m_matcher;
    std::shared_ptr<const re2::RE2> m_regex;
    bool m_matchesEmpty = false;
};

Result<std::vector<LabelMatcher>> compileMatchers(std::span<const Matcher> matchers);
bool matchesAll(std::span<const LabelMatcher> matchers, const Labels &labels);

} // namespace belfry
