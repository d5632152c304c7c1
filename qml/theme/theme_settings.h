// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What the theme depends on: the system's colour scheme, which the viewer may override, and motion.
///
/// Qt 6.4 has no colour scheme hint, so it is read from the settings portal (org.freedesktop.appearance) and
/// followed from there; without a portal the palette's luminance decides.
class ThemeSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    /// The family of the user interface, with digits that all have one width.
    Q_PROPERTY(QString family READ family CONSTANT FINAL)
    Q_PROPERTY(QString monoFamily READ monoFamily CONSTANT FINAL)

public:
    enum class Scheme { System, Dark, Light };
    Q_ENUM(Scheme)

    explicit ThemeSettings(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool dark() const { return m_dark; }
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    QString family() const { return m_family; }
    QString monoFamily() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void schemeChanged();
    void darkChanged();
    void reduceMotionChanged();

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void setPortalScheme(uint scheme);
    void update();

    Scheme m_scheme = Scheme::System;
    QString m_family;
    uint m_portalScheme = 0; ///< 0 no preference, 1 dark, 2 light
    bool m_dark = true;
    bool m_reduceMotion = false;
};

} // namespace belfry
