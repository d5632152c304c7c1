// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/label_matcher.h"

#include <algorithm>

#include <re2/re2.h>

namespace belfry {

Result<void> LabelMatcher::compileRegex()
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_dot_nl(true); // as in Prometheus
    auto regex = std::make_shared<re2::RE2>(m_matcher.value, options);
    if (!regex->ok()) {
        return failure(QStringLiteral("bad regular expression \"%1\" for label %2: %3")
                           .arg(QString::fromStdString(m_matcher.value), QString::fromStdString(m_matcher.label),
                                QString::fromStdString(regex->error())));
    }
    m_shape = regexShape(m_matcher.value);
    if (m_shape.kind == RegexShape::Kind::General)
        m_regex = std::move(regex);
    return {};
}

Result<LabelMatcher> LabelMatcher::compile(const Matcher &matcher)
{
    LabelMatcher compiled(matcher);
    if (matcher.op == MatchOp::Regex || matcher.op == MatchOp::NotRegex) {
        if (auto done = compiled.compileRegex(); !done)
            return tl::unexpected(done.error());
    }
    if (matcher.op == MatchOp::Equal)
        compiled.m_values = {matcher.value};
    if (matcher.op == MatchOp::Regex) {
        compiled.m_values = compiled.m_shape.literals;
        compiled.m_prefix = compiled.m_shape.prefix;
    }
    compiled.m_matchesEmpty = compiled.matches({});
    return compiled;
}

bool LabelMatcher::matchesRegex(std::string_view value) const
{
    if (m_regex)
        return value.starts_with(m_shape.prefix) &&
               re2::RE2::FullMatch(re2::StringPiece(value.data(), value.size()), *m_regex);
    return m_shape.matches(value);
}

bool LabelMatcher::matches(std::string_view value) const
{
    switch (m_matcher.op) {
    case MatchOp::Equal: return value == m_matcher.value;
    case MatchOp::NotEqual: return value != m_matcher.value;
    case MatchOp::Regex: return matchesRegex(value);
    case MatchOp::NotRegex: return !matchesRegex(value);
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
