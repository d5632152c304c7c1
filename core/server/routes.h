// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

class Router;
struct ServerContext;

// One file each. Handlers run in the I/O thread and may use the context for as long as the router lives.

/// /api/v1/query, query_range, query_exemplars, format_query, parse_query.
void addQueryRoutes(Router &router, ServerContext &context);
/// /api/v1/series, labels, label/{name}/values, metadata.
void addMetadataRoutes(Router &router, ServerContext &context);
/// /api/v1/status/…, targets, alertmanagers; /-/healthy, /-/ready.
void addStatusRoutes(Router &router, ServerContext &context);
/// /api/v1/rules, alerts.
void addRuleRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/layouts and below.
void addLayoutRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/identity, health, hosts.
void addHostRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/tokens and below.
void addTokenRoutes(Router &router, ServerContext &context);
/// /api/belfry/v1/audit.
void addAuditRoutes(Router &router, ServerContext &context);
/// / and /metrics.
void addPageRoutes(Router &router, ServerContext &context);

/// All of the above.
void addRoutes(Router &router, ServerContext &context);

} // namespace belfry
