// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace belfry::bench {

/// CPU seconds of this process, all threads.
inline double processCpu()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

/// CPU seconds of this thread.
inline double threadCpu()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// The median CPU seconds of this thread for some rounds of `work`.
template<typename Work>
double medianCpu(int rounds, const Work &work)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        const double start = threadCpu();
        work();
        seconds.push_back(threadCpu() - start);
    }
    return median(std::move(seconds));
}

inline void row(const char *what, double value, const char *unit)
{
    std::printf("%-52s %12.3f %s\n", what, value, unit);
}

} // namespace belfry::bench
