// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "state/alert_repository.h"
#include "state/health_repository.h"

#include <QString>

/// What rules and health checks say, in the language of the program (metrics/translations.h says how).
namespace belfry {

/// An annotation; empty if there is none.
QString ownText(const Alert &alert, std::string_view annotation);
/// The annotation summary, else the name.
QString ownSummary(const Alert &alert);
/// Empty if it had none.
QString ownSummary(const AlertLogEntry &entry);
QString ownTitle(const ComponentHealth &component);
QString ownReason(const ComponentHealth &component);
QString ownReason(const HealthIncident &incident);

} // namespace belfry
