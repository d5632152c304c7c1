// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "health/health_snapshot.h"
#include "source/connection.h"

#include <QObject>

namespace belfry {

/// Health of a host and its components. The snapshot is immutable; null until the first one is there.
class HealthSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual HealthSnapshotPtr snapshot(const HostId &host = {}) const = 0;

Q_SIGNALS:
    void changed(const belfry::HostId &host);
};

} // namespace belfry
