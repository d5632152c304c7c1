// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "source/connection.h"

#include <QObject>

#include <vector>

namespace belfry {

/// What a viewer shows of a machine in the rail and the status bar.
struct HostInfo {
    HostId id;
    QString name;
    QString version;      ///< of the Belfry that collects there
    QString epoch;        ///< one life of that Belfry; changes when it restarts
    Timestamp oldest = 0; ///< first sample there is
    Timestamp newest = 0; ///< last complete tick
    int seriesCount = 0;
    double tickCpuMs = 0;      ///< CPU time of the last tick, collect stage
    double bytesPerSample = 0; ///< of what is stored
    int viewers = 0;
    bool storageOk = true;
    QString storageMessage; ///< why not
    friend bool operator==(const HostInfo &, const HostInfo &) = default;
};

/// The machines a source has. Refreshed about once a second while somebody is connected to changed().
class HostSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual std::vector<HostInfo> hosts() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace belfry
