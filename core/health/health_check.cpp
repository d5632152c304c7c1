// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_check.h"

#include "alerts/humanize.h"
#include "config/units.h"

#include <cmath>

namespace belfry {

namespace {

QString withUnit(double value, const QString &unit)
{
    if (unit == QLatin1String("percent"))
        return humanize::plain(value) + QLatin1String(" %");
    if (unit == QLatin1String("bytes"))
        return humanize::binary(value) + QLatin1Char('B');
    if (unit == QLatin1String("seconds"))
        return humanize::duration(value);
    return unit.isEmpty() ? humanize::plain(value) : humanize::plain(value) + QLatin1Char(' ') + unit;
}

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

QString HealthCheck::boundText(HealthState state) const
{
    const QString lasting = holdFor.count() > 0 ? QStringLiteral(" for ") + formatDuration(holdFor) : QString();
    const QString verb = state == HealthState::Healthy     ? QStringLiteral("would be degraded")
                         : state == HealthState::Unhealthy ? QStringLiteral("is unhealthy")
                                                           : QStringLiteral("is degraded");
    return QStringLiteral("%1 or %2%3 %4")
        .arg(withUnit(boundOf(state), unit), lessIsWorse() ? QStringLiteral("less") : QStringLiteral("more"), lasting,
             verb);
}

} // namespace belfry
