// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <ctime>

namespace belfry {

namespace {

std::int64_t readNs(clockid_t id)
{
    timespec now{};
    clock_gettime(id, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

std::int64_t SystemClock::nowMs() const
{
    return readNs(CLOCK_REALTIME) / 1'000'000;
}

std::int64_t SystemClock::monotonicNs() const
{
    return readNs(CLOCK_MONOTONIC);
}

std::int64_t SystemClock::bootNs() const
{
    return readNs(CLOCK_BOOTTIME);
}

std::int64_t threadCpuNs()
{
    return readNs(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace belfry
