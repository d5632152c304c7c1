// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "other_windows.h"

#include "qml/scene.h"

#include <QGuiApplication>
#include <QQmlEngine>

namespace belfry {

namespace {

/// Torn off, visible, with a title of ours.
QList<QQuickWindow *> others()
{
    QList<QQuickWindow *> found;
    const QWindowList windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        auto *quick = qobject_cast<QQuickWindow *>(window);
        if (quick && quick->isVisible() && quick->property("windowId").isValid())
            found.append(quick);
    }
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

QQuickWindow *OtherWindows::find(const QString &title) const
{
    const QList<QQuickWindow *> windows = others();
    for (QQuickWindow *window : windows) {
        if (window->title().startsWith(title)) {
            QQmlEngine::setObjectOwnership(window, QQmlEngine::CppOwnership); // what is returned would be the test's
            return window;
        }
    }
    return nullptr;
}

QQuickItem *OtherWindows::named(QQuickWindow *window, const QString &name) const
{
    return scene::named(window->contentItem(), name);
}

QQuickItem *OtherWindows::withText(QQuickWindow *window, const QString &text) const
{
    return scene::withText(window->contentItem(), text);
}

QQuickItem *OtherWindows::cell(QQuickWindow *window, const QString &widget) const
{
    return scene::cell(window->contentItem(), widget);
}

bool OtherWindows::staysOnTop(QQuickWindow *window) const
{
    return window->flags().testFlag(Qt::WindowStaysOnTopHint);
}

} // namespace belfry

#include "moc_other_windows.cpp"
