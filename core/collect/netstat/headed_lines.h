// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// Reads files of line pairs as net/snmp and net/netstat are: "Tcp: InSegs OutSegs" above "Tcp: 12 34".
class HeadedLines
{
public:
    /// "Tcp", "InSegs"
    using Wanted = std::function<bool(std::string_view protocol, std::string_view name)>;

    /// Remembers which columns of which pairs are wanted.
    void learn(std::string_view text, const Wanted &wanted);
    /// "Tcp_InSegs" …, in the order in which read() writes.
    const std::vector<std::string> &fields() const { return m_fields; }

    /// Writes one value per field; a stale marker where no number stands. False if the columns are no longer
    /// those learned. REQUIRES: a NUL behind the text.
    bool read(std::string_view text, double *out) const;

private:
    struct Pair {
        std::string protocol;             ///< "Tcp: "
        std::string header;               ///< the whole first line with its newline; empty if nothing is wanted
        std::vector<std::uint32_t> skips; ///< before each wanted number: numbers to pass over
    };
    std::vector<Pair> m_pairs;
    std::vector<std::string> m_fields;
};

} // namespace belfry
