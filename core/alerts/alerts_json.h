// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"

#include <QJsonArray>
#include <QJsonObject>

/// Snapshots in the shape of Prometheus's HTTP API: what stands under "data" in its answers.
namespace belfry {

enum class RuleFilter { All, Alerting, Recording };

/// /api/v1/rules: {"groups": [{"name", "file", "interval", "rules": [{"type": "alerting", "state", "alerts": …}]}]}.
/// Groups without a rule that fits the filter are left out.
QJsonObject rulesToJson(const AlertSnapshot &snapshot, RuleFilter filter = RuleFilter::All);

/// /api/v1/alerts: {"alerts": [{"labels", "annotations", "state", "activeAt", "value"}]}, pending and firing ones.
QJsonObject alertsToJson(const AlertSnapshot &snapshot);

/// One alert as in both; resolved ones have "resolvedAt" besides.
QJsonObject alertToJson(const Alert &alert);

QJsonObject labelsToJson(const Labels &labels);
/// RFC 3339 in UTC with milliseconds; Prometheus's zero time "0001-01-01T00:00:00Z" for 0.
QString timeToJson(Timestamp t);

} // namespace belfry
