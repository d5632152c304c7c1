// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme_settings.h"

#include "tabular_font.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

namespace belfry {

namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// Asking for a bus that isn't there would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

bool paletteIsDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

} // namespace

ThemeSettings::ThemeSettings(QObject *parent) : QObject(parent), m_family(tabularFamily())
{
    if (hasSessionBus()) {
        askPortal();
    }
    qGuiApp->installEventFilter(this);
    m_dark = paletteIsDark();
}

bool ThemeSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeSettings::setScheme(Scheme scheme)
{
    if (m_scheme == scheme) {
        return;
    }
    m_scheme = scheme;
    Q_EMIT schemeChanged();
    update();
}

void ThemeSettings::setReduceMotion(bool reduce)
{
    if (m_reduceMotion == reduce) {
        return;
    }
    m_reduceMotion = reduce;
    Q_EMIT reduceMotionChanged();
}

QString ThemeSettings::monoFamily() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

void ThemeSettings::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    read << kGroup << kKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid()) {
            portalChanged(kGroup, kKey, reply.value());
        }
        call->deleteLater();
    });
}

void ThemeSettings::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != kGroup || key != kKey) {
        return;
    }
    QVariant scheme = value.variant();
    while (scheme.userType() == qMetaTypeId<QDBusVariant>()) { // Read wraps it twice, the signal once
        scheme = scheme.value<QDBusVariant>().variant();
    }
    setPortalScheme(scheme.toUInt());
}

void ThemeSettings::setPortalScheme(uint scheme)
{
    m_portalScheme = scheme;
    update();
}

void ThemeSettings::update()
{
    bool dark = paletteIsDark();
    if (m_scheme != Scheme::System) {
        dark = m_scheme == Scheme::Dark;
    } else if (m_portalScheme != 0) {
        dark = m_portalScheme == 1;
    }
    if (m_dark != dark) {
        m_dark = dark;
        Q_EMIT darkChanged();
    }
}

} // namespace belfry

#include "moc_theme_settings.cpp"
