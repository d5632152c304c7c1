// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTimer>

namespace belfry {

/// Tells systemd how the service does (sd_notify). Without NOTIFY_SOCKET every call does nothing.
class ServiceNotifier
{
public:
    /// READY=1 with a line for `systemctl status`; from now on answers the watchdog, if the unit has one, from this
    /// thread's event loop at half its interval.
    void ready(const QString &status);
    /// RELOADING=1, to be followed by ready().
    void reloading();
    /// STOPPING=1
    void stopping();

private:
    QTimer m_watchdog;
};

} // namespace belfry
