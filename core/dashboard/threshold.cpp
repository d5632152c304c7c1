// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/threshold.h"

namespace belfry {

std::optional<ThresholdState> thresholdStateFromName(QStringView name)
{
    for (const ThresholdState state : {ThresholdState::Ok, ThresholdState::Warning, ThresholdState::Critical}) {
        if (name == thresholdStateName(state))
            return state;
    }
    return std::nullopt;
}

QString thresholdStateName(ThresholdState state)
{
    switch (state) {
    case ThresholdState::Ok: return QStringLiteral("ok");
    case ThresholdState::Warning: return QStringLiteral("warning");
    case ThresholdState::Critical: return QStringLiteral("critical");
    }
    return {};
}

ThresholdState stateOf(const std::vector<Threshold> &thresholds, double value)
{
    const bool falling = thresholds.size() > 1 && thresholds[1].value < thresholds[0].value;
    ThresholdState state = ThresholdState::Ok;
    for (const Threshold &threshold : thresholds) {
        if (falling ? value <= threshold.value : value >= threshold.value)
            state = threshold.state;
    }
    return state;
}

} // namespace belfry
