// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace belfry {

/// The seam through which every part reads the time, so that tests can set it.
/// Implementations may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall-clock time in milliseconds since 1970-01-01 UTC.
    virtual std::int64_t nowMs() const = 0;

    /// Monotonic time in nanoseconds since an arbitrary start (CLOCK_MONOTONIC); for durations.
    virtual std::int64_t monotonicNs() const = 0;

    /// As monotonicNs(), but it goes on while the machine sleeps (CLOCK_BOOTTIME).
    virtual std::int64_t bootNs() const { return monotonicNs(); }
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    std::int64_t nowMs() const override;
    std::int64_t monotonicNs() const override;
    std::int64_t bootNs() const override;
};

/// CPU time used by the calling thread, in nanoseconds (CLOCK_THREAD_CPUTIME_ID).
std::int64_t threadCpuNs();

} // namespace belfry
