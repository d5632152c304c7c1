// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/state_worker.h"
#include "state/alert_repository.h"
#include "state/health_repository.h"

namespace belfry {

/// What happened to alerts and health, as the judges have written it into the state database. The functions are those
/// of the repositories.
class EventLog final : public StateWorker
{
public:
    explicit EventLog(QString stateFile) : StateWorker(std::move(stateFile)) {}

    /// Of all alerts if `name` is empty.
    QFuture<Result<std::vector<AlertLogEntry>>> alerts(const QString &name, const LogSlice &slice);
    /// Of all components if `component` is empty.
    QFuture<Result<std::vector<HealthIncident>>> incidents(const QString &component, const LogSlice &slice);
};

} // namespace belfry
