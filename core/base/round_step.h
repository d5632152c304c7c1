// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <initializer_list>

namespace belfry {

/// The next of the factors × 10ⁿ that isn't below: steps and widths that people read off. 1 for what is no distance.
inline double roundStep(double rough, std::initializer_list<double> factors)
{
    if (!(rough > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : factors) {
        if (rough <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace belfry
