// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "query/explain/movement.h"
#include "source/connection.h"
#include "state/alert_repository.h"
#include "state/annotation_repository.h"
#include "state/health_repository.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace belfry {

struct ExplainRequest {
    HostId host;
    MovementQuery query;
    std::int64_t timeLimitMs = 0; ///< 0: the source's own
};

/// An alert as it was at an instant.
struct AlertThen {
    Labels labels; ///< with alertname
    QString state; ///< "pending", "firing"
};

/// What happened at an instant: what moved with a series, and what is known besides of the time around it.
struct Explanation {
    /// Of a log, the newest so many entries.
    static constexpr int kMostEvents = 100;

    MovementPtr movement; ///< never null
    std::vector<AlertThen> alerts;
    std::vector<AlertLogEntry> alertChanges; ///< in the window, the newest first
    std::vector<HealthIncident> incidents;   ///< that touch it, the last begun first
    std::vector<Annotation> annotations;     ///< in it, the newest first
    QStringList missing;                     ///< what couldn't be found out, and why, one sentence each
};
using ExplanationPtr = std::shared_ptr<const Explanation>;

/// Explains instants of a host. One thread, asynchronous; cancelling a future stops the work behind it. Errors are
/// those of movementAt(), and NotFound for a host that isn't here.
class ExplainSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) = 0;
};

} // namespace belfry
