// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/login_guard.h"

#include <algorithm>

namespace belfry {

namespace {

std::int64_t nanoseconds(ServerLimits::Ms time)
{
    return std::chrono::nanoseconds(time).count();
}

} // namespace

LoginGuard::LoginGuard(const ServerLimits &limits) : m_limits(limits), m_failures(limits.rememberedAddresses) {}

ServerLimits::Ms LoginGuard::delay(const QHostAddress &peer, std::int64_t now)
{
    const Failures *failures = m_failures.find(peer);
    if (failures == nullptr || failures->until <= now)
        return ServerLimits::Ms(0);
    return std::chrono::ceil<ServerLimits::Ms>(std::chrono::nanoseconds(failures->until - now));
}

void LoginGuard::noteFailure(const QHostAddress &peer, std::int64_t now)
{
    Failures &failures = m_failures.get(peer, {});
    if (now - failures.last > nanoseconds(m_limits.failuresForgotten))
        failures.count = 0;
    failures.last = now;
    ++failures.count;
    const int beyond = failures.count - m_limits.freeFailures;
    if (beyond < 0)
        return;
    // Doubled so often that it is the longest, and no more: a shift has its limits too.
    const std::int64_t wait = nanoseconds(m_limits.firstLoginDelay) << std::min(beyond, 16);
    failures.until = now + std::min(wait, nanoseconds(m_limits.longestLoginDelay));
}

void LoginGuard::noteSuccess(const QHostAddress &peer, std::int64_t token)
{
    if (m_successes.size() >= m_limits.rememberedAddresses)
        m_successes.clear(); // whoever is meant well comes in again and is known again
    m_successes.insert({clientNetwork(peer), token});
}

bool LoginGuard::hasSucceeded(const QHostAddress &peer, std::int64_t token) const
{
    return m_successes.contains({clientNetwork(peer), token});
}

} // namespace belfry
