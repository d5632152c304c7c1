// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look.h"
#include "system_look.h"
#include "theme_colors.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What the theme is made of: what the viewer has chosen, and where that leaves it to the system, the system's.
class ThemeSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY changed FINAL)
    /// As lookFrom() takes it.
    Q_PROPERTY(QVariantMap look READ look WRITE setLook NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)

    // What comes of it.
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed FINAL)
    /// Whether colours are helped by patterns: for eyes to which some are alike.
    Q_PROPERTY(bool patterned READ patterned NOTIFY changed FINAL)
    Q_PROPERTY(belfry::ThemeColors colors READ colors NOTIFY colorsChanged FINAL)
    /// "#rrggbb"
    Q_PROPERTY(QStringList series READ series NOTIFY colorsChanged FINAL)
    Q_PROPERTY(bool compact READ compact NOTIFY changed FINAL)
    /// 1: as the theme has it.
    Q_PROPERTY(qreal textScale READ textScale NOTIFY changed FINAL)
    Q_PROPERTY(bool motionReduced READ motionReduced NOTIFY changed FINAL)
    /// The family of the user interface, with digits that all have one width.
    Q_PROPERTY(QString family READ family CONSTANT FINAL)
    Q_PROPERTY(QString monoFamily READ monoFamily CONSTANT FINAL)

public:
    enum class Scheme { System, Dark, Light };
    Q_ENUM(Scheme)

    explicit ThemeSettings(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    QVariantMap look() const { return m_choices; }
    void setLook(const QVariantMap &choices);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);

    bool dark() const { return m_scheme == Scheme::System ? m_system.dark() : m_scheme == Scheme::Dark; }
    bool highContrast() const;
    bool patterned() const { return highContrast() || m_look.series != SeriesPalette::Standard; }
    ThemeColors colors() const { return m_colors; }
    QStringList series() const { return m_series; }
    bool compact() const { return m_look.compact; }
    qreal textScale() const { return m_look.textPercent / 100.0; }
    bool motionReduced() const { return m_reduceMotion || m_system.reducedMotion(); }
    QString family() const { return m_family; }
    QString monoFamily() const;

    /// For tests: what the system would say.
    SystemLook &system() { return m_system; }

Q_SIGNALS:
    void changed();
    void colorsChanged();

private:
    void update();

    SystemLook m_system;
    Scheme m_scheme = Scheme::System;
    QVariantMap m_choices;
    Look m_look;
    bool m_reduceMotion = false;
    ThemeColors m_colors;
    QStringList m_series;
    QString m_family;
};

} // namespace belfry
