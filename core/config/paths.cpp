// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/paths.h"

#include <QDir>

namespace belfry {

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// systemd gives a list when a unit has several directories; ours is the first.
QString systemdDirectory(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).section(QLatin1Char(':'), 0, 0);
}

/// $`variable`/belfry, or `fallback` below the home directory; the XDG specification wants relative values ignored.
QString xdgDirectory(const QProcessEnvironment &environment, const QString &variable, const QString &fallback)
{
    const QString base = environment.value(variable);
    if (QDir::isAbsolutePath(base))
        return QDir::cleanPath(base + QStringLiteral("/belfry"));
    return QDir::cleanPath(environment.value(QStringLiteral("HOME"), QDir::homePath()) + fallback);
}

Paths userPaths(const QProcessEnvironment &environment)
{
    Paths paths;
    paths.configDir = xdgDirectory(environment, QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/.config/belfry"));
    paths.dataDir = xdgDirectory(environment, QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/.local/share/belfry"));
    const QString runtime = environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    // Without a run-time directory (cron, containers) the data directory is the one place surely ours alone.
    paths.runDir = QDir::isAbsolutePath(runtime) ? QDir::cleanPath(runtime + QStringLiteral("/belfry"))
                                                 : paths.dataDir + QStringLiteral("/run");
    return paths;
}

void overlay(QString &path, const QString &other)
{
    if (!other.isEmpty())
        path = absolute(other);
}

} // namespace

Paths Paths::resolve(const PathOptions &options, const QProcessEnvironment &environment)
{
    Paths paths = userPaths(environment);
    if (options.runAs == RunAs::Service) {
        if (options.root)
            paths = {QStringLiteral("/etc/belfry"), QStringLiteral("/var/lib/belfry"), serviceRunDir()};
        overlay(paths.configDir, systemdDirectory(environment, QStringLiteral("CONFIGURATION_DIRECTORY")));
        overlay(paths.dataDir, systemdDirectory(environment, QStringLiteral("STATE_DIRECTORY")));
        overlay(paths.runDir, systemdDirectory(environment, QStringLiteral("RUNTIME_DIRECTORY")));
    }
    overlay(paths.configDir, options.config);
    if (!options.data.isEmpty()) {
        paths.dataDir = absolute(options.data);
        paths.runDir = paths.dataDir + QStringLiteral("/run");
    }
    return paths;
}

} // namespace belfry
