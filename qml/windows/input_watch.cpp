// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "input_watch.h"

#include <QGuiApplication>
#include <QMouseEvent>

namespace belfry {

namespace {

constexpr qreal kTremble = 4; // pixels, of a mouse that nobody moves

} // namespace

InputWatch::InputWatch(QObject *parent) : QObject(parent)
{
    m_calm.setSingleShot(true);
    connect(&m_calm, &QTimer::timeout, this, [this] {
        setStirred(false);
        showPointer(false);
    });
}

InputWatch::~InputWatch()
{
    showPointer(true);
}

void InputWatch::setWindow(QQuickWindow *window)
{
    if (m_window == window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (m_window)
        m_window->installEventFilter(this);
    Q_EMIT windowChanged();
}

void InputWatch::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        m_calm.start(m_calmMs);
    } else {
        m_calm.stop();
        setStirred(false);
        showPointer(true);
    }
    Q_EMIT activeChanged();
}

bool InputWatch::isInput(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin: return true;
    case QEvent::MouseMove: {
        const QPointF at = static_cast<const QMouseEvent &>(event).globalPosition();
        const bool isMoved = (at - m_pointer).manhattanLength() >= kTremble;
        if (isMoved)
            m_pointer = at;
        return isMoved;
    }
    default: return false;
    }
}

bool InputWatch::eventFilter(QObject *, QEvent *event)
{
    if (m_active && isInput(*event)) {
        m_calm.start(m_calmMs);
        showPointer(true);
        setStirred(true);
    }
    return false;
}

void InputWatch::setStirred(bool stirred)
{
    if (m_stirred == stirred)
        return;
    m_stirred = stirred;
    Q_EMIT stirredChanged();
}

void InputWatch::showPointer(bool shown)
{
    if (!m_hidesPointer || m_isHidden != shown)
        return;
    m_isHidden = !shown;
    if (shown)
        QGuiApplication::restoreOverrideCursor();
    else
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
}

} // namespace belfry

#include "moc_input_watch.cpp"
