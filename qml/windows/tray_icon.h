// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace belfry {

/// Belfry in the system's tray (StatusNotifierItem, or XEmbed on X11), with the state as its icon and a menu.
class TrayIcon : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// There is a tray, which may come and go with its panel.
    Q_PROPERTY(bool available READ isAvailable NOTIFY availableChanged FINAL)
    Q_PROPERTY(bool wanted READ isWanted WRITE setWanted NOTIFY wantedChanged FINAL)
    /// Wanted, and there is one.
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)
    /// An icon of resources/icons: shapes tell states apart, colours beside them.
    Q_PROPERTY(QString symbol MEMBER m_symbol NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    /// "atlas: 2 firing", on hover.
    Q_PROPERTY(QString text MEMBER m_text NOTIFY lookChanged FINAL)
    /// What is shown is held: the menu offers to go on.
    Q_PROPERTY(bool paused MEMBER m_paused NOTIFY lookChanged FINAL)

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    bool isAvailable() const { return m_available; }
    bool isWanted() const { return m_wanted; }
    void setWanted(bool wanted);
    bool isShown() const { return m_icon != nullptr; }
    /// Null while it isn't shown.
    QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void availableChanged();
    void wantedChanged();
    void shownChanged();
    void lookChanged();
    void openRequested();
    void pauseRequested();
    void alertsRequested();
    void quitRequested();

private:
    void lookForTray();
    void update();
    void show();
    void refresh();

    std::unique_ptr<QMenu> m_menu; ///< outlives the icon
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_pause = nullptr;
    QString m_symbol = QStringLiteral("ok");
    QColor m_color;
    QString m_text;
    bool m_paused = false;
    bool m_wanted = false;
    bool m_available = false;
    bool m_hasWaited = false; ///< for a panel to start
};

} // namespace belfry
