// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What the system under the windows lets a program do with them. A Wayland compositor places windows itself, and
/// doesn't let programs keep them above others.
class WindowSystem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool canPlace READ canPlace CONSTANT FINAL)
    Q_PROPERTY(bool canStayOnTop READ canStayOnTop CONSTANT FINAL)

public:
    using QObject::QObject;

    static bool canPlace();
    static bool canStayOnTop() { return canPlace(); }
};

} // namespace belfry
