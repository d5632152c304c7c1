// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/queryable.h"

#include <QString>

#include <string_view>
#include <vector>

namespace belfry {

enum class SilenceState { Pending, Active, Expired };
/// "pending", "active", "expired", as Alertmanager has them.
std::string_view toString(SilenceState state);

/// Alerts whose labels all matchers select are known and wanted not to ring, from one time to another.
/// As Alertmanager's: https://prometheus.io/docs/alerting/latest/alertmanager/#silences
struct Silence {
    QString id; ///< a UUID
    std::vector<Matcher> matchers;
    Timestamp startsAt = 0;
    Timestamp endsAt = 0; ///< the first instant at which it doesn't hold any more
    Timestamp updatedAt = 0;
    QString createdBy; ///< who, for people
    QString comment;

    SilenceState state(Timestamp now) const;
    friend bool operator==(const Silence &, const Silence &) = default;
};

/// What is asked for.
struct SilenceRequest {
    QString id; ///< of the one to change; empty: a new one
    std::vector<Matcher> matchers;
    Timestamp startsAt = 0;
    Timestamp endsAt = 0;
    QString createdBy;
    QString comment;
};

} // namespace belfry
