// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Whether somebody is at a window: a key, a click, a finger, or the mouse moved. Watches without taking anything from
/// whom it is meant for.
class InputWatch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// How long after the last input nobody is there any more.
    Q_PROPERTY(int calmMs MEMBER m_calmMs NOTIFY calmMsChanged FINAL)
    /// True from an input until calmMs after the last one; false while it isn't active.
    Q_PROPERTY(bool stirred READ isStirred NOTIFY stirredChanged FINAL)
    /// The pointer isn't shown while nobody is there.
    Q_PROPERTY(bool hidesPointer MEMBER m_hidesPointer NOTIFY hidesPointerChanged FINAL)

public:
    explicit InputWatch(QObject *parent = nullptr);
    ~InputWatch() override;

    QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isStirred() const { return m_stirred; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void windowChanged();
    void activeChanged();
    void calmMsChanged();
    void stirredChanged();
    void hidesPointerChanged();

private:
    bool isInput(const QEvent &event);
    void setStirred(bool stirred);
    void showPointer(bool shown);

    QPointer<QQuickWindow> m_window;
    QTimer m_calm;
    QPointF m_pointer; ///< where the mouse was
    int m_calmMs = 3000;
    bool m_active = false;
    bool m_stirred = false;
    bool m_hidesPointer = false;
    bool m_isHidden = false;
};

} // namespace belfry
