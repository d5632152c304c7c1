// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// Reads files of lines "key number [kB]", such as meminfo, vmstat and net/snmp6, by remembering on which lines
/// the wanted keys stand.
class KeyedLines
{
public:
    struct Field {
        std::string key;        ///< without colon and blanks
        double factor = 1;      ///< 1024 where the line says kB
        std::string literal;    ///< what stands before the number's blanks, for the check
        std::uint32_t skip = 0; ///< lines between the field before and this one
    };

    /// Remembers where the keys stand that `wanted` accepts.
    void learn(std::string_view text, const std::function<bool(std::string_view key)> &wanted);
    void clear() { m_fields.clear(); }
    const std::vector<Field> &fields() const { return m_fields; }

    /// Writes one value per field; a stale marker where no number stands. False if the keys are no longer
    /// where they were. REQUIRES: a NUL behind the text.
    bool read(std::string_view text, double *out) const;

private:
    std::vector<Field> m_fields;
    bool m_wholeFile = false; ///< every line is wanted, so a line more is a change
};

} // namespace belfry
