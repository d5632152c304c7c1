// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autostart.h"

#include "fleet/whole_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace belfry::autostart {

namespace {

/// Where there is a tray, it starts there.
QByteArray entry()
{
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Name=Belfry\n"
                                        "Comment=See this machine and its services every second\n"
                                        "Exec=%1 --tray\n"
                                        "Icon=belfry\n"
                                        "Terminal=false\n");
    return text.arg(execQuoted(QCoreApplication::applicationFilePath())).toUtf8();
}

} // namespace

QString execQuoted(const QString &word)
{
    QString quoted = word;
    // A percent sign is a field code, and both the string and the quoting take their backslashes.
    quoted.replace(u'%', QLatin1String("%%"));
    quoted.replace(u'\\', QLatin1String("\\\\\\\\"));
    quoted.replace(u'"', QLatin1String("\\\\\""));
    quoted.replace(u'$', QLatin1String("\\\\$"));
    quoted.replace(u'`', QLatin1String("\\\\`"));
    return u'"' + quoted + u'"';
}

QString file()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/autostart/org.belfry.Belfry.desktop");
}

bool isEnabled()
{
    QFile desktop(file());
    if (!desktop.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = desktop.readAll().split('\n');
    return !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

Result<void> setEnabled(bool enabled)
{
    if (enabled)
        return writeWholeFile(file(), entry(), ReadableBy::Anybody);
    QFile desktop(file());
    if (!desktop.exists() || desktop.remove())
        return {};
    return failure(desktop.errorString(), ErrorKind::Unavailable, {file(), 0, 0, {}});
}

} // namespace belfry::autostart
