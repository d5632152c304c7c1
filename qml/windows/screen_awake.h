// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Keeps the screen from being locked and switched off: by org.freedesktop.ScreenSaver on the session bus, else by the
/// portal org.freedesktop.portal.Inhibit. Where there is neither nothing happens. Asks without waiting.
class ScreenAwake : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// What the person is told of it, by whatever lists it.
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY reasonChanged FINAL)
    /// Somebody has agreed to it.
    Q_PROPERTY(bool held READ isHeld NOTIFY heldChanged FINAL)

public:
    using QObject::QObject;
    ~ScreenAwake() override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isHeld() const { return m_release.type() == QDBusMessage::MethodCallMessage; }

Q_SIGNALS:
    void activeChanged();
    void reasonChanged();
    void heldChanged();

private:
    void askScreenSaver();
    void askPortal();
    /// `release` is what to send when it is over: at once, if it is.
    void hold(const QDBusMessage &release);
    void letGo();

    QString m_reason;
    QDBusMessage m_release;
    int m_asked = 0; ///< answers to what was asked before don't count
    bool m_active = false;
};

} // namespace belfry
