// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/regex.h"

#include "query/characters.h"

#include <re2/re2.h>

#include <charconv>
#include <vector>

namespace belfry::promql {

namespace {

/// The name after a dollar sign: $name, ${name}. Moves `at` behind it; empty if there is none.
std::string_view groupName(std::string_view text, std::size_t &at)
{
    const bool braces = at < text.size() && text[at] == '{';
    const std::size_t start = at + (braces ? 1 : 0);
    std::size_t end = start;
    while (end < text.size() && isAlphaNumeric(text[end]))
        ++end;
    if (end == start || (braces && (end >= text.size() || text[end] != '}')))
        return {};
    at = end + (braces ? 1 : 0);
    return text.substr(start, end - start);
}

} // namespace

Regex::Regex(std::string_view pattern)
{
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_dot_nl(true);
    m_regex = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
}

Regex::~Regex() = default;
Regex::Regex(Regex &&) noexcept = default;
Regex &Regex::operator=(Regex &&) noexcept = default;

bool Regex::isValid() const
{
    return m_regex->ok();
}

std::string Regex::error() const
{
    return m_regex->error();
}

bool Regex::hasGroups() const
{
    return m_regex->NumberOfCapturingGroups() > 0;
}

bool Regex::matches(std::string_view text) const
{
    return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *m_regex);
}

bool Regex::replace(std::string_view text, std::string_view replacement, std::string &out) const
{
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(m_regex->NumberOfCapturingGroups()) + 1);
    if (!m_regex->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH,
                        groups.data(), static_cast<int>(groups.size())))
        return false;
    out.clear();
    for (std::size_t at = 0; at < replacement.size();) {
        const char c = replacement[at++];
        if (c != '$') {
            out += c;
            continue;
        }
        if (at < replacement.size() && replacement[at] == '$') {
            out += '$';
            ++at;
            continue;
        }
        const std::string_view name = groupName(replacement, at);
        if (name.empty()) {
            out += '$';
            continue;
        }
        std::size_t index = groups.size();
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
        if (error != std::errc() || end != name.data() + name.size()) {
            const auto &names = m_regex->NamedCapturingGroups();
            const auto found = names.find(std::string(name));
            index = found == names.end() ? groups.size() : static_cast<std::size_t>(found->second);
        }
        if (index < groups.size())
            out.append(groups[index].data(), groups[index].size());
    }
    return true;
}

std::string escapeRegex(std::string_view text)
{
    static constexpr std::string_view kSpecial = "\\.+*?()|[]{}^$-";
    std::string out;
    for (const char c : text) {
        if (kSpecial.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace belfry::promql
