// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace belfry {

/// Who runs: a person's program or the system's service.
enum class RunAs { User, Service };

/// What the command line and the surroundings say about where files are.
struct PathOptions {
    QString config; ///< --config DIR, empty if not given
    QString data;   ///< --data DIR, empty if not given
    RunAs runAs = RunAs::User;
    bool root = false; ///< runs as root (effective user id 0)
};

/// Where Belfry's files are. Directories are absolute and not created here.
///
/// A service is told by systemd (CONFIGURATION_DIRECTORY, STATE_DIRECTORY, RUNTIME_DIRECTORY); started as root
/// without them it uses /etc/belfry, /var/lib/belfry and /run/belfry. Everybody else has the XDG directories:
/// $XDG_CONFIG_HOME/belfry, $XDG_DATA_HOME/belfry, $XDG_RUNTIME_DIR/belfry. --config and --data win over all;
/// with --data the run directory is DATA/run, so that any number of instances can live side by side.
struct Paths {
    QString configDir;
    QString dataDir;
    QString runDir;

    QString configFile() const { return configDir + QStringLiteral("/belfry.yaml"); }
    QString rulesDir() const { return configDir + QStringLiteral("/rules.d"); }
    QString dashboardsDir() const { return configDir + QStringLiteral("/dashboards.d"); }
    QString stateFile() const { return dataDir + QStringLiteral("/state.db"); }
    /// The run directory of a system service on this machine, where its address and token lie.
    static QString serviceRunDir() { return QStringLiteral("/run/belfry"); }

    static Paths resolve(const PathOptions &options,
                         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
};

} // namespace belfry
