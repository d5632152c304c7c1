// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

class Router;
struct ServerContext;

/// All that follow.
void addAllRoutes(Router &router, ServerContext &context);

// One file each. Handlers run in the I/O thread and may use the context for as long as the router lives.

/// /api/v1/query, query_range, query_exemplars, format_query, parse_query.
void addQueryRoutes(Router &router, ServerContext &context);
/// /api/v1/series, labels, label/{name}/values, metadata.
void addMetadataRoutes(Router &router, ServerContext &context);
/// /federate.
void addFederationRoutes(Router &router, ServerContext &context);
/// /api/v1/status/…, targets, alertmanagers; /-/healthy, /-/ready.
void addStatusRoutes(Router &router, ServerContext &context);
/// /api/v1/rules, alerts.
void addRuleRoutes(Router &router, ServerContext &context);
/// /api/v2/alerts, alerts/groups, receivers, status: Alertmanager's API.
void addAlertmanagerRoutes(Router &router, ServerContext &context);
/// /api/v2/silences, silence/{id}.
void addSilenceRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/layouts, a layout, its restoration.
void addLayoutRoutes(Router &router, ServerContext &context);
/// A layout as it shows with chosen values of its variables.
void addLayoutViewRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/layouts/import: dashboards of other programs as layouts.
void addLayoutImportRoutes(Router &router, ServerContext &context);
/// Versions of a layout and what is between two of them.
void addLayoutVersionRoutes(Router &router, ServerContext &context);
/// Components of a layout, and their data.
void addComponentRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/alerts/history, incidents: what happened to alerts and health.
void addEventRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/explain: what moved with a series, and what happened then.
void addExplainRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/annotations.
void addAnnotationRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/alerts, acknowledgements.
void addAcknowledgementRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/identity, health, hosts, configuration.
void addHostRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/tokens and below.
void addTokenRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/pairings and their redemption.
void addPairingRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/audit.
void addAuditRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/processes/{pid}/signal, nice.
void addProcessRoutes(Router &router, ServerContext &context);
/// / and /metrics.
void addPageRoutes(Router &router, ServerContext &context);

} // namespace belfry
