// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"

#include <QMetaType>
#include <QString>

#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace belfry {

/// The numbers are the values of belfry_health_state.
enum class HealthState { Healthy = 0, Degraded = 1, Unhealthy = 2, Unknown = 3 };
/// "healthy", "degraded", "unhealthy", "unknown".
std::string_view toString(HealthState state);
/// Unknown for any other word.
HealthState healthStateFromString(std::string_view text);

/// How a part of the host is.
struct ComponentHealth {
    QString component; ///< "host", "cpu", "memory", "disk", "filesystem:/home", "network", "pressure", "collection",
                       ///< "storage"
    QString title;     ///< for people: "Processor", "File system /home"
    HealthState state = HealthState::Unknown;
    /// In words, with value and bound: "97 % of /home is used; 95 % or more is unhealthy". Never empty.
    QString reason;
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN if unknown
    double bound = std::numeric_limits<double>::quiet_NaN(); ///< that was crossed, or the nearest one that wasn't
    QString unit;                                            ///< "percent", "bytes", "seconds", "ratio", "" …
    Timestamp since = 0;                                     ///< when the state was entered
    int score =
        0; ///< 0–100: 100 is far from every bound, 75 at the degraded bound, 40 at the unhealthy one; 0 if unknown
    /// Title and reason in other languages where they read otherwise there: "reason_de" (metrics/translations.h).
    Labels translations;
};

/// The health of a host at one instant. Never changed after it was made, so it crosses threads.
struct HealthSnapshot {
    Timestamp t = 0;
    /// Grows with every change of a state; snapshots with the same revision differ only in values and reasons.
    std::uint64_t revision = 0;
    ComponentHealth host;                    ///< the worst of `components`, with its reason
    std::vector<ComponentHealth> components; ///< sorted by name

    const ComponentHealth *find(const QString &component) const;
};
using HealthSnapshotPtr = std::shared_ptr<const HealthSnapshot>;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::HealthSnapshotPtr)
