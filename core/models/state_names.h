// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace belfry {

/// States by their names, those of thresholds ("ok", "warning", "critical") and of health ("healthy", "degraded",
/// "unhealthy", "unknown").
enum class StateKind { Ok, Warning, Critical, Unknown };

/// Unknown for any other name.
StateKind stateKind(const QString &state);
/// 0 where nothing is wrong, or nothing is known; 1 for a warning, 2 for worse.
int stateWeight(const QString &state);
/// "OK", "Degraded" …, translated; empty for any other name.
QString stateWord(const QString &state);

} // namespace belfry
