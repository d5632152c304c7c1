// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "health/health_snapshot.h"

#include <QJsonObject>

namespace belfry {

/// {"t", "revision", "host": {…}, "components": [{"component", "title", "state", "reason", "value", "bound", "unit",
/// "since", "score"}]}; times are ms since 1970, value and bound are missing while unknown.
QJsonObject healthToJson(const HealthSnapshot &snapshot);
/// The reverse; fields that are missing have their defaults.
HealthSnapshot healthFromJson(const QJsonObject &json);

} // namespace belfry
