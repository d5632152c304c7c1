// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"

#include "theme_colors.h"

namespace belfry {

Look lookFrom(const QVariantMap &choices)
{
    constexpr std::array kTextPercents{100, 115, 130, 150};
    const auto choice = [&choices](const char *name, qsizetype count) {
        const int chosen = choices.value(QLatin1String(name)).toInt();
        return chosen >= 0 && chosen < count ? chosen : 0;
    };
    const QStringList accents = accentNames();
    Look look;
    look.contrast = Look::Contrast(choice("contrast", 3));
    if (const int accent = choice("accent", accents.size() + 1); accent > 0)
        look.accent = accents[accent - 1];
    look.series = kSeriesPalettes[std::size_t(choice("series", qsizetype(kSeriesPalettes.size())))];
    look.compact = choice("density", 2) == 1;
    look.textPercent = kTextPercents[std::size_t(choice("text", qsizetype(kTextPercents.size())))];
    return look;
}

} // namespace belfry
