// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>

namespace belfry {

/// So much a second, and so much at once after a pause.
struct Rate {
    double perSecond;
    double burst;
};

/// A bucket that fills at a rate. What is larger than the bucket goes once it is full, so that nothing is too large for
/// good, and is paid for afterwards. Times are of one monotonic clock, in ns.
class RateLimit
{
public:
    explicit RateLimit(Rate rate) : m_rate(rate), m_level(rate.burst) {}

    bool take(double amount, std::int64_t now)
    {
        if (m_last != 0)
            m_level = std::min(m_rate.burst, m_level + m_rate.perSecond * double(now - m_last) / 1e9);
        m_last = now;
        if (m_level < std::min(amount, m_rate.burst))
            return false;
        m_level -= amount;
        return true;
    }

private:
    Rate m_rate;
    double m_level;
    std::int64_t m_last = 0;
};

} // namespace belfry
