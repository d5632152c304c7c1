// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_check.h"

#include "metrics/translations.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

/// Where `value` lies between `from` (0) and `to` (1), at most 1 and at least 0.
double share(double value, double from, double to)
{
    return from == to ? 1 : std::clamp((value - from) / (to - from), 0.0, 1.0);
}

} // namespace

HealthState HealthCheck::stateOf(double value) const
{
    if (std::isnan(value))
        return HealthState::Unknown;
    const double sign = lessIsWorse() ? -1 : 1;
    if (unhealthy && sign * value >= sign * *unhealthy)
        return HealthState::Unhealthy;
    return sign * value >= sign * degraded ? HealthState::Degraded : HealthState::Healthy;
}

int HealthCheck::scoreOf(double value, HealthState state) const
{
    const double worst = unhealthy.value_or(degraded + (degraded - ideal));
    switch (state) {
    case HealthState::Healthy: return 100 - int(std::lround(25 * share(value, ideal, degraded)));
    case HealthState::Degraded: return 75 - int(std::lround(35 * share(value, degraded, worst)));
    case HealthState::Unhealthy: return 40 - int(std::lround(40 * share(value, worst, worst + (worst - degraded))));
    case HealthState::Unknown: break;
    }
    return 0;
}

double HealthCheck::boundOf(HealthState state) const
{
    return state == HealthState::Unhealthy ? unhealthy.value_or(degraded) : degraded;
}

const Template &HealthCheck::titleIn(const QString &language) const
{
    const Template *own = translation(language, "title");
    return own != nullptr ? *own : title;
}

const Template &HealthCheck::reasonIn(const QString &language) const
{
    const Template *own = translation(language, "reason");
    return own != nullptr ? *own : reason;
}

QString HealthCheck::unitIn(const QString &language) const
{
    const Template *own = translation(language, "unit");
    return own != nullptr ? own->text() : unit;
}

/// Null if there is none.
const Template *HealthCheck::translation(const QString &language, const char *name) const
{
    const auto found = translations.find(translatedName(name, language));
    return found != translations.end() ? &found->second : nullptr;
}

} // namespace belfry
