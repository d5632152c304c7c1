// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "property/reference_regex.h"

#include <re2/re2.h>

namespace belfry::test {

ReferenceRegex::ReferenceRegex(const std::string &expression)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_dot_nl(true);
    m_regex = std::make_unique<re2::RE2>(expression, options);
}

ReferenceRegex::~ReferenceRegex() = default;

bool ReferenceRegex::ok() const
{
    return m_regex->ok();
}

bool ReferenceRegex::matches(const std::string &value) const
{
    return re2::RE2::FullMatch(value, *m_regex);
}

} // namespace belfry::test
