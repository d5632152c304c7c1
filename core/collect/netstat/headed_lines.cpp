// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/netstat/headed_lines.h"

#include "collect/scan.h"
#include "metrics/sample.h"

namespace belfry {

void HeadedLines::learn(std::string_view text, const Wanted &wanted)
{
    m_pairs.clear();
    m_fields.clear();
    std::size_t neededPairs = 0;
    Scan scan(text);
    while (!scan.atEnd()) {
        const std::string_view header = scan.line();
        const std::size_t colon = header.find(": ");
        if (colon == std::string_view::npos || !scan.skip(header.substr(0, colon + 2)))
            break;
        scan.nextLine();
        Pair pair{std::string(header.substr(0, colon + 2)), {}, {}};
        const std::string_view protocol = header.substr(0, colon);
        std::uint32_t skip = 0;
        Scan names(header.substr(colon + 2));
        for (std::string_view name = names.word(); !name.empty(); name = names.word()) {
            if (!wanted(protocol, name)) {
                ++skip;
                continue;
            }
            pair.skips.push_back(skip);
            m_fields.push_back(std::string(protocol) + '_' + std::string(name));
            skip = 0;
        }
        if (!pair.skips.empty())
            pair.header = std::string(header) + '\n';
        m_pairs.push_back(std::move(pair));
        if (!m_pairs.back().skips.empty())
            neededPairs = m_pairs.size();
    }
    m_pairs.resize(neededPairs);
}

bool HeadedLines::read(std::string_view text, double *out) const
{
    Scan scan(text);
    for (const Pair &pair : m_pairs) {
        if (pair.header.empty()) {
            if (!scan.startsWith(pair.protocol))
                return false;
            scan.nextLine();
            scan.nextLine();
            continue;
        }
        if (!scan.skip(pair.header) || !scan.skip(pair.protocol))
            return false;
        for (const std::uint32_t skip : pair.skips) {
            for (std::uint32_t i = 0; i < skip; ++i)
                scan.word();
            std::uint64_t number = 0;
            *out++ = scan.integer(number) ? double(number) : staleMarker();
        }
        scan.nextLine();
    }
    return true;
}

} // namespace belfry
