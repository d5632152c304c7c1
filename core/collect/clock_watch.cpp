// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/clock_watch.h"

#include <cstdlib>
#include <utility>

namespace belfry {

namespace {

constexpr std::int64_t kNsPerMs = 1'000'000;
// A time service steers by less than 0.1 % of what passes; anything beyond that and this is a step.
constexpr std::int64_t kLeastStepMs = 500;
constexpr std::int64_t kLeastSleepMs = 1000;

} // namespace

std::vector<ClockEvent> ClockWatch::look(std::int64_t wallMs, std::int64_t bootNs, std::int64_t monotonicNs)
{
    const Look now{wallMs, bootNs / kNsPerMs, monotonicNs / kNsPerMs};
    const auto before = std::exchange(m_last, now);
    std::vector<ClockEvent> events;
    if (!before)
        return events;
    const std::int64_t passed = now.bootMs - before->bootMs;
    const std::int64_t slept = passed - (now.monotonicMs - before->monotonicMs);
    if (slept >= kLeastSleepMs)
        events.push_back({ClockEvent::Kind::Suspended, wallMs, slept});
    const std::int64_t step = (now.wallMs - before->wallMs) - passed;
    if (std::abs(step) >= kLeastStepMs + passed / 1000)
        events.push_back(
            {step > 0 ? ClockEvent::Kind::SteppedForward : ClockEvent::Kind::SteppedBack, wallMs, std::abs(step)});
    return events;
}

} // namespace belfry
