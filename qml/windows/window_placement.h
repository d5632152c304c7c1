// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QQmlParserStatus>
#include <QQuickWindow>
#include <QRect>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class ViewerState;

/// The screens that there are, as text: windows are placed for each set of them, as a laptop has others at a desk.
QString screensText();
/// As much of `wanted` as it takes to be seen whole on one of `screens`: the one that has most of it, else the first.
QRect fittedTo(const QRect &wanted, const QList<QRect> &screens);
/// What a window that was on these screens never before may take of the first. Some stays free: under Wayland nobody
/// tells a program how much of it panels and title bars take.
QSize roomOnScreen();

/// Where a window was when it was last open among these screens, and whether it was maximized. It puts the window
/// there, which must not be shown yet, and remembers where it goes. Where windows can't be placed, their size alone.
class WindowPlacement : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(QQuickWindow *window MEMBER m_window NOTIFY changed FINAL)
    Q_PROPERTY(belfry::ViewerState *viewer MEMBER m_viewer NOTIFY changed FINAL)
    /// By which it is remembered.
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    /// False: the window's size is somebody else's.
    Q_PROPERTY(bool sized MEMBER m_sized NOTIFY changed FINAL)
    /// False while where it is isn't the person's doing: full screen.
    Q_PROPERTY(bool kept MEMBER m_kept NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void changed();

private:
    void restore();
    void keep();

    QPointer<QQuickWindow> m_window;
    QPointer<QWindow> m_watched; // the same: it tells of its end when it is no QQuickWindow any more
    QPointer<ViewerState> m_viewer;
    QString m_name;
    bool m_sized = true;
    bool m_kept = true;
};

} // namespace belfry
