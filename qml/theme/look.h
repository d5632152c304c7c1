// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "series_palette.h"

#include <QString>
#include <QVariantMap>

namespace belfry {

/// What a viewer has chosen of how things look, beside dark or light.
struct Look {
    enum class Contrast { System, Standard, High };
    Contrast contrast = Contrast::System;
    QString accent; ///< a name of accentNames(); empty: the system's
    SeriesPalette series = SeriesPalette::Standard;
    bool compact = false;
    int textPercent = 100; ///< 100 to 150
    friend bool operator==(const Look &, const Look &) = default;
};

/// From numbers: contrast (0 as the system, 1 standard, 2 high), accent (0 the system's, then those of accentNames()),
/// series (as SeriesPalette), density (0 comfortable, 1 compact), text (0 to 3: 100, 115, 130, 150 %). What is missing
/// or unknown is 0.
Look lookFrom(const QVariantMap &choices);

} // namespace belfry
