// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

/// Who may do what, written down a second time: the tests compare it with what the server does. "-" may not, "x" may,
/// for nobody, viewer, operator, editor and admin in this order.
struct RoleRow {
    const char *what;
    const char *roles;
};

constexpr RoleRow kRouteTable[] = {
    {"GET /", "xxxxx"},
    {"GET /-/healthy", "xxxxx"},
    {"GET /-/ready", "xxxxx"},
    {"GET /api/belfry/v1/identity", "xxxxx"},
    {"GET /metrics", "-xxxx"},
    {"GET /federate", "-xxxx"},
    {"GET /api/v1/query", "-xxxx"},
    {"POST /api/v1/query", "-xxxx"},
    {"GET /api/v1/query_range", "-xxxx"},
    {"POST /api/v1/query_range", "-xxxx"},
    {"GET /api/v1/query_exemplars", "-xxxx"},
    {"POST /api/v1/query_exemplars", "-xxxx"},
    {"GET /api/v1/format_query", "-xxxx"},
    {"POST /api/v1/format_query", "-xxxx"},
    {"GET /api/v1/parse_query", "-xxxx"},
    {"POST /api/v1/parse_query", "-xxxx"},
    {"GET /api/v1/series", "-xxxx"},
    {"POST /api/v1/series", "-xxxx"},
    {"GET /api/v1/labels", "-xxxx"},
    {"POST /api/v1/labels", "-xxxx"},
    {"GET /api/v1/label/{name}/values", "-xxxx"},
    {"GET /api/v1/metadata", "-xxxx"},
    {"GET /api/v1/targets", "-xxxx"},
    {"GET /api/v1/targets/metadata", "-xxxx"},
    {"GET /api/v1/alertmanagers", "-xxxx"},
    {"GET /api/v1/status/buildinfo", "-xxxx"},
    {"GET /api/v1/status/runtimeinfo", "-xxxx"},
    {"GET /api/v1/status/flags", "-xxxx"},
    {"GET /api/v1/status/config", "-xxxx"},
    {"GET /api/v1/status/tsdb", "-xxxx"},
    {"GET /api/v1/rules", "-xxxx"},
    {"GET /api/v1/alerts", "-xxxx"},
    {"GET /api/v2/status", "-xxxx"},
    {"GET /api/v2/receivers", "-xxxx"},
    {"GET /api/v2/alerts", "-xxxx"},
    {"GET /api/v2/alerts/groups", "-xxxx"},
    {"GET /api/v2/silences", "-xxxx"},
    {"POST /api/v2/silences", "--xxx"},
    {"GET /api/v2/silence/{id}", "-xxxx"},
    {"DELETE /api/v2/silence/{id}", "--xxx"},
    {"POST /api/belfry/v1/explain", "-xxxx"},
    {"GET /api/belfry/v1/health", "-xxxx"},
    {"GET /api/belfry/v1/hosts", "-xxxx"},
    {"GET /api/belfry/v1/layouts", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/view", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/versions", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/versions/{version}", "-xxxx"},
    {"PUT /api/belfry/v1/layouts/{id}/versions/{version}/name", "---xx"},
    {"DELETE /api/belfry/v1/layouts/{id}/versions/{version}/name", "---xx"},
    {"GET /api/belfry/v1/layouts/{id}/diff", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/components", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/components/{component}", "-xxxx"},
    {"GET /api/belfry/v1/layouts/{id}/components/{component}/data", "-xxxx"},
    {"POST /api/belfry/v1/layouts", "---xx"},
    {"POST /api/belfry/v1/layouts/import", "---xx"},
    {"PUT /api/belfry/v1/layouts/{id}", "---xx"},
    {"PATCH /api/belfry/v1/layouts/{id}", "---xx"},
    {"DELETE /api/belfry/v1/layouts/{id}", "---xx"},
    {"POST /api/belfry/v1/layouts/{id}/restore", "---xx"},
    {"GET /api/belfry/v1/alerts", "-xxxx"},
    {"GET /api/belfry/v1/alerts/history", "-xxxx"},
    {"GET /api/belfry/v1/incidents", "-xxxx"},
    {"GET /api/belfry/v1/acknowledgements", "-xxxx"},
    {"POST /api/belfry/v1/acknowledgements", "--xxx"},
    {"GET /api/belfry/v1/acknowledgements/{fingerprint}", "-xxxx"},
    {"DELETE /api/belfry/v1/acknowledgements/{fingerprint}", "--xxx"},
    {"GET /api/belfry/v1/annotations", "-xxxx"},
    {"POST /api/belfry/v1/annotations", "---xx"},
    {"DELETE /api/belfry/v1/annotations/{id}", "---xx"},
    {"GET /api/belfry/v1/configuration", "-xxxx"},
    {"GET /api/belfry/v1/openapi.yaml", "xxxxx"},
    {"GET /api/belfry/v1/openapi.json", "xxxxx"},
    {"GET /api/belfry/v1/layout.schema.json", "xxxxx"},
    {"GET /api/belfry/v1/asyncapi.yaml", "xxxxx"},
    {"GET /api/belfry/v1/asyncapi.json", "xxxxx"},
    {"GET /api/belfry/v1/tokens", "----x"},
    {"POST /api/belfry/v1/tokens", "----x"},
    {"DELETE /api/belfry/v1/tokens/{id}", "----x"},
    {"POST /api/belfry/v1/pairings", "----x"},
    {"POST /api/belfry/v1/pairings/redeem", "xxxxx"},
    {"GET /api/belfry/v1/audit", "----x"},
    {"POST /api/belfry/v1/processes/{pid}/signal", "----x"},
    {"POST /api/belfry/v1/processes/{pid}/nice", "----x"},
};

/// Every message a client can send; subscriptions to each topic by themselves.
constexpr RoleRow kMessageTable[] = {
    {"hello", "-xxxx"},
    {"subscribe query", "-xxxx"},
    {"subscribe alerts", "-xxxx"},
    {"subscribe health", "-xxxx"},
    {"subscribe layouts", "-xxxx"},
    {"subscribe hosts", "-xxxx"},
    {"subscribe annotations", "-xxxx"},
    {"subscribe layout", "-xxxx"},
    {"subscribe processes", "-xxxx"},
    {"subscribe connections", "-xxxx"},
    {"unsubscribe", "-xxxx"},
    {"pause", "-xxxx"},
    {"resume", "-xxxx"},
    {"ping", "-xxxx"},
};

/// What welcome says a viewer, operator, editor and admin can do.
constexpr RoleRow kCapabilityTable[] = {
    {"acknowledge", "--xxx"},       {"edit layouts", "---xx"},      {"administrate", "----x"},
    {"control processes", "----x"}, {"see command lines", "--xxx"}, {"annotate", "---xx"},
};

} // namespace belfry
