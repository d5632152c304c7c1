// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QDBusVariant>
#include <QObject>

namespace belfry {

/// What the system asks of a program's looks: read from the settings portal (org.freedesktop.appearance) and followed
/// from there. Qt 6.4 knows none of it. Without a portal the palette's luminance says whether it is dark.
class SystemLook : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject *parent = nullptr);

    bool dark() const;
    bool highContrast() const { return m_highContrast; }
    bool reducedMotion() const { return m_reducedMotion; }
    /// Invalid if the system has none.
    QColor accent() const { return m_accent; }

    /// A setting of the portal: "color-scheme" (1 dark, 2 light), "contrast" (1 high), "reduced-motion" (1 reduced),
    /// all uint; "accent-color", three doubles from 0 to 1, out of them for none. Others are left alone.
    void take(const QString &key, const QVariant &value);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void ask(const QString &key);

    uint m_scheme = 0; ///< 0 no preference
    bool m_highContrast = false;
    bool m_reducedMotion = false;
    QColor m_accent;
};

} // namespace belfry
