// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_system.h"

#include <QGuiApplication>

namespace belfry {

bool WindowSystem::canPlace()
{
    return !QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

} // namespace belfry

#include "moc_window_system.cpp"
