// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme_settings.h"

#include "tabular_font.h"

#include <QFontDatabase>

namespace belfry {

ThemeSettings::ThemeSettings(QObject *parent) : QObject(parent), m_family(tabularFamily())
{
    connect(&m_system, &SystemLook::changed, this, &ThemeSettings::update);
    update();
}

void ThemeSettings::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    update();
}

void ThemeSettings::setLook(const QVariantMap &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    m_look = lookFrom(choices);
    update();
}

void ThemeSettings::setReduceMotion(bool reduce)
{
    if (m_reduceMotion == reduce)
        return;
    m_reduceMotion = reduce;
    update();
}

bool ThemeSettings::highContrast() const
{
    return m_look.contrast == Look::Contrast::System ? m_system.highContrast()
                                                     : m_look.contrast == Look::Contrast::High;
}

QString ThemeSettings::monoFamily() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

void ThemeSettings::update()
{
    const QColor systems = m_look.accent.isEmpty() ? m_system.accent() : QColor();
    const ThemeColors colors =
        themeColors(dark(), highContrast(), systems.isValid() ? systems : accentNamed(m_look.accent, dark()));
    const QStringList series = seriesColors(m_look.series, dark());
    const bool recolored = colors != m_colors || series != m_series;
    m_colors = colors;
    m_series = series;
    Q_EMIT changed();
    if (recolored)
        Q_EMIT colorsChanged(); // what is painted is painted anew
}

} // namespace belfry

#include "moc_theme_settings.cpp"
