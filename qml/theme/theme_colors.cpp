// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme_colors.h"

#include "contrast.h"

#include <algorithm>

namespace belfry {

namespace {

struct Accent {
    QLatin1String name;
    const char *dark;
    const char *light;
};

constexpr std::array kAccents{
    Accent{QLatin1String("blue"), "#5b9dff", "#2468d8"},   Accent{QLatin1String("teal"), "#3fbfd0", "#0b7285"},
    Accent{QLatin1String("indigo"), "#9296ff", "#4f52d6"}, Accent{QLatin1String("violet"), "#bd8bf5", "#8237c9"},
    Accent{QLatin1String("pink"), "#ef86c3", "#b8267f"},   Accent{QLatin1String("graphite"), "#a3adbd", "#54606f"}};

QColor opaque(QRgb color)
{
    return QColor(color);
}

ThemeColors darkColors()
{
    return {.window = opaque(0x12151a),
            .rail = opaque(0x171b21),
            .card = opaque(0x1c2129),
            .raised = opaque(0x252b35),
            .line = opaque(0x2c333f),
            .grid = opaque(0x262c36),
            .shade = QColor(0, 0, 0, 0x99),
            .text1 = opaque(0xe9edf3),
            .text2 = opaque(0xa5afbf),
            .text3 = opaque(0x8a94a6),
            .ok = opaque(0x3fb68b),
            .warning = opaque(0xe5a63c),
            .critical = opaque(0xf2656b),
            .unknown = opaque(0x8a93a3),
            .stateInk = opaque(0x12151a),
            .okFill = opaque(0x3fb68b),
            .warningFill = opaque(0xefb84f),
            .criticalFill = opaque(0xd8434b)};
}

ThemeColors lightColors()
{
    return {.window = opaque(0xf3f5f8),
            .rail = opaque(0xffffff),
            .card = opaque(0xffffff),
            .raised = opaque(0xeef1f5),
            .line = opaque(0xdde2ea),
            .grid = opaque(0xe9edf2),
            .shade = QColor(0x14, 0x1a, 0x24, 0x66),
            .text1 = opaque(0x1a2230),
            .text2 = opaque(0x505c6f),
            .text3 = opaque(0x626d80),
            .ok = opaque(0x187a56),
            .warning = opaque(0x945c00),
            .critical = opaque(0xc8363d),
            .unknown = opaque(0x636e7f),
            .stateInk = opaque(0xffffff),
            .okFill = opaque(0x2aa779),
            .warningFill = opaque(0xc98200),
            .criticalFill = opaque(0x9f1f28)};
}

ThemeColors darkHighContrast()
{
    return {.window = opaque(0x000000),
            .rail = opaque(0x000000),
            .card = opaque(0x0a0c10),
            .raised = opaque(0x1d222b),
            .line = opaque(0xa5afbf),
            .grid = opaque(0x4b5463),
            .shade = QColor(0, 0, 0, 0xcc),
            .text1 = opaque(0xffffff),
            .text2 = opaque(0xdfe5ee),
            .text3 = opaque(0xc3cbd8),
            .ok = opaque(0x5fe0ae),
            .warning = opaque(0xffc65c),
            .critical = opaque(0xff9ba0),
            .unknown = opaque(0xb9c2d0),
            .stateInk = opaque(0x000000),
            .okFill = opaque(0x3fb68b),
            .warningFill = opaque(0xefb84f),
            .criticalFill = opaque(0xd8434b)};
}

ThemeColors lightHighContrast()
{
    return {.window = opaque(0xffffff),
            .rail = opaque(0xffffff),
            .card = opaque(0xffffff),
            .raised = opaque(0xe9edf3),
            .line = opaque(0x4b5563),
            .grid = opaque(0xb6bfcc),
            .shade = QColor(0, 0, 0, 0x99),
            .text1 = opaque(0x000000),
            .text2 = opaque(0x1f2937),
            .text3 = opaque(0x374151),
            .ok = opaque(0x00553a),
            .warning = opaque(0x633c00),
            .critical = opaque(0x96000d),
            .unknown = opaque(0x3b4553),
            .stateInk = opaque(0xffffff),
            .okFill = opaque(0x2aa779),
            .warningFill = opaque(0xc98200),
            .criticalFill = opaque(0x9f1f28)};
}

} // namespace

ThemeColors themeColors(bool dark, bool highContrast, const QColor &accent)
{
    ThemeColors colors =
        highContrast ? (dark ? darkHighContrast() : lightHighContrast()) : (dark ? darkColors() : lightColors());
    const auto surfaces = colors.surfaces();
    const auto readable = [&](const QColor &color) { return readableOn(color, surfaces, highContrast ? 7 : 4.5); };
    colors.accent = readable(accent);
    colors.accentInk = inkOn(colors.accent);
    colors.syntaxKeyword = readable(opaque(dark ? 0xc99be8 : 0x7d3fa3));
    colors.syntaxLabel = readable(opaque(dark ? 0x4cc3d9 : 0x146a7d));
    colors.syntaxString = readable(opaque(dark ? 0xc2b25c : 0x6e5c12));
    colors.syntaxNumber = readable(opaque(dark ? 0xa5afbf : 0x4a5668));
    return colors;
}

QStringList accentNames()
{
    QStringList names;
    for (const Accent &each : kAccents)
        names << each.name;
    return names;
}

QColor accentNamed(const QString &name, bool dark)
{
    const auto found =
        std::find_if(kAccents.begin(), kAccents.end(), [&name](const Accent &each) { return each.name == name; });
    const Accent &accent = found == kAccents.end() ? kAccents.front() : *found;
    return QColor(QLatin1String(dark ? accent.dark : accent.light));
}

} // namespace belfry

#include "moc_theme_colors.cpp"
