// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace belfry {

/// How long to wait before the next attempt to connect: short after the first loss, because most are restarts, then
/// doubling up to a limit. Jitter keeps many viewers of one server from coming back in the same instant.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds kFirst{150};
    static constexpr Milliseconds kLongest{10'000};

    /// The next delay; `random` in [0, 1) takes it from 75 to 125 % of the nominal one.
    Milliseconds next(double random);
    /// After a connection that worked.
    void reset() { m_nominal = kFirst; }

private:
    Milliseconds m_nominal = kFirst;
};

} // namespace belfry
