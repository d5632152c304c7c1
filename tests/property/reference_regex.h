// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

namespace re2 {
class RE2;
}

namespace belfry::test {

/// A regular expression as RE2 sees it, with a dot that takes everything. Apart, for moc can't read RE2's header.
class ReferenceRegex
{
public:
    explicit ReferenceRegex(const std::string &expression);
    ~ReferenceRegex();
    bool ok() const;
    bool matches(const std::string &value) const;

private:
    std::unique_ptr<re2::RE2> m_regex;
};

} // namespace belfry::test
