// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/event_log.h"

namespace belfry {

QFuture<Result<std::vector<AlertLogEntry>>> EventLog::alerts(const QString &name, const LogSlice &slice)
{
    return run<std::vector<AlertLogEntry>>(
        [name, slice](StateDatabase &database) { return AlertRepository(database).log(slice, name); });
}

QFuture<Result<std::vector<HealthIncident>>> EventLog::incidents(const QString &component, const LogSlice &slice)
{
    return run<std::vector<HealthIncident>>(
        [component, slice](StateDatabase &database) { return HealthRepository(database).incidents(component, slice); });
}

} // namespace belfry
