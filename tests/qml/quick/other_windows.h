// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace belfry {

/// For QML tests: windows beside the one that a test stands in, by their titles.
class OtherWindows : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE QStringList titles() const;
    /// How many there are, those too that were just closed and are still to go.
    Q_INVOKABLE int count() const;
    /// Null while there is none whose title begins so.
    Q_INVOKABLE QQuickWindow *find(const QString &title) const;
    /// What is visible in it and called so; null if nothing is.
    Q_INVOKABLE QQuickItem *named(QQuickWindow *window, const QString &name) const;
    Q_INVOKABLE QQuickItem *withText(QQuickWindow *window, const QString &text) const;
    Q_INVOKABLE QQuickItem *cell(QQuickWindow *window, const QString &widget) const;
    Q_INVOKABLE bool staysOnTop(QQuickWindow *window) const;
    /// As the window's own button, or its system's, would.
    Q_INVOKABLE void close(QQuickWindow *window) const { window->close(); }
};

} // namespace belfry
