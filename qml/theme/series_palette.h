// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <array>

namespace belfry {

/// For which eyes the colours of series are.
enum class SeriesPalette {
    Standard,
    RedGreen,  ///< told apart with protanopia and deuteranopia too
    BlueYellow ///< with tritanopia too
};

inline constexpr std::array kSeriesPalettes{SeriesPalette::Standard, SeriesPalette::RedGreen,
                                            SeriesPalette::BlueYellow};

/// Eight colours as "#rrggbb", those first that differ most. On the theme's cards all have a contrast of 3:1.
QStringList seriesColors(SeriesPalette palette, bool dark);

} // namespace belfry
