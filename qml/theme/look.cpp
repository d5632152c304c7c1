// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"

#include "theme_colors.h"

namespace belfry {

Look lookFrom(const QVariantMap &words)
{
    const auto word = [&words](const char *name) { return words.value(QLatin1String(name)).toString(); };
    Look look;
    if (word("contrast") == QLatin1String("high"))
        look.contrast = Look::Contrast::High;
    else if (word("contrast") == QLatin1String("standard"))
        look.contrast = Look::Contrast::Standard;
    if (accentNames().contains(word("accent")))
        look.accent = word("accent");
    if (word("series") == QLatin1String("redgreen"))
        look.series = SeriesPalette::RedGreen;
    else if (word("series") == QLatin1String("blueyellow"))
        look.series = SeriesPalette::BlueYellow;
    look.compact = word("density") == QLatin1String("compact");
    if (const int percent = word("text").toInt(); percent != 0)
        look.textPercent = qBound(100, percent, 150);
    return look;
}

} // namespace belfry
