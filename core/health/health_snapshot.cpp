// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_snapshot.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {
constexpr std::array kStates{HealthState::Healthy, HealthState::Degraded, HealthState::Unhealthy, HealthState::Unknown};
} // namespace

std::string_view toString(HealthState state)
{
    switch (state) {
    case HealthState::Healthy: return "healthy";
    case HealthState::Degraded: return "degraded";
    case HealthState::Unhealthy: return "unhealthy";
    case HealthState::Unknown: break;
    }
    return "unknown";
}

HealthState healthStateFromString(std::string_view text)
{
    const auto it = std::find_if(kStates.begin(), kStates.end(), [&](HealthState s) { return toString(s) == text; });
    return it == kStates.end() ? HealthState::Unknown : *it;
}

const ComponentHealth *HealthSnapshot::find(const QString &component) const
{
    if (component == host.component)
        return &host;
    const auto it = std::find_if(components.begin(), components.end(),
                                 [&](const ComponentHealth &c) { return c.component == component; });
    return it == components.end() ? nullptr : &*it;
}

} // namespace belfry
