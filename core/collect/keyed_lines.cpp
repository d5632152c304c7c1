// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/keyed_lines.h"

#include "collect/scan.h"
#include "metrics/sample.h"

namespace belfry {

void KeyedLines::learn(std::string_view text, const std::function<bool(std::string_view key)> &wanted)
{
    m_fields.clear();
    Scan scan(text);
    std::uint32_t skipped = 0;
    m_wholeFile = true;
    while (!scan.atEnd()) {
        const std::string_view line = scan.line();
        const std::size_t keyEnd = line.find_first_of(" \t");
        const std::string_view literal = line.substr(0, keyEnd);
        const std::string_view key = literal.ends_with(':') ? literal.substr(0, literal.size() - 1) : literal;
        if (key.empty() || keyEnd == std::string_view::npos || !wanted(key)) {
            ++skipped;
            m_wholeFile = false;
            continue;
        }
        m_fields.push_back({std::string(key), line.ends_with(" kB") ? 1024.0 : 1.0, std::string(literal), skipped});
        skipped = 0;
    }
}

bool KeyedLines::read(std::string_view text, double *out) const
{
    Scan scan(text);
    for (const Field &field : m_fields) {
        for (std::uint32_t i = 0; i < field.skip; ++i)
            scan.nextLine();
        if (!scan.skip(field.literal) || (scan.peek() != ' ' && scan.peek() != '\t'))
            return false;
        std::uint64_t number = 0;
        *out++ = scan.integer(number) ? double(number) * field.factor : staleMarker();
        scan.nextLine();
    }
    return !m_wholeFile || scan.atEnd();
}

} // namespace belfry
