// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/label_matcher.h"

#include <algorithm>

#include <re2/re2.h>

namespace belfry {

Result<LabelMatcher> LabelMatcher::compile(const Matcher &matcher)
{
    LabelMatcher compiled(matcher);
    if (matcher.op == MatchOp::Regex || matcher.op == MatchOp::NotRegex) {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_dot_nl(true); // as in Prometheus
        auto regex = std::make_shared<re2::RE2>(matcher.value, options);
        if (!regex->ok()) {
            return failure(QStringLiteral("bad regular expression \"%1\" for label %2: %3")
                               .arg(QString::fromStdString(matcher.value), QString::fromStdString(matcher.label),
                                    QString::fromStdString(regex->error())));
        }
        compiled.m_regex = std::move(regex);
    }
    compiled.m_matchesEmpty = compiled.matches({});
    return compiled;
}

bool LabelMatcher::matches(std::string_view value) const
{
    switch (m_matcher.op) {
    case MatchOp::Equal: return value == m_matcher.value;
    case MatchOp::NotEqual: return value != m_matcher.value;
    case MatchOp::Regex: return re2::RE2::FullMatch(re2::StringPiece(value.data(), value.size()), *m_regex);
    case MatchOp::NotRegex: return !re2::RE2::FullMatch(re2::StringPiece(value.data(), value.size()), *m_regex);
    }
    return false;
}

Result<std::vector<LabelMatcher>> compileMatchers(std::span<const Matcher> matchers)
{
    std::vector<LabelMatcher> compiled;
    compiled.reserve(matchers.size());
    for (const Matcher &matcher : matchers) {
        auto one = LabelMatcher::compile(matcher);
        if (!one)
            return tl::unexpected(one.error());
        compiled.push_back(std::move(*one));
    }
    return compiled;
}

bool matchesAll(std::span<const LabelMatcher> matchers, const Labels &labels)
{
    return std::all_of(matchers.begin(), matchers.end(),
                       [&labels](const LabelMatcher &matcher) { return matcher.matches(labels.get(matcher.label())); });
}

} // namespace belfry
