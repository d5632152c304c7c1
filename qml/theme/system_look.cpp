// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system_look.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace belfry {

namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");

// Asking for a bus that isn't there would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

bool isFraction(double number)
{
    return number >= 0 && number <= 1;
}

QColor colorFrom(double red, double green, double blue)
{
    if (!isFraction(red) || !isFraction(green) || !isFraction(blue))
        return {};
    return QColor::fromRgbF(float(red), float(green), float(blue));
}

/// From a structure of the bus, or a list.
QColor colorFrom(const QVariant &value)
{
    if (value.userType() == qMetaTypeId<QDBusArgument>()) {
        const auto argument = value.value<QDBusArgument>();
        if (argument.currentSignature() != QLatin1String("(ddd)"))
            return {};
        double red = -1;
        double green = -1;
        double blue = -1;
        argument.beginStructure();
        argument >> red >> green >> blue;
        argument.endStructure();
        return colorFrom(red, green, blue);
    }
    const QVariantList parts = value.userType() == QMetaType::QVariantList ? value.toList() : QVariantList();
    return parts.size() == 3 ? colorFrom(parts[0].toDouble(), parts[1].toDouble(), parts[2].toDouble()) : QColor();
}

} // namespace

SystemLook::SystemLook(QObject *parent) : QObject(parent)
{
    if (hasSessionBus())
        askPortal();
    qGuiApp->installEventFilter(this);
}

bool SystemLook::dark() const
{
    if (m_scheme != 0)
        return m_scheme == 1;
    return QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

bool SystemLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        Q_EMIT changed();
    return QObject::eventFilter(watched, event);
}

void SystemLook::askPortal()
{
    QDBusConnection::sessionBus().connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
                                          SLOT(portalChanged(QString, QString, QDBusVariant)));
    for (const char *key : {"color-scheme", "contrast", "accent-color", "reduced-motion"})
        ask(QString::fromLatin1(key));
}

void SystemLook::ask(const QString &key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    read << kGroup << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid()) // older portals don't know all of them
            portalChanged(kGroup, key, reply.value());
        call->deleteLater();
    });
}

void SystemLook::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != kGroup)
        return;
    QVariant bare = value.variant();
    while (bare.userType() == qMetaTypeId<QDBusVariant>()) // Read wraps it twice, the signal once
        bare = bare.value<QDBusVariant>().variant();
    take(key, bare);
}

void SystemLook::take(const QString &key, const QVariant &value)
{
    if (key == QLatin1String("color-scheme"))
        m_scheme = value.toUInt() <= 2 ? value.toUInt() : 0;
    else if (key == QLatin1String("contrast"))
        m_highContrast = value.toUInt() == 1;
    else if (key == QLatin1String("reduced-motion"))
        m_reducedMotion = value.toUInt() == 1;
    else if (key == QLatin1String("accent-color"))
        m_accent = colorFrom(value);
    else
        return;
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_system_look.cpp"
