// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/annotation_source.h"
#include "state/alert_repository.h"
#include "state/health_repository.h"

namespace belfry {

/// What happened to alerts and health of a source's own host, as its judges wrote it down; the newest first. What is
/// new is known by the revisions of AlertSource's and HealthSource's snapshots. One thread; a future finishes in any
/// thread.
class EventSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QFuture<Result<std::vector<AlertLogEntry>>> alerts(const TimeSlice &slice) = 0;
    virtual QFuture<Result<std::vector<HealthIncident>>> incidents(const TimeSlice &slice) = 0;
};

} // namespace belfry
