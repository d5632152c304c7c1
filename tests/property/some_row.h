// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <bit>
#include <cmath>
#include <limits>
#include <vector>

#include <rapidcheck.h>

namespace belfry {

inline double fromBits(std::uint64_t bits)
{
    return std::bit_cast<double>(bits);
}

inline rc::Gen<double> special()
{
    return rc::gen::element(0.0, -0.0, std::numeric_limits<double>::infinity(),
                            -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::denorm_min(),
                            -std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max(),
                            std::numeric_limits<double>::lowest(), staleMarker(), fromBits(kNaNBits),
                            fromBits(0xfff8dead00000001), fromBits(0x7ff0000000000001), 9007199254740992.0,
                            9007199254740994.0, -9007199254740993.0);
}

inline rc::Gen<double> anyBits()
{
    return rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), fromBits);
}

/// A row as some source would yield it: a counter, hundredths, bytes in pages, noise, anything, products and sums that
/// are nearly decimals; now and then a special value in it.
inline std::vector<double> someRow()
{
    const auto size = *rc::gen::inRange<std::size_t>(1, 400);
    const int kind = *rc::gen::inRange(0, 8);
    const int specials = *rc::gen::element(0, 0, 1, 20, 60);
    const double start = double(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000'000));
    const auto bound = *rc::gen::element<std::int64_t>(1, 2, 10, 1'000, 1'000'000);
    std::vector<double> row;
    double k = start;
    for (std::size_t i = 0; i < size; ++i) {
        if (*rc::gen::inRange(0, 100) < specials) {
            row.push_back(*special());
            continue;
        }
        k += double(*rc::gen::inRange<std::int64_t>(kind == 1 ? -bound : 0, bound));
        switch (kind) {
        case 2: row.push_back(k / 100); break;
        case 3: row.push_back(k * 4096); break;
        case 4: row.push_back(std::sin(k)); break;
        case 5: row.push_back(*anyBits()); break;
        case 6: row.push_back(k * 0.001); break;
        case 7: row.push_back((row.empty() || !std::isfinite(row.back()) ? 0 : row.back()) + k * 1e-9); break;
        default: row.push_back(k); break;
        }
    }
    return row;
}

} // namespace belfry
