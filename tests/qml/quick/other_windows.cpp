// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "other_windows.h"

#include "qml/scene.h"
#include "seen_files.h"

#include <QGuiApplication>
#include <QQmlEngine>

namespace belfry {

namespace {

/// Those that were torn off.
QList<QQuickWindow *> all()
{
    QList<QQuickWindow *> found;
    const QWindowList windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        auto *quick = qobject_cast<QQuickWindow *>(window);
        if (quick && quick->property("windowId").isValid())
            found.append(quick);
    }
    return found;
}

QList<QQuickWindow *> others()
{
    QList<QQuickWindow *> found = all();
    found.removeIf([](const QQuickWindow *window) { return !window->isVisible(); });
    return found;
}

} // namespace

QStringList OtherWindows::titles() const
{
    QStringList titles;
    const QList<QQuickWindow *> windows = others();
    for (const QQuickWindow *window : windows)
        titles.append(window->title());
    titles.sort();
    return titles;
}

int OtherWindows::count() const
{
    return int(all().size());
}

QQuickWindow *OtherWindows::find(const QString &title) const
{
    const QList<QQuickWindow *> windows = others();
    for (QQuickWindow *window : windows) {
        if (window->title().startsWith(title)) {
            SeenFiles::look(window);
            QQmlEngine::setObjectOwnership(window, QQmlEngine::CppOwnership); // what is returned would be the test's
            return window;
        }
    }
    return nullptr;
}

QQuickItem *OtherWindows::named(QQuickWindow *window, const QString &name) const
{
    return window ? scene::named(window->contentItem(), name) : nullptr;
}

QQuickItem *OtherWindows::withText(QQuickWindow *window, const QString &text) const
{
    return window ? scene::withText(window->contentItem(), text) : nullptr;
}

QQuickItem *OtherWindows::cell(QQuickWindow *window, const QString &widget) const
{
    return window ? scene::cell(window->contentItem(), widget) : nullptr;
}

bool OtherWindows::staysOnTop(QQuickWindow *window) const
{
    return window != nullptr && window->flags().testFlag(Qt::WindowStaysOnTopHint);
}

} // namespace belfry

#include "moc_other_windows.cpp"
