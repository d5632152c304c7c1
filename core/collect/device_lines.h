// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// Reads files with a line of numbers per device (diskstats, net/dev) by remembering what each line starts
/// with: the device's name in the place it had.
class DeviceLines
{
public:
    struct Line {
        std::string start;       ///< everything before the numbers
        std::size_t numbers = 0; ///< how many are taken; 0: a device that is left out
    };

    void clear() { m_lines.clear(); }
    void add(Line line) { m_lines.push_back(std::move(line)); }

    /// Writes the numbers of all devices, each times its column's factor; stale markers where a line breaks
    /// off. False if the devices are no longer those remembered. REQUIRES: a NUL behind the text;
    /// `factors` has an entry for each number of a line.
    bool read(std::string_view text, std::span<const double> factors, std::span<double> values) const;

private:
    std::vector<Line> m_lines;
};

/// How many whole unsigned numbers stand at the start of the text, at most `most`.
std::size_t countNumbers(std::string_view text, std::size_t most);

} // namespace belfry
