// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series_palette.h"

namespace belfry {

namespace {

QStringList colorsFrom(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

} // namespace

// The safe ones began as the eight of Okabe and Ito ("Color Universal Design", 2008, https://jfly.uni-koeln.de/color/),
// of which black can't be seen on a dark card, nor yellow on a light one. From there each was moved as little as makes
// all pairs differ for the eyes they are for, and from the card (tst_series_palette says by how much).
QStringList seriesColors(SeriesPalette palette, bool dark)
{
    switch (palette) {
    case SeriesPalette::RedGreen:
        return colorsFrom(dark ? "#25b8f9 #c9a84f #307b74 #ecfb8b #d982ac #d55e06 #4c70bd #efeef3"
                               : "#3c2fea #bb7f0e #5990ba #544d17 #3b4392 #ad5947 #5563ac #3e4655");
    case SeriesPalette::BlueYellow:
        return colorsFrom(dark ? "#11baf6 #e5a224 #387f25 #f2ff90 #bb77aa #d45e08 #3a8ad6 #e7cbc9"
                               : "#2a91d3 #ba813f #19662e #8f351d #a11ac0 #b74d0d #36347b #676a69");
    case SeriesPalette::Standard: break;
    }
    return colorsFrom(dark ? "#5b9dff #e5a63c #3fb68b #c678dd #ee6d85 #4cc3d9 #b9a44c #98a2b3"
                           : "#4c83d4 #b5832f #349874 #a564b8 #c65b6f #3a97a9 #938340 #7a8290");
}

} // namespace belfry
