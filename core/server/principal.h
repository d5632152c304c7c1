// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "source/connection.h"
#include "state/role.h"

#include <QString>

#include <span>

namespace belfry {

/// Who asks.
struct Principal {
    Role role = Role::Nobody;
    QString name;           ///< for the log: "anonymous", "local token", "laptop (token 3)"
    std::int64_t token = 0; ///< id of the token that was shown; 0: none, or the local one
    Timestamp expires = 0;  ///< of that token; 0: never

    bool isAnonymous() const { return name == QLatin1String("anonymous"); }
};

/// Everything that somebody may be allowed to do. A route or message names the one it needs; what is needed for it
/// stands in the table of principal.cpp.
enum class Operation {
    SeePage,     ///< the web viewer, which has nothing of the host in it
    Identify,    ///< name and version of this server
    OpenStream,  ///< the WebSocket itself; hello says who it is
    ReadMetrics, ///< /metrics
    Query,       ///< PromQL, series, labels, metadata
    ReadAlerts,
    ReadHealth,
    ReadHosts,
    ReadLayouts,
    ReadAnnotations,
    ReadConfiguration, ///< which files are in force, and what is wrong with them
    Acknowledge,       ///< an alert, and take it back
    Silence,           ///< alerts, and let them ring again
    WriteLayouts,
    WriteAnnotations,
    ReadTokens, ///< all but what they say
    CreateToken,
    RevokeToken,
    CreatePairing, ///< a code for a token
    RedeemPairing, ///< the code is what lets in
    ReadAudit,
    ReadProcesses,    ///< their names and what they use
    ReadCommandLines, ///< of processes, in which passwords may stand
    ControlProcesses, ///< signal them, change their nice value
    ReadConnections,
};

/// What there is to know about an operation.
struct OperationRule {
    Operation operation;
    const char *name; ///< in the audit log: "layouts.write"
    Role needed;
    bool isChange; ///< written to the audit log
};

const OperationRule &ruleOf(Operation operation);
/// Of every operation, in their order.
std::span<const OperationRule> operationRules();

/// The one place that says who may do what.
bool authorize(const Principal &principal, Operation operation);
/// What a viewer is told it can do.
Capabilities capabilitiesOf(const Principal &principal);

} // namespace belfry
