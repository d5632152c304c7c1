// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <atomic>

namespace belfry {

/// A clock that stands until it is set. Thread-safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(std::int64_t nowMs = 1'700'000'000'000) : m_now(nowMs) {}

    std::int64_t nowMs() const override { return m_now; }
    std::int64_t monotonicNs() const override { return m_now * 1'000'000; }
    void set(std::int64_t nowMs) { m_now = nowMs; }
    void advance(std::int64_t ms) { m_now += ms; }

private:
    std::atomic<std::int64_t> m_now;
};

} // namespace belfry
