// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen_awake.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace belfry {

namespace {

const QString kSaver = QStringLiteral("org.freedesktop.ScreenSaver");
const QString kSaverPath = QStringLiteral("/org/freedesktop/ScreenSaver");
const QString kDesktop = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kDesktopPath = QStringLiteral("/org/freedesktop/portal/desktop");
constexpr uint kIdle = 8; // of the portal's flags

} // namespace

ScreenAwake::~ScreenAwake()
{
    letGo();
}

void ScreenAwake::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    ++m_asked;
    if (active)
        askScreenSaver();
    else
        letGo();
    Q_EMIT activeChanged();
}

void ScreenAwake::askScreenSaver()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(kSaver, kSaverPath, kSaver, QStringLiteral("Inhibit"));
    ask << QStringLiteral("Belfry") << m_reason;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, number = m_asked](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<uint> cookie = *call;
        call->deleteLater();
        if (cookie.isValid()) {
            QDBusMessage release =
                QDBusMessage::createMethodCall(kSaver, kSaverPath, kSaver, QStringLiteral("UnInhibit"));
            release << cookie.value();
            hold(release);
        } else if (m_active && number == m_asked) {
            askPortal();
        }
    });
}

void ScreenAwake::askPortal()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(
        kDesktop, kDesktopPath, QStringLiteral("org.freedesktop.portal.Inhibit"), QStringLiteral("Inhibit"));
    ask << QString() << kIdle << QVariantMap{{QStringLiteral("reason"), m_reason}};
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusObjectPath> request = *call;
        call->deleteLater();
        if (request.isValid())
            hold(QDBusMessage::createMethodCall(kDesktop, request.value().path(),
                                                QStringLiteral("org.freedesktop.portal.Request"),
                                                QStringLiteral("Close")));
    });
}

void ScreenAwake::hold(const QDBusMessage &release)
{
    if (!m_active || isHeld()) {
        QDBusConnection::sessionBus().send(release);
        return;
    }
    m_release = release;
    Q_EMIT heldChanged();
}

void ScreenAwake::letGo()
{
    if (!isHeld())
        return;
    QDBusConnection::sessionBus().send(m_release);
    m_release = {};
    Q_EMIT heldChanged();
}

} // namespace belfry

#include "moc_screen_awake.cpp"
