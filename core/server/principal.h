// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace belfry {

/// In order of power: each may do what the ones before it may.
enum class Role { Nobody, Viewer, Admin };

/// Who asks.
struct Principal {
    Role role = Role::Nobody;
    QString name; ///< for the log: "anonymous", "local token"
};

/// Everything that somebody may be allowed to do. A route or message names the one it needs.
enum class Operation {
    SeePage,     ///< the landing page and what it needs
    Identify,    ///< name and version of this server
    ReadMetrics, ///< /metrics
    Query,       ///< PromQL, series, labels, metadata
    ReadAlerts,
    ReadHealth,
    ReadHosts,
    ReadLayouts,
    WriteLayouts,
    ReadAnnotations,
    WriteAnnotations,
    Acknowledge,       ///< and take it back
    ReadConfiguration, ///< which files are in force, and what is wrong with them
    OpenStream,
};

/// The one place that says who may do what.
bool authorize(const Principal &principal, Operation operation);

} // namespace belfry
