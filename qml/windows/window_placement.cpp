// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_placement.h"

#include "viewer_state.h"
#include "window_system.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace belfry {

namespace {

QList<QRect> availableScreens()
{
    QList<QRect> all;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        all.append(screen->availableGeometry());
    return all;
}

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

} // namespace

QString screensText()
{
    QStringList all;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QRect place = screen->geometry();
        all.append(QStringLiteral("%1 %2x%3+%4+%5")
                       .arg(screen->name())
                       .arg(place.width())
                       .arg(place.height())
                       .arg(place.x())
                       .arg(place.y()));
    }
    all.sort();
    return all.join(u';');
}

QRect fittedTo(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const QRect on = *std::max_element(screens.begin(), screens.end(), [&wanted](const QRect &a, const QRect &b) {
        return area(a & wanted) < area(b & wanted);
    });
    QRect fitted(wanted.topLeft(), wanted.size().boundedTo(on.size()));
    fitted.moveLeft(std::clamp(fitted.left(), on.left(), on.left() + on.width() - fitted.width()));
    fitted.moveTop(std::clamp(fitted.top(), on.top(), on.top() + on.height() - fitted.height()));
    return fitted;
}

QSize roomOnScreen()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? QSize(1024, 768) : screen->availableSize() * 0.95;
}

void WindowPlacement::componentComplete()
{
    if (!m_window || !m_viewer)
        return;
    m_watched = m_window;
    restore();
    connect(m_window, &QWindow::xChanged, this, &WindowPlacement::keep);
    connect(m_window, &QWindow::yChanged, this, &WindowPlacement::keep);
    connect(m_window, &QWindow::widthChanged, this, &WindowPlacement::keep);
    connect(m_window, &QWindow::heightChanged, this, &WindowPlacement::keep);
    connect(m_window, &QWindow::visibilityChanged, this, &WindowPlacement::keep);
}

void WindowPlacement::restore()
{
    const WindowPlace place = m_viewer->place(m_name, screensText());
    if (place.rect.isEmpty())
        return;
    const QRect wanted = m_sized ? place.rect : QRect(place.rect.topLeft(), m_window->size());
    const QRect fitted = fittedTo(wanted, availableScreens());
    if (m_sized)
        m_window->resize(fitted.size());
    if (WindowSystem::canPlace())
        m_window->setPosition(fitted.topLeft());
    if (place.isMaximized)
        m_window->setWindowState(Qt::WindowMaximized);
}

void WindowPlacement::keep()
{
    const QWindow::Visibility now = m_watched->visibility();
    if (!m_kept || (now != QWindow::Windowed && now != QWindow::Maximized))
        return;
    WindowPlace place = m_viewer->place(m_name, screensText());
    place.isMaximized = now == QWindow::Maximized;
    if (!place.isMaximized || place.rect.isEmpty()) // to go back to, too
        place.rect = m_watched->geometry();
    m_viewer->keepPlace(m_name, screensText(), place);
}

} // namespace belfry

#include "moc_window_placement.cpp"
