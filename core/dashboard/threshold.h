// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace belfry {

enum class ThresholdState { Ok, Warning, Critical };

std::optional<ThresholdState> thresholdStateFromName(QStringView name);
/// "ok", "warning", "critical".
QString thresholdStateName(ThresholdState state);

/// From this value on, the state.
struct Threshold {
    double value = 0;
    ThresholdState state = ThresholdState::Warning;
    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// Rising thresholds hold from their value upwards, falling ones (free space, say) from their value downwards;
/// the last one reached decides. Ok where none is, and for NaN.
ThresholdState stateOf(const std::vector<Threshold> &thresholds, double value);

} // namespace belfry
