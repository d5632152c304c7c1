// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "source/connection.h"

#include <QFuture>
#include <QObject>

namespace belfry {

/// Alert rules and alerts of a host. The snapshot is immutable; null until the first one is there.
class AlertSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual AlertSnapshotPtr snapshot(const HostId &host = {}) const = 0;
    /// As AlertManager has them; every viewer sees the outcome in its next snapshot.
    virtual QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) = 0;
    virtual QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) = 0;
    virtual QFuture<Result<Silence>> silence(const SilenceRequest &request) = 0;
    virtual QFuture<Result<Silence>> expireSilence(const QString &id) = 0;

Q_SIGNALS:
    void changed(const belfry::HostId &host);
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::HostId)
