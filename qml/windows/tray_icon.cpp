// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tray_icon.h"

#include "icon.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QTimer>

namespace belfry {

namespace {

const QString kTrays = QStringLiteral("org.kde.StatusNotifierWatcher");
constexpr int kPanelStartMs = 5000;
constexpr int kIconSizes[] = {16, 22, 24, 32, 48, 64};

QIcon stateIcon(const QString &symbol, const QColor &color)
{
    QIcon icon;
    for (const int size : kIconSizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        Icon::paintInto(painter, symbol, color, QRectF(0, 0, size, size));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    auto *watcher =
        new QDBusServiceWatcher(kTrays, QDBusConnection::sessionBus(), QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayIcon::lookForTray);
    connect(this, &TrayIcon::lookChanged, this, &TrayIcon::refresh);
    QTimer::singleShot(kPanelStartMs, this, [this] {
        m_hasWaited = true;
        lookForTray();
    });
    lookForTray();
}

TrayIcon::~TrayIcon() = default;

/// Qt asks once in a program whether there is a tray on the bus, so not before a panel that starts with the session had
/// the time to come.
void TrayIcon::lookForTray()
{
    // A tray is a part of QtWidgets, which needs its kind of application.
    const bool mayAsk = qobject_cast<QApplication *>(QCoreApplication::instance()) != nullptr;
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    m_hasWaited = m_hasWaited || (bus != nullptr && bus->isServiceRegistered(kTrays));
    const bool available = mayAsk && m_hasWaited && QSystemTrayIcon::isSystemTrayAvailable();
    if (m_available != available) {
        m_available = available;
        Q_EMIT availableChanged();
    }
    update();
}

void TrayIcon::setWanted(bool wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    Q_EMIT wantedChanged();
    update();
}

void TrayIcon::update()
{
    const bool show = m_wanted && m_available;
    if (show == isShown())
        return;
    if (show) {
        this->show();
    } else {
        m_icon.reset();
        m_menu.reset();
        m_pause = nullptr;
    }
    Q_EMIT shownChanged();
}

void TrayIcon::show()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Open Belfry"), this, &TrayIcon::openRequested);
    m_pause = m_menu->addAction(QString(), this, &TrayIcon::pauseRequested);
    m_menu->addAction(tr("Alerts…"), this, &TrayIcon::alertsRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &TrayIcon::quitRequested);
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    refresh();
    m_icon->show();
}

void TrayIcon::refresh()
{
    if (!m_icon)
        return;
    m_icon->setIcon(stateIcon(m_symbol, m_color));
    m_icon->setToolTip(m_text);
    m_pause->setText(m_paused ? tr("Go live") : tr("Hold what is shown"));
}

} // namespace belfry

#include "moc_tray_icon.cpp"
