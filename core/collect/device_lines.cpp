// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/device_lines.h"

#include "collect/scan.h"
#include "metrics/sample.h"

namespace belfry {

bool DeviceLines::read(std::string_view text, std::span<const double> factors, std::span<double> values) const
{
    Scan scan(text);
    double *out = values.data();
    for (const Line &line : m_lines) {
        if (!scan.skip(line.start))
            return false;
        bool intact = true;
        for (std::size_t i = 0; i < line.numbers; ++i) {
            std::uint64_t number = 0;
            intact = intact && scan.integer(number);
            *out++ = intact ? double(number) * factors[i] : staleMarker();
        }
        scan.nextLine();
    }
    return scan.atEnd();
}

std::size_t countNumbers(std::string_view text, std::size_t most)
{
    Scan scan(text);
    std::size_t count = 0;
    while (count < most) {
        const std::string_view word = scan.word();
        if (word.empty() || word.find_first_not_of("0123456789") != std::string_view::npos)
            break;
        ++count;
    }
    return count;
}

} // namespace belfry
