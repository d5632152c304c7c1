// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/service_notifier.h"

#include <chrono>

#include <systemd/sd-daemon.h>
#include <time.h>

namespace belfry {

void ServiceNotifier::ready(const QString &status)
{
    sd_notify(0, QStringLiteral("READY=1\nSTATUS=%1").arg(status).toUtf8().constData());
    std::uint64_t timeoutUs = 0;
    if (m_watchdog.isActive() || sd_watchdog_enabled(0, &timeoutUs) <= 0)
        return;
    m_watchdog.setInterval(std::chrono::milliseconds(timeoutUs / 2000));
    QObject::connect(&m_watchdog, &QTimer::timeout, &m_watchdog, [] { sd_notify(0, "WATCHDOG=1"); });
    m_watchdog.start();
}

void ServiceNotifier::reloading()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 us = qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
    sd_notify(0, QStringLiteral("RELOADING=1\nMONOTONIC_USEC=%1").arg(us).toUtf8().constData());
}

void ServiceNotifier::stopping()
{
    m_watchdog.stop();
    sd_notify(0, "STOPPING=1");
}

} // namespace belfry
